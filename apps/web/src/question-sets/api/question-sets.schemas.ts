import { KeptSet, SetHead } from '@lib/surveys/question-sets/kept-set';
import { OpenSet } from '@lib/surveys/question-sets/question-sets.service';
import { AskedThoughHeld } from '@lib/surveys/question-sets/ask-once';
import { SetChange } from '@lib/surveys/question-sets/compare-sets';
import { TestRun } from '@lib/surveys/question-sets/test-run';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { key, list, moment, oneOf, orNull, Schema, shape, text, whole } from '../../api-docs/schemas/schema';

export const HEAD_JSON = {
  id: key('Key of the version'),
  code: text('Code of the question set, the same in all its versions', 'placements_snapshot'),
  title: text('What people call it', 'Placements snapshot'),
  version: whole('Counts up from 1'),
  state: oneOf(['draft', 'published'], 'Whether it is still written, or published and never changes'),
  writtenAt: moment('When it was written'),
  writtenByName: text('By whom', 'A made-up officer'),
  publishedAt: orNull(moment('When it was published; null for a draft')),
  publishedByName: orNull(text('By whom; null for a draft', 'A made-up officer')),
};

const HEAD = shape<SetHead>('QuestionSetVersion', 'A version of a question set', HEAD_JSON);

export interface QuestionSetsJson {
  readonly questionSets: readonly SetHead[];
}

export const QUESTION_SETS = shape<QuestionSetsJson>('QuestionSets', 'Every question set in its versions', {
  questionSets: list(HEAD, 'By code, the latest version first'),
});

const HELD = shape<AskedThoughHeld>('AskedThoughHeld', 'A question whose answer the service may hold', {
  section: text('Code of the section', 'cohort'),
  question: text('Code of the question', 'cla_total'),
  label: text('The question', 'Children looked after'),
  heldIn: text('Where it is held', 'Placements, from SSDA903 returns'),
  gives: text('What is held there', 'Children looked after'),
  takeIt: text('What to write so that it is filled in'),
});

const CHANGE = shape<SetChange>('QuestionSetChange', 'What is different from the version before', {
  what: oneOf(['section', 'question', 'list', 'rule'], 'What it is'),
  change: oneOf(['added', 'removed', 'changed'], 'What happened to it'),
  code: text('Its code', 'cla_total'),
  words: text('Its words'),
  parts: list(text('A part', 'the routing'), 'What of it changed; empty for what came or went'),
});

export interface OpenSetJson extends SetHead {
  readonly document: KeptSet['set'];
  readonly heldAlready: readonly AskedThoughHeld[];
  readonly changes: readonly SetChange[];
}

export const openSetJson = ({ set, heldAlready, changes, ...opened }: OpenSet): OpenSetJson => {
  const { id, code, title, version, state, writtenAt, writtenByName, publishedAt, publishedByName } = opened;
  return {
    ...{ id, code, title, version, state, writtenAt, writtenByName, publishedAt, publishedByName },
    ...{ document: set, heldAlready, changes },
  };
};

export const OPEN_SET = shape<OpenSetJson>('QuestionSet', 'A version with what it asks', {
  ...HEAD_JSON,
  document: {
    type: 'object',
    description: 'Sections, questions, lists and rules',
    additionalProperties: true,
  },
  heldAlready: list(HELD, 'What it asks though the service may hold it; found by words, and no obstacle'),
  changes: list(CHANGE, 'What is different from the published version before it'),
});

interface TriedFinding {
  readonly weight: 'missing' | 'error' | 'query';
  readonly rule: string;
  readonly section: string;
  readonly row: string | null;
  readonly question: string;
  readonly says: string;
  readonly fix: string;
}

interface TriedNotUnderstood {
  readonly row: string | null;
  readonly question: string;
  readonly expected: string;
}

export interface TestRunJson {
  readonly notUnderstood: readonly TriedNotUnderstood[];
  readonly findings: readonly TriedFinding[];
  readonly notAsked: readonly string[];
}

export const testRunJson = ({ notUnderstood, judged, notAsked }: TestRun): TestRunJson => ({
  notUnderstood: notUnderstood.map(({ rowId, question, cell, expected }) => ({
    row: rowId,
    question: [question, ...(cell ?? [])].join('.'),
    expected,
  })),
  findings: judged.findings.map(({ weight, rule, place, says, fix }) => ({
    ...{ weight, rule, section: place.section, row: place.row, question: place.question, says, fix },
  })),
  notAsked,
});

const ROW = orNull(text('The row, as it was named; null for what is asked once', '1'));

export const TEST_RUN = shape<TestRunJson>(
  'QuestionSetTestRun',
  'What a set makes of made-up answers; nothing is kept',
  {
    notUnderstood: list(
      shape<TriedNotUnderstood>('TriedNotUnderstood', 'An answer that could not be understood', {
        row: ROW,
        question: text('Code of the question; of a grid with row and column', 'cla_total'),
        expected: text('What was expected there', 'a whole number, like 312'),
      }),
      'What could not be understood',
    ),
    findings: list(
      shape<TriedFinding>('TriedFinding', 'What a borough would be told', {
        weight: oneOf(['missing', 'error', 'query'], 'What it is'),
        rule: text('Code of the rule', 'groups_add_up'),
        section: text('Code of the section', 'cohort'),
        row: ROW,
        question: text('Code of the question', 'cla_total'),
        says: text('What is wrong'),
        fix: text('What to do'),
      }),
      'In the order of the set',
    ),
    notAsked: list(
      text('Code of the question', 'other_reason'),
      'Questions asked once that are not asked with these answers',
    ),
  },
);

/** The file, as a form of files is described. */
export const QUESTION_SET_UPLOAD: Schema = {
  title: 'QuestionSetUpload',
  type: 'object',
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: `The question set as a workbook (.xlsx) or a document (.json), ${WEB_LIMITS.uploadBytes / 1_000_000} MB or less`,
    },
    replace: {
      type: 'string',
      enum: ['yes'],
      description: 'Given where a draft that is there is to be replaced',
    },
  },
  required: ['file'],
};
