import { addMonths, Day } from '@lib/kernel/day';
import { PartsOf } from '../cubes/broken-down';
import { HCLI_COMMITMENT_WAYS } from '../cubes/hcli-commitment-ways';
import { RegisteredOn } from './register-on';

type Parts = PartsOf<typeof HCLI_COMMITMENT_WAYS>;

const MONTHS = 12;

/** How long a placement is expected to go on from a day, and its contract. */
export const commitmentParts = ({ expectedEndOn, contractEndsOn }: RegisteredOn, on: Day): Parts => ({
  end: endPart(monthAhead(expectedEndOn, on)),
  contract: contractPart(monthAhead(contractEndsOn, on)),
});

/**
 * In which month from a day another one is, the first from the day on: 1 to 12, 13 for all later ones, 0 for a day that has
 * passed; null where there is none.
 */
export const monthAhead = (day: Day | null, on: Day): number | null => {
  if (day === null) return null;
  if (day < on) return 0;
  const month = Array.from({ length: MONTHS }, (_, at) => at + 1).find(
    (months) => day < addMonths(on, months),
  );
  return month ?? MONTHS + 1;
};

const endPart = (month: number | null): Parts['end'] => {
  if (month === null) return 'not-recorded';
  if (month === 0) return 'passed';
  return month > MONTHS ? 'later' : (`month-${month}` as Parts['end']);
};

const contractPart = (month: number | null): Parts['contract'] => {
  if (month === null) return 'not-recorded';
  if (month === 0) return 'passed';
  if (month <= 3) return '0-2';
  if (month <= 6) return '3-5';
  return month <= MONTHS ? '6-11' : '12-over';
};
