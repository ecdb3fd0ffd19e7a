import { Temporal } from 'temporal-polyfill';
import { ReturnUpload, UploadCounts } from '@lib/surveys/workbook/return-upload';
import { UploadShown } from '@lib/surveys/workbook/return-uploads.service';
import { UploadProblem } from '@lib/surveys/workbook/upload-problem';
import {
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { answerWords, changeLines, questionsByCode } from '../result/change-lines';

export interface SurveyUploadJson {
  readonly id: string;
  readonly state: ReturnUpload['state'];
  readonly counts: UploadCounts;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedByName: string;
  readonly appliedAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly discardedAt: Temporal.Instant | null;
  readonly canBeUndone: boolean;
}

interface ChangeJson {
  readonly sheet: string;
  readonly line: number;
  readonly question: string;
  readonly before: string;
  readonly after: string;
}

interface ProblemJson {
  readonly weight: UploadProblem['weight'];
  readonly sheet: string;
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
  readonly expected: string;
  readonly cell: string | null;
}

interface PlanJson {
  readonly digest: string;
  readonly changes: readonly ChangeJson[];
  readonly clashes: readonly ChangeJson[];
  readonly missing: readonly string[];
  readonly problems: readonly ProblemJson[];
  readonly after: { readonly missing: number; readonly errors: number; readonly queries: number };
}

export interface SurveyUploadsPage {
  readonly uploads: readonly SurveyUploadJson[];
  readonly count: number;
}

export interface SurveyUploadAnswer {
  readonly upload: SurveyUploadJson;
  readonly plan: PlanJson | null;
}

export const surveyUploadJson = ({
  id,
  state,
  counts,
  uploadedAt,
  uploadedByName,
  appliedAt,
  undoneAt,
  discardedAt,
  keepsUndo,
}: ReturnUpload): SurveyUploadJson => ({
  ...{ id, state, counts, uploadedAt, uploadedByName, appliedAt, undoneAt, discardedAt },
  canBeUndone: state === 'applied' && keepsUndo,
});

export const surveyUploadAnswer = ({ upload, waits }: UploadShown): SurveyUploadAnswer => ({
  upload: surveyUploadJson(upload),
  plan: waits && planJson(waits),
});

const planJson = ({ plan, page, after }: NonNullable<UploadShown['waits']>): PlanJson => {
  const { set } = page.compiled;
  const questions = questionsByCode(set);
  const { missing, errors, queries } = after.tally;
  return {
    digest: plan.digest,
    changes: changeLines(set, plan).map(({ at, question, before, after: then }) => ({
      ...{ sheet: at.sheet, line: at.line, question, before, after: then },
    })),
    clashes: plan.clashes.map(({ at, question: code, theirs, yours }) => {
      const question = questions.get(code)!;
      const [before, then] = [answerWords(set, question, theirs.value), answerWords(set, question, yours)];
      return { sheet: at.sheet, line: at.line, question: question.label, before, after: then };
    }),
    missing: plan.missing.map(({ row }) => row.id),
    problems: plan.problems.map(({ weight, sheet, line, column, message, expected, cell }) => ({
      ...{ weight, sheet, line, column, message, expected, cell: cell?.name ?? null },
    })),
    after: { missing, errors, queries },
  };
};

const COUNTS = shape<UploadCounts>('SurveyUploadCounts', 'What was found when it was checked, or applied', {
  new: whole('Rows that are added'),
  changed: whole('Rows that change'),
  unchanged: whole('Rows that stay as they are'),
  missing: whole('Rows of the return that are not in the file; they stay unless they are named'),
  answers: whole('Answers that change'),
  cleared: whole('Answers that are cleared, which are among them'),
  confirmed: whole('Answers that are confirmed as they were filled in'),
  clashes: whole('Answers that were changed in the return and in the file'),
  problems: whole('Problems, which keep it from being applied'),
});

const UPLOAD = shape<SurveyUploadJson>('SurveyUpload', 'A return as a workbook that came back', {
  id: key('Key of the upload'),
  state: oneOf(['needs confirming', 'applied', 'undone', 'discarded'], 'Where it stands'),
  counts: COUNTS,
  uploadedAt: moment('When it was uploaded'),
  uploadedByName: text('By whom', 'A made-up officer'),
  appliedAt: orNull(moment('When it was applied; null when it was not')),
  undoneAt: orNull(moment('When it was undone; null when it was not')),
  discardedAt: orNull(moment('When it was put aside; null when it was not')),
  canBeUndone: flag('Whether it can be undone: what it replaced is kept for 30 days'),
});

export const SURVEY_UPLOADS_PAGE = shape<SurveyUploadsPage>(
  'SurveyUploadsPage',
  'Uploads, newest first, 25 a page',
  {
    uploads: list(UPLOAD, 'The uploads of this page'),
    count: whole('How many there are on all pages'),
  },
);

const change = (title: string, description: string): Schema =>
  shape<ChangeJson>(title, description, {
    sheet: text('The sheet', 'Answers'),
    line: whole('The row of the sheet'),
    question: text('The question; of a grid with its row and column', 'Children looked after'),
    before: text('What stands in the return', '312'),
    after: text('What the file says', '315'),
  });

const PROBLEM = shape<ProblemJson>(
  'SurveyUploadProblem',
  'What is wrong with a row or a cell, or worth a look',
  {
    weight: oneOf(['problem', 'note'], 'A problem keeps the upload from being applied; a note does not'),
    sheet: text('The sheet', 'Answers'),
    line: whole('The row of the sheet'),
    column: orNull(text('The heading of the column; null where it is about the whole row', 'Answer')),
    message: text('What is wrong', 'Enter a whole number, like 312'),
    expected: text('What to do'),
    cell: orNull(
      text('What the cell is called when it is mended; null where the file has to be', 'cla_total'),
    ),
  },
);

export const SURVEY_UPLOAD_ANSWER = shape<SurveyUploadAnswer>(
  'SurveyUploadAnswer',
  'An upload, and while it waits what applying it would do',
  {
    upload: UPLOAD,
    plan: orNull(
      shape<PlanJson>('SurveyUploadPlan', 'What applying it would do', {
        digest: text(
          'Tells whether it would still do this; it is given back when the upload is applied',
          'a3f5c9e1b7d2406f8c1e5a90',
        ),
        changes: list(change('SurveyUploadChange', 'An answer that changes'), 'Answers that change'),
        clashes: list(
          change('SurveyUploadClash', 'An answer changed in both'),
          'Answers that were changed in the return and in the file',
        ),
        missing: list(key('Key of a row'), 'Rows of the return that are not in the file'),
        problems: list(PROBLEM, 'By sheet and row'),
        after: shape<PlanJson['after']>(
          'SurveyUploadAfter',
          'What the rules say of the return once it is applied',
          {
            missing: whole('Answers that are missing'),
            errors: whole('Errors'),
            queries: whole('Queries'),
          },
        ),
      }),
    ),
  },
);
