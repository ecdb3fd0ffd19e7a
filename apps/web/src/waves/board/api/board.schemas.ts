import { BoroughCompletion, COMPLETION_STATES, WaveHeadline } from '@lib/surveys/completion/completion';
import { Burden } from '@lib/surveys/completion/burden';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { Nudged } from '@lib/surveys/reminders/nudges.service';
import { Tally, TallyPart } from '@lib/surveys/weighing/tally';
import {
  borough,
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
} from '../../../api-docs/schemas/schema';
import { BurdenLedger, QuestionInLedger } from '../burden/burden.presenter';

const BOROUGH = borough('DfE number of the borough');

type CountedParts = Omit<Tally, 'once' | 'inRows'>;

export interface CompletionJson
  extends
    Pick<
      BoroughCompletion,
      | 'boroughId'
      | 'state'
      | 'isNil'
      | 'deadlineOn'
      | 'daysLeft'
      | 'isLate'
      | 'daysLate'
      | 'submissions'
      | 'extendedBecause'
      | 'notExpectedBecause'
      | 'reminders'
      | 'mayNudge'
    >,
    CountedParts {
  readonly questions: TallyPart;
  readonly fields: TallyPart;
  readonly lastActivityAt: string | null;
  readonly submittedAt: string | null;
  readonly lastReminderAt: string | null;
}

const PART = shape<TallyPart>('CompletionPart', 'How far a part of a return is', {
  asked: whole('Questions that are asked: of rows, each row’s', 40),
  answered: whole('Of which answered, with nothing to confirm', 31),
  toConfirm: whole('Of which filled in by the service and not confirmed yet', 5),
  prefilled: decimal('Of which as the service had filled them in; of a grid the share of its cells', 28.4),
});

const COMPLETION = shape<CompletionJson>('BoroughCompletion', 'How far one borough is with a wave', {
  boroughId: BOROUGH,
  state: oneOf(COMPLETION_STATES, 'Where its return stands'),
  isNil: flag('Whether it says that it has nothing to report'),
  questions: PART,
  fields: PART,
  rows: whole('Rows of its return', 15),
  rowsKnown: whole('Of which were there when it began', 14),
  rowsToConfirm: whole('Of which with something to confirm', 2),
  missing: whole('Answers that are missing', 4),
  errors: whole('Errors to mend', 1),
  queries: whole('Queries', 3),
  explained: whole('Of which explained', 2),
  mended: whole('Errors there were and are not any more', 6),
  lastActivityAt: orNull(moment('When somebody of it last changed something; null before it starts')),
  deadlineOn: day('Its own deadline'),
  daysLeft: orNull(whole('Days to its deadline, below nought after it; null once it has handed in', 7)),
  isLate: flag('Whether it handed in late, or is overdue'),
  daysLate: orNull(whole('Days after its deadline when it first handed in; null while it has not', 0)),
  submissions: whole('How many times it handed in', 1),
  submittedAt: orNull(moment('When it last handed in; null while it has not')),
  extendedBecause: orNull(text('Why it was given more time; null where it was not', 'A new case system')),
  notExpectedBecause: orNull(
    text('Why no return is expected of it; null where one is', 'No children in care'),
  ),
  reminders: whole('How many messages it was sent about the wave', 2),
  lastReminderAt: orNull(moment('When the last of them was sent')),
  mayNudge: flag('Whether it can be reminded by hand now'),
});

export interface BoardJson {
  readonly wave: string;
  readonly on: string;
  readonly headline: WaveHeadline;
  readonly boroughs: readonly CompletionJson[];
}

export const BOARD = shape<BoardJson>(
  'WaveCompletion',
  'How far boroughs are with a wave: states and counts, no answer',
  {
    wave: key('Key of the wave'),
    on: day('Today'),
    headline: shape<WaveHeadline>(
      'WaveHeadline',
      'The wave as a whole; late returns are counted apart and kept out of the sums',
      {
        expected: whole('Boroughs of which a return is expected', 33),
        inTime: whole('Of which handed in by their deadline', 24),
        late: whole('Of which handed in late', 2),
        toCome: whole('Of which still have time', 3),
        overdue: whole('Of which are overdue', 4),
        accepted: whole('Of which are accepted', 12),
        rows: whole('Rows of returns handed in on time', 340),
        explained: whole('Queries explained in them', 21),
        prefilled: decimal('Answers in them as the service had filled them in', 3100.25),
        asked: whole('Answers asked for in them', 4000),
      },
    ),
    boroughs: list(COMPLETION, 'Those that match, in the order of their names'),
  },
);

export const NUDGED = list(
  shape<Nudged>('Nudged', 'What came of reminding one borough', {
    boroughId: BOROUGH,
    outcome: oneOf(
      ['sent', 'not asked', 'not expected', 'handed in', 'today already', 'closed'],
      'Whether it was reminded, or why not',
    ),
    people: whole('How many people were told', 3),
  }),
  'Each borough that was named',
);

const BURDEN_FIELDS = {
  asked: whole('Questions asked, of rows each row’s', 400),
  filledIn: whole('Of which stand as the service had filled them in', 310),
  typed: whole('Of which somebody typed', 80),
  rows: whole('Rows', 15),
  rowsKnown: whole('Of which were there when the borough began', 14),
  rowsAdded: whole('Of which somebody added', 1),
  minutes: whole('Minutes somebody worked at it: pauses of five minutes at most', 42),
};

export interface BurdenJson {
  readonly wave: string;
  readonly handedIn: number;
  readonly total: Burden;
  readonly boroughs: readonly (Burden & { readonly boroughId: number })[];
  readonly questions: readonly QuestionInLedger[];
}

export const BURDEN = shape<BurdenJson>('WaveBurden', 'What it cost boroughs to answer, and what for', {
  wave: key('Key of the wave'),
  handedIn: whole('Returns that were handed in', 24),
  total: shape<Burden>('Burden', 'Of those together', BURDEN_FIELDS),
  boroughs: list(
    shape<Burden & { readonly boroughId: number }>('BoroughBurden', 'Of one borough', {
      boroughId: BOROUGH,
      ...BURDEN_FIELDS,
    }),
    'Returns that were begun',
  ),
  questions: list(
    shape<QuestionInLedger>('QuestionUse', 'What a question is used for', {
      code: text('Code of the question', 'cla_total'),
      section: text('Its section', 'Children looked after'),
      label: text('The question', 'How many children are looked after?'),
      usedBy: list(
        text('A report, give-back or measure', 'Give-back: children looked after'),
        'What uses it',
      ),
      checksOthers: flag('Whether a rule, routing or a worked-out answer reads it'),
    }),
    'Every question that is asked',
  ),
});

export const boardJson = (
  { wave, on, headline }: CompletionBoard,
  boroughs: readonly BoroughCompletion[],
): BoardJson => ({ wave: wave.id, on, headline, boroughs: boroughs.map(completionJson) });

const completionJson = ({ tally, ...of }: BoroughCompletion): CompletionJson => {
  const { once, inRows, ...counts } = tally;
  return {
    boroughId: of.boroughId,
    state: of.state,
    isNil: of.isNil,
    questions: once,
    fields: inRows,
    ...counts,
    lastActivityAt: of.lastActivityAt?.toString() ?? null,
    deadlineOn: of.deadlineOn,
    daysLeft: of.daysLeft,
    isLate: of.isLate,
    daysLate: of.daysLate,
    submissions: of.submissions,
    submittedAt: of.submittedAt?.toString() ?? null,
    extendedBecause: of.extendedBecause,
    notExpectedBecause: of.notExpectedBecause,
    reminders: of.reminders,
    lastReminderAt: of.lastReminder?.sentAt.toString() ?? null,
    mayNudge: of.mayNudge,
  };
};

export const burdenJson = ({ wave }: CompletionBoard, ledger: BurdenLedger): BurdenJson => ({
  wave: wave.id,
  handedIn: ledger.handedIn,
  total: ledger.total,
  boroughs: ledger.boroughs.map(({ borough: { boroughId }, burden }) => ({ boroughId, ...burden })),
  questions: ledger.questions,
});
