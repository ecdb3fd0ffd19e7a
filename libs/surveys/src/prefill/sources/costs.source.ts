import { CostLine } from '@lib/high-cost/costs/cost-line';
import { costOf, throughout } from '@lib/high-cost/costs/cost-of';
import { linesHeld } from '@lib/high-cost/register/register-row';
import { RegisterRecord } from '@lib/high-cost/register/register-entry';
import { Tx } from '@lib/database/unit-of-work';
import { Day, latest } from '@lib/kernel/day';
import { financialYearOf } from '@lib/kernel/financial-year';
import { hasNumber } from '../../answers/answer';
import { gridOf } from '../filled-grid';
import { Placed, placedOn } from '../placed-on.query';
import { AnswerSource, KnownAnswer, PrefillAsked } from '../prefill-source';
import { fromRegister, REGISTER, registerEver, RegisterOn, keptRegisterOn } from '../register-on';
import { returnReach } from '../return-reach';
import { surveyGroups } from '../survey-groups';

const PENCE = 100;

const withoutPrice = ({ rows }: RegisterOn): string | null => {
  const some = rows.filter(({ entryId, weeklyPence }) => entryId !== null && weeklyPence === null).length;
  return some === 0 ? null : `without ${some} of which no price is recorded`;
};

/** Placements at so many pounds a week or more. */
const over = (code: string, pounds: number): AnswerSource => ({
  ...{ of: 'answer', code, kinds: ['whole'] },
  ...{ heldIn: REGISTER, gives: `Placements at £${pounds.toLocaleString('en-GB')} a week or more` },
  async know(tx, asked) {
    const register = await keptRegisterOn(tx, asked);
    if (register === null) return null;
    const value = register.rows.filter(({ weeklyPence }) => (weeklyPence ?? 0) >= pounds * PENCE).length;
    return { value, ...fromRegister(asked, withoutPrice(register)) };
  },
});

type Cost = Record<'mean' | 'highest', number | null>;

/** Of a group the mean and the highest week; not known unless every child’s is, because the dear ones alone are recorded. */
const costsOf = (prices: readonly (number | null)[]): Cost => {
  const known = prices.filter((pence) => pence !== null);
  if (known.length < prices.length) return { mean: null, highest: null };
  if (known.length === 0) return { mean: 0, highest: 0 };
  return {
    mean: Math.round(known.reduce((sum, pence) => sum + pence, 0) / known.length),
    highest: Math.max(...known),
  };
};

const costsByGroup = (
  groups: readonly string[],
  placed: readonly Placed[],
  prices: ReadonlyMap<string, number | null>,
): Record<string, Cost> =>
  Object.fromEntries(
    groups.map((group) => [
      group,
      costsOf(
        placed
          .filter((one) => surveyGroups(one).includes(group))
          .map((one) => (surveyGroups(one).length > 1 ? null : (prices.get(one.placementId) ?? null))),
      ),
    ]),
  );

const weeklyCosts = async (
  tx: Tx,
  asked: PrefillAsked,
  question: Parameters<AnswerSource['know']>[2],
): Promise<KnownAnswer | null> => {
  const register = await keptRegisterOn(tx, asked);
  if (register === null || (await returnReach(tx, asked)) === null || question.kind !== 'grid') return null;
  const prices = new Map(register.rows.map(({ placement, weeklyPence }) => [placement.id, weeklyPence]));
  const groups = (asked.set.lists[question.down] ?? []).map(({ code }) => code);
  const value = gridOf(asked.set, question, costsByGroup(groups, await placedOn(tx, asked), prices));
  return hasNumber(value)
    ? { value, ...fromRegister(asked, 'groups of which not every price is recorded are left open') }
    : null;
};

/** What the lines of some placements come to in the financial year of the day. */
const ofTheYear = (
  source: Pick<AnswerSource, 'code' | 'gives'>,
  linesOf: (record: RegisterRecord, on: Day) => readonly CostLine[],
): AnswerSource => ({
  ...{ of: 'answer', kinds: ['money'], heldIn: REGISTER },
  ...source,
  async know(tx, asked) {
    const register = await keptRegisterOn(tx, asked);
    if (register === null) return null;
    const { first, last } = financialYearOf(asked.referenceDay);
    const lines = (await registerEver(tx, asked)).flatMap((record) => linesOf(record, asked.referenceDay));
    return {
      value: costOf(lines, throughout(first, last)),
      ...fromRegister(asked, withoutPrice(register)),
    };
  },
});

/** Open lines end on the day the placement is expected to end, where that is still to come. */
const linesExpected = (record: RegisterRecord, on: Day): CostLine[] => {
  const { expectedEndOn } = record;
  return linesHeld(record).map((line) =>
    line.endsOn === null && line.per === 'week' && expectedEndOn !== null && expectedEndOn > on
      ? { ...line, endsOn: latest(expectedEndOn, line.startsOn) }
      : line,
  );
};

/** What placements cost, as far as the register has it. */
export const COST_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'weekly-costs', kinds: ['grid'] },
    ...{ heldIn: REGISTER, gives: 'Mean and highest weekly cost by placement group' },
    know: weeklyCosts,
  },
  over('over-5k', 5_000),
  over('over-10k', 10_000),
  over('over-20k', 20_000),
  ofTheYear(
    { code: 'commitment', gives: 'What placements of the register cost from 1 April to 31 March' },
    linesHeld,
  ),
  ofTheYear(
    { code: 'outturn', gives: 'The same, where each ends on the day it is expected to end' },
    linesExpected,
  ),
];
