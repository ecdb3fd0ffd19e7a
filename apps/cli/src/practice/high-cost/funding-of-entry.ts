import { addDays, Day, earliest, latest } from '@lib/kernel/day';
import { Funder, FundingFacts, FundingStatus } from '@lib/high-cost/funding/funding-position';
import { PricedPlacement } from './found-placement';
import { PricePart } from './price-parts';

/** A position, and the day on which another took its place. */
export interface FundingTold extends FundingFacts {
  readonly supersededOn: Day | null;
}

/** £143 a night, seven nights. */
const ASYLUM_GRANT = 100_100;

interface Told {
  readonly from: Day;
  readonly asAt: Day;
}

/** Who was asked to contribute to what a placement costs, and what they said. */
export const fundingOfEntry = (
  one: PricedPlacement,
  parts: readonly PricePart[],
  told: Told,
): FundingTold[] => [
  ...educationOf(one, parts, told),
  ...(one.kind === 'residential' ? healthOf(one, told) : []),
  ...(one.placement.unaccompanied ? [grant(told)] : []),
];

/** Health is asked case by case, agrees to a part or to none of it, and disputes recur (domain.md 5.2). */
const HEALTH: Readonly<Record<FundingStatus | 'nothing said', number>> = {
  'nothing said': 0.36,
  'not sought': 0.12,
  sought: 0.14,
  'in principle': 0.06,
  agreed: 0.16,
  disputed: 0.1,
  refused: 0.06,
};

const healthOf = (one: PricedPlacement, told: Told): FundingTold[] => {
  const status = one.random.weighted(HEALTH);
  if (status === 'nothing said') return [];
  const share = one.random.whole(2, 10) / 20;
  return stepsTo(one, { funder: 'health', status, pounds: Math.round((one.weekly * share) / 5) * 5 }, told);
};

const EDUCATION = { agreed: 0.45, sought: 0.25, 'not sought': 0.2, disputed: 0.1 } as const;

/** What education is invoiced it has agreed to; what social care pays for it, some boroughs ask for. */
const educationOf = (one: PricedPlacement, parts: readonly PricePart[], told: Told): FundingTold[] => {
  const part = parts.find(({ kind }) => kind === 'education');
  if (!part) return [];
  const status = part.payer === 'education' ? 'agreed' : one.random.weighted(EDUCATION);
  return stepsTo(one, { funder: 'education', status, pounds: part.pounds }, told);
};

const grant = ({ from }: Told): FundingTold => ({
  funder: 'asylum-grant',
  status: 'agreed',
  weeklyPence: ASYLUM_GRANT,
  statedOn: from,
  evidence: 'Monthly claim to the Home Office',
  supersededOn: null,
});

interface Outcome {
  readonly funder: Extract<Funder, 'education' | 'health'>;
  readonly status: FundingStatus;
  readonly pounds: number;
}

const ANSWERS: readonly FundingStatus[] = ['agreed', 'in principle', 'disputed', 'refused'];
const REGISTERS = { education: 'Education panel file E', health: 'Continuing care file H' } as const;

/** An answer comes some weeks after it was asked for; what was said before stays. */
const stepsTo = (
  { random }: PricedPlacement,
  { funder, status, pounds }: Outcome,
  told: Told,
): FundingTold[] => {
  const notLater = (on: Day): Day => latest(told.from, earliest(on, addDays(told.asAt, -1)));
  const asked = notLater(addDays(told.from, random.whole(5, 40)));
  const answered = notLater(addDays(asked, random.whole(20, 140)));
  const file = `${REGISTERS[funder]}-${random.whole(1_000, 9_999)}`;
  const position = (of: FundingStatus, statedOn: Day, supersededOn: Day | null): FundingTold => ({
    funder,
    status: of,
    weeklyPence: of === 'not sought' || of === 'refused' ? null : pounds * 100,
    statedOn,
    evidence: of === 'agreed' || (of !== 'not sought' && random.chance(0.5)) ? file : null,
    supersededOn,
  });
  if (!ANSWERS.includes(status) || answered <= asked) return [position(status, asked, null)];
  return [position('sought', asked, answered), position(status, answered, null)];
};
