import { ReturnState, RowOrigin } from '@lib/surveys/returns/held-return';
import { WaveStanding } from '@lib/surveys/waves/wave';
import { Tally, TallyPart } from '@lib/surveys/weighing/tally';
import {
  byName,
  day,
  decimal,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

export const RETURN_STATES: readonly ReturnState[] = [
  'in progress',
  'ready to approve',
  'submitted',
  'under review',
  'returned',
  'resubmitted',
  'accepted',
];
const STANDINGS: readonly WaveStanding[] = [
  'draft',
  'pilot',
  'open',
  'closed to new rows',
  'closed to corrections',
  'final',
];

const PART = shape<TallyPart>('SurveyTallyPart', 'How far a part of a return is', {
  asked: whole('Questions that are asked; of rows, each row’s'),
  answered: whole('Of which answered, and nobody has to confirm it'),
  toConfirm: whole('Of which filled in and waiting to be confirmed'),
  prefilled: decimal('Of which answered as they were filled in; of a grid the share of its cells', 17.35),
});

export const TALLY = shape<Tally>('SurveyTally', 'How far a return is', {
  once: PART,
  inRows: PART,
  rows: whole('Rows there are'),
  rowsKnown: whole('Of the rows, those that were there when the borough began', 200),
  rowsToConfirm: whole('Of which with something to confirm'),
  missing: whole('Answers that are missing'),
  errors: whole('Errors, which have to be mended'),
  queries: whole('Queries, which are mended or explained'),
  explained: whole('Of which explained'),
  mended: whole('Errors there were and are not any more'),
});

export interface WaveJson {
  readonly id: string;
  readonly collection: string;
  readonly title: string;
  readonly questionSetVersion: number;
  readonly standing: WaveStanding;
  readonly periodFrom: string | null;
  readonly referenceDay: string;
  readonly deadlineOn: string;
  readonly lastNewRowOn: string;
  readonly lastCorrectionOn: string;
  readonly isExpected: boolean;
  readonly state: ReturnState | null;
  readonly tally: Tally | null;
}

const WAVE_FIELDS = {
  id: key('Key of the wave'),
  collection: text('Code of the collection', 'placements_snapshot'),
  title: text('What the wave is called', 'March 2026'),
  questionSetVersion: whole('Version of the question set that is asked'),
  standing: oneOf(STANDINGS, 'Where the wave stands for your borough'),
  periodFrom: orNull(day('First day of the period; null for a snapshot')),
  referenceDay: day('The day it is about, at 23:59'),
  deadlineOn: day('The last day on which the return is in time'),
  lastNewRowOn: day('The last day on which a row can be added'),
  lastCorrectionOn: day('The last day on which something can be changed'),
  isExpected: flag('Whether a return of your borough is expected'),
  state: orNull(oneOf(RETURN_STATES, 'Where your return stands; null before it is started')),
  tally: orNull(TALLY),
};

export const WAVE = shape<WaveJson>('SurveyWave', 'A wave that asks your borough', WAVE_FIELDS);

export interface AnswerJson {
  readonly question: string;
  readonly text: string | null;
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly state: 'to confirm' | 'confirmed' | 'given';
  readonly source: string | null;
  readonly sourceOn: string | null;
  readonly changedAt: string;
  readonly changedByName: string | null;
}

const ANSWER = shape<AnswerJson>('SurveyAnswer', 'An answer of a return', {
  question: text('Code of the question', 'cla_total'),
  text: orNull(text('The answer as it would be given; null of a grid', '312')),
  cells: orNull(
    byName(
      byName(text('The cell', '12'), 'By column'),
      'Of a grid, its cells by row and column; null otherwise',
    ),
  ),
  state: oneOf(
    ['to confirm', 'confirmed', 'given'],
    'Whether it was filled in and waits, was confirmed, or was given',
  ),
  source: orNull(text('Where what was filled in came from; null where nothing was', 'SSDA903 return')),
  sourceOn: orNull(day('The day that is true on')),
  changedAt: moment('When it was last changed'),
  changedByName: orNull(text('By whom; null for the service itself', 'A made-up officer')),
});

export interface RowJson {
  readonly id: string;
  readonly section: string;
  readonly origin: RowOrigin;
  readonly answers: readonly AnswerJson[];
}

const ROW = shape<RowJson>('SurveyRow', 'A child, search or bed of a return', {
  id: key('Key of the row'),
  section: text('Code of its section', 'hcli'),
  origin: oneOf(['known', 'last wave', 'screen', 'workbook', 'api'], 'Where it came from'),
  answers: list(ANSWER, 'Its answers'),
});

export interface FindingJson {
  readonly key: string;
  readonly weight: 'missing' | 'error' | 'query';
  readonly rule: string;
  readonly section: string;
  readonly rowId: string | null;
  readonly question: string;
  readonly says: string;
  readonly fix: string;
  readonly explanation: string | null;
}

const FINDING = shape<FindingJson>('SurveyFinding', 'Something that stands in the way of handing it in', {
  key: text('What it is named by, and what its explanation hangs on', 'b'.repeat(64)),
  weight: oneOf(['missing', 'error', 'query'], 'What it is'),
  rule: text('Code of the rule', 'groups_add_up'),
  section: text('Code of the section', 'cohort'),
  rowId: orNull(key('Key of the row; null for what is asked once')),
  question: text('Code of the question', 'cla_total'),
  says: text('What is wrong'),
  fix: text('What to do'),
  explanation: orNull(text('Why a query is right; null where nobody explained it')),
});

export interface ReturnJson extends WaveJson {
  readonly change: number;
  readonly version: number;
  readonly isNil: boolean;
  readonly answers: readonly AnswerJson[];
  readonly rows: readonly RowJson[];
  readonly findings: readonly FindingJson[];
}

export const RETURN = shape<ReturnJson>('SurveyReturn', 'The return of your borough', {
  ...WAVE_FIELDS,
  change: whole('Counts each saving: send it back with what you give'),
  version: whole('Goes up with each step'),
  isNil: flag('Whether your borough says that it has nothing to report'),
  answers: list(ANSWER, 'What is asked once'),
  rows: list(ROW, 'Rows'),
  findings: list(FINDING, 'Everything that stands in the way'),
});
