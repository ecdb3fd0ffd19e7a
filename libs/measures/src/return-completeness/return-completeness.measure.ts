import { day, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Tally } from '@lib/surveys/weighing/tally';
import { CountedList } from '../behind/counted-row';
import { Measure } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { Share } from '../share';
import { THE_YEAR_TO, yearTo } from '../year-to';
import { DueReturn, returnsDue } from './returns-due.query';

/** How complete what a borough was asked for is. */
export interface Completeness {
  readonly questions: Share;
  /** Returns handed in, of those that were due. */
  readonly returns: Share;
  /** Returns due that were never begun, so that nobody knows how many questions they have. */
  readonly neverBegun: number;
}

/** M33: null where no return was due of the borough in the year. */
export const RETURN_COMPLETENESS: Measure<Completeness | null> = {
  id: 'M33',
  code: 'return-completeness',
  name: 'Questions answered in returns that were due',
  aim: 'sufficiency',
  purpose: 'How far figures made of surveys can be relied on',
  numerator: 'Questions answered in what was handed in by the day, without those whose answer is an error',
  denominator:
    'Questions of the returns that were due in the year: of rows, each row’s; a grid is one question',
  exclusions: [
    'Questions that are not asked because of another answer, those that may be left blank and are, and those the service works out',
    'Returns that say there is nothing to report: they count as handed in and have no questions',
    'Returns due that were never begun: how many questions they have is not known; shown apart',
    'Pilots, and waves that expect no return of the borough',
  ],
  populationDate: `${THE_YEAR_TO}: returns whose deadline, the borough’s own where it was given more time, is in it`,
  polarity: 'higher is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'person counts',
  comparator: null,
  published: [],
  source:
    'Placement surveys: what was handed in, and what was begun and not handed in counts as not answered',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const due = await dueOf(tx, asAt, named);
    return due.length === 0 ? null : completenessOf(due);
  },
  async list(tx, asAt) {
    const due = await dueOf(tx, asAt);
    return due.length === 0 ? null : listOf(due);
  },
};

const dueOf = (tx: Tx, asAt: Day, named?: number): Promise<DueReturn[]> =>
  returnsDue(tx, measuredBorough(tx, named), yearTo(asAt), asAt);

const askedIn = ({ once, inRows }: Tally): number => once.asked + inRows.asked;

/** An answer that breaks a rule is none that is valid; several rules can be broken by one answer. */
const answeredIn = ({ once, inRows, errors }: Tally): number =>
  Math.max(0, once.answered + inRows.answered - errors);

/** Questions due and answered of one return; both null where nobody knows how many there are. */
const questionsOf = ({ handedIn, begun }: DueReturn): { due: number; answered: number } | null => {
  if (handedIn) return { due: askedIn(handedIn.tally), answered: answeredIn(handedIn.tally) };
  return begun && { due: askedIn(begun), answered: 0 };
};

export const completenessOf = (due: readonly DueReturn[]): Completeness => {
  const known = due.map(questionsOf).filter((one) => one !== null);
  const sum = (of: readonly number[]): number => of.reduce((so, one) => so + one, 0);
  return {
    questions: {
      numerator: sum(known.map(({ answered }) => answered)),
      denominator: sum(known.map((one) => one.due)),
      unknown: 0,
    },
    returns: {
      numerator: due.filter(({ handedIn }) => handedIn !== null).length,
      denominator: due.length,
      unknown: 0,
    },
    neverBegun: due.length - known.length,
  };
};

const listOf = (due: readonly DueReturn[]): CountedList => ({
  columns: {
    ...{ survey: 'Survey', wave: 'Wave', deadline: 'Deadline', handedIn: 'Handed in' },
    ...{ due: 'Questions due', answered: 'Questions answered' },
  },
  rows: due.map((one) => {
    const questions = questionsOf(one);
    return {
      subject: null,
      as: questions === null ? 'not known' : one.handedIn === null ? 'of whom' : 'counted',
      facts: {
        ...{ survey: one.collection, wave: one.wave, deadline: one.deadlineOn },
        ...{ handedIn: one.handedIn?.on ?? null, due: questions?.due ?? null },
        answered: questions?.answered ?? null,
      },
    };
  }),
});
