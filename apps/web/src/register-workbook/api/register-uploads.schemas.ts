import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { CellChange } from '@lib/high-cost/workbook/cell-change';
import { RegisterUpload, UploadCounts } from '@lib/high-cost/workbook/register-upload';
import { UploadShown } from '@lib/high-cost/workbook/register-uploads.service';
import { RowProblem } from '@lib/high-cost/workbook/row-problem';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import {
  day,
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

export interface UploadJson {
  readonly id: string;
  readonly state: RegisterUpload['state'];
  readonly madeOn: Day;
  readonly standardIssuedOn: Day;
  readonly counts: UploadCounts;
  readonly uploadedAt: Temporal.Instant;
  readonly uploadedByName: string;
  readonly appliedAt: Temporal.Instant | null;
  readonly undoneAt: Temporal.Instant | null;
  readonly discardedAt: Temporal.Instant | null;
}

export interface UploadsPage {
  readonly uploads: readonly UploadJson[];
  readonly count: number;
}

interface ChangedRow {
  readonly placementId: string;
  readonly line: number;
  readonly kind: 'new' | 'changed';
  readonly changes: readonly CellChange[];
}

interface PlanJson {
  readonly rows: readonly ChangedRow[];
  readonly missing: readonly string[];
  readonly problems: readonly RowProblem[];
}

export interface UploadAnswer {
  readonly upload: UploadJson;
  readonly plan: PlanJson | null;
}

export const uploadJson = (upload: RegisterUpload): UploadJson => {
  const {
    id,
    state,
    madeOn,
    standardIssuedOn,
    counts,
    uploadedAt,
    uploadedByName,
    appliedAt,
    undoneAt,
    discardedAt,
  } = upload;
  return {
    id,
    state,
    madeOn,
    standardIssuedOn,
    counts,
    uploadedAt,
    uploadedByName,
    appliedAt,
    undoneAt,
    discardedAt,
  };
};

export const uploadAnswer = ({ upload, plan }: UploadShown): UploadAnswer => ({
  upload: uploadJson(upload),
  plan: plan && {
    rows: plan.rows.flatMap(({ found, line, kind, changes }) =>
      kind === 'unchanged' ? [] : [{ placementId: found.record.placement.id, line, kind, changes }],
    ),
    missing: plan.missing.map(({ record }) => record.placement.id),
    problems: plan.problems,
  },
});

const COUNTS = shape<UploadCounts>('RegisterUploadCounts', 'What was found when it was checked, or applied', {
  new: whole('Placements of which nothing was recorded'),
  changed: whole('Placements of which something else is recorded'),
  unchanged: whole('Placements that stay as they are'),
  missing: whole('Placements of the register that are not in the file; they stay as they are'),
  problems: whole('Problems, which keep it from being applied'),
  warnings: whole('Things worth a look, which do not'),
});

const UPLOAD = shape<UploadJson>('RegisterUpload', 'A workbook of the register that came back', {
  id: key('Key of the upload'),
  state: oneOf(['needs confirming', 'applied', 'undone', 'discarded'], 'Where it stands'),
  madeOn: day('The day the workbook was made for'),
  standardIssuedOn: day('The day of the issue of the national placements standard it speaks'),
  counts: COUNTS,
  uploadedAt: moment('When it was uploaded'),
  uploadedByName: text('By whom', 'A made-up officer'),
  appliedAt: orNull(moment('When it was applied; null when it was not')),
  undoneAt: orNull(moment('When it was undone; null when it was not')),
  discardedAt: orNull(moment('When it was put aside; null when it was not')),
});

export const UPLOADS_PAGE = shape<UploadsPage>('RegisterUploadsPage', 'Uploads, newest first, 25 a page', {
  uploads: list(UPLOAD, 'The uploads of this page'),
  count: whole('How many there are on all pages'),
});

const CHANGE = shape<CellChange>('RegisterCellChange', 'A cell that says another thing than is recorded', {
  heading: text('The column', 'Core fee a week (£)'),
  before: text('What is recorded', '£5,200'),
  after: text('What the file says', '£5,500'),
});

const PROBLEM = shape<RowProblem>('RegisterRowProblem', 'What is wrong with a row or a cell', {
  weight: oneOf(
    ['problem', 'conflict', 'warning'],
    'A conflict was changed since the workbook was made; a warning does not stand in the way',
  ),
  sheet: oneOf(['register', 'standard', 'one-off'], 'The sheet'),
  line: whole('The row of the sheet'),
  column: orNull(text('The heading of the column; null where it is about the whole row', 'Core fee from')),
  message: text('What is wrong'),
  expected: text('What to do'),
});

const ROW = shape<ChangedRow>('RegisterUploadRow', 'A placement that would change', {
  placementId: key('Key of the placement'),
  line: whole('The row of the sheet'),
  kind: oneOf(['new', 'changed'], 'Whether anything was recorded before'),
  changes: list(CHANGE, 'Cell by cell'),
});

export const UPLOAD_ANSWER = shape<UploadAnswer>(
  'RegisterUploadAnswer',
  'An upload, and while it waits what applying it would do',
  {
    upload: UPLOAD,
    plan: orNull(
      shape<PlanJson>('RegisterUploadPlan', 'What applying it would do', {
        rows: list(ROW, 'Placements that would change'),
        missing: list(key('Key of a placement'), 'Placements of the register that are not in the file'),
        problems: list(PROBLEM, 'By sheet, row and column'),
      }),
    ),
  },
);

export interface UndoneUpload {
  readonly stay: number;
  readonly because: readonly { readonly what: string; readonly count: number }[];
}

export const UNDONE_UPLOAD = shape<UndoneUpload>(
  'UndoneRegisterUpload',
  'What of an upload stays once it is undone',
  {
    stay: whole('Entries that it began and that stay'),
    because: list(
      shape<UndoneUpload['because'][number]>('RegisterUploadStays', 'What was recorded in them since', {
        what: text('What it is', 'reviews'),
        count: whole('How many'),
      }),
      'What keeps them; empty where none stays',
    ),
  },
);

/** The file, as a form of files is described. */
export const WORKBOOK_UPLOAD: Schema = {
  title: 'RegisterWorkbookUpload',
  type: 'object',
  properties: {
    files: {
      type: 'array',
      description: `The workbook, ${WEB_LIMITS.uploadBytes / 1_000_000} MB or less`,
      items: { type: 'string', format: 'binary' },
      minItems: 1,
      maxItems: 1,
    },
  },
  required: ['files'],
};
