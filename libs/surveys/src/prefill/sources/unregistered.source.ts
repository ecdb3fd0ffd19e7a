import { addDays, Day, daysBetween, earliest, latest } from '@lib/kernel/day';
import { costOf } from '@lib/high-cost/costs/cost-of';
import { Nights } from '@lib/high-cost/costs/cost-line';
import { RegisterRecord } from '@lib/high-cost/register/register-entry';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { Tx } from '@lib/database/unit-of-work';
import { gridOf } from '../filled-grid';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { fromRegister, REGISTER, keptRegisterOn } from '../register-on';
import { holdsOn, unregisteredPlacements } from '../unregistered-placements.query';

const placements = async (tx: Tx, asked: PrefillAsked): Promise<RegisterRecord[] | null> =>
  (await keptRegisterOn(tx, asked)) === null ? null : unregisteredPlacements(tx, asked);

const open = async (tx: Tx, asked: PrefillAsked): Promise<RegisterRecord[] | null> =>
  (await placements(tx, asked))?.filter(({ placement }) => holdsOn(placement, asked.referenceDay)) ?? null;

/** Of the placements that are open; null where there is none to say it of. */
const ofOpen =
  (answer: (some: readonly RegisterRecord[], on: Day) => number) =>
  async (tx: Tx, asked: PrefillAsked): Promise<KnownAnswer | null> => {
    const some = await open(tx, asked);
    if (some === null || some.length === 0) return null;
    return { value: answer(some, asked.referenceDay), ...fromRegister(asked) };
  };

const periodOf = ({ periodFrom, referenceDay }: PrefillAsked): Nights | null =>
  periodFrom && { from: periodFrom, to: addDays(referenceDay, 1) };

/** Nights of a stay within some. */
const nightsOf = ({ placement: { startedOn, endedOn } }: RegisterRecord, { from, to }: Nights): number => {
  const [first, until] = [latest(startedOn, from), endedOn === null ? to : earliest(endedOn, to)];
  return first < until ? daysBetween(first, until) : 0;
};

const flowOf = (some: readonly RegisterRecord[], period: Nights): Record<string, { number: number }> => {
  const isIn = (day: Day | null): boolean => day !== null && day >= period.from && day < period.to;
  const count = (is: (placement: RegisterRecord['placement']) => boolean): { number: number } => ({
    number: some.filter(({ placement }) => is(placement)).length,
  });
  const eve = addDays(period.from, -1);
  return {
    open_start: count((placement) => holdsOn(placement, eve)),
    started: count(({ startedOn }) => isIn(startedOn)),
    // One that began and ended within a day is started and ended, and has no night.
    ended: count(({ startedOn, endedOn }) => isIn(endedOn) && (startedOn <= eve || isIn(startedOn))),
    nights: { number: some.reduce((sum, one) => sum + nightsOf(one, period), 0) },
  };
};

/** Placements in settings that should be registered and are not, as the borough recorded them. */
export const UNREGISTERED_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'unregistered-open', kinds: ['whole'] },
    ...{ heldIn: REGISTER, gives: 'Placements in unregistered settings that are open' },
    async know(tx, asked) {
      const some = await open(tx, asked);
      return some && { value: some.length, ...fromRegister(asked) };
    },
  },
  {
    ...{ of: 'answer', code: 'unregistered-longest', kinds: ['whole'] },
    ...{ heldIn: REGISTER, gives: 'Days the longest of them has been open' },
    know: ofOpen((some, on) =>
      Math.max(...some.map(({ placement }) => daysBetween(placement.startedOn, on))),
    ),
  },
  {
    ...{ of: 'answer', code: 'unregistered-applied', kinds: ['whole'] },
    ...{ heldIn: REGISTER, gives: 'Of which an application to register was made' },
    know: ofOpen((some) => some.filter(({ registration }) => registration === 'applied').length),
  },
  {
    ...{ of: 'answer', code: 'unregistered-flow', kinds: ['grid'] },
    ...{
      heldIn: REGISTER,
      gives: 'Placements in unregistered settings in the period: open, started, ended, nights',
    },
    async know(tx, asked, question) {
      const period = periodOf(asked);
      const some = await placements(tx, asked);
      if (some === null || period === null || question.kind !== 'grid') return null;
      return { value: gridOf(asked.set, question, flowOf(some, period)), ...fromRegister(asked) };
    },
  },
  {
    ...{ of: 'answer', code: 'unregistered-cost', kinds: ['money'] },
    ...{ heldIn: REGISTER, gives: 'What placements in unregistered settings cost in the period' },
    async know(tx, asked) {
      const period = periodOf(asked);
      const some = await placements(tx, asked);
      if (some === null || period === null) return null;
      const there = some.filter((one) => nightsOf(one, period) > 0);
      if (there.some(({ lines }) => lines.length === 0)) return null;
      return {
        value: costOf(
          there.flatMap((one) => linesHeld(one)),
          period,
        ),
        ...fromRegister(asked),
      };
    },
  },
];
