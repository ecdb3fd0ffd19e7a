import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { PlacesToSay } from './setting-places';

/** What it is held against. */
export interface PlacesOf {
  readonly today: Day;
  /** Places the directory has for the setting; null where it has none. */
  readonly registered: number | null;
}

const MOST = 5_000;
const YEARS = 1;

/** What is wrong with what is said, field by field. */
export const problemsOfPlaces = (said: PlacesToSay, { today, registered }: PlacesOf): Problem[] => {
  const problems: Problem[] = [];
  const add = (field: keyof PlacesToSay, message: string): void => void problems.push({ field, message });
  const [first, last] = [addYears(today, -YEARS), addYears(today, YEARS)];
  if (said.validFrom < first || said.validFrom > last)
    add('validFrom', `The day must be between ${formatDay(first)} and ${formatDay(last)}`);
  for (const field of ['commissioned', 'outOfUse', 'vacant'] as const)
    if (!isCount(said[field])) add(field, `${NAMES[field]} must be a whole number from 0 to ${MOST}`);
  const most = registered ?? MOST;
  if (problems.length === 0 && said.outOfUse + (said.vacant ?? 0) > most)
    add(
      said.vacant ? 'vacant' : 'outOfUse',
      `Vacant places and places out of use must be ${most} or fewer together: the setting is registered for ${most}`,
    );
  if (said.outOfUse > 0 && said.outOfUseReason === null)
    add('outOfUseReason', 'Say why places are out of use, or choose “Not recorded”');
  if (said.outOfUse > 0 && said.outOfUsePayer === null)
    add('outOfUsePayer', 'Say who pays for the places out of use, or choose “Not recorded”');
  if (said.usableFrom !== null && !said.vacant)
    add('usableFrom', 'Leave the day empty where no place is vacant');
  else if (said.usableFrom !== null && (said.usableFrom < first || said.usableFrom > last))
    add('usableFrom', `The day must be between ${formatDay(first)} and ${formatDay(last)}`);
  return problems;
};

const NAMES = { commissioned: 'Commissioned places', outOfUse: 'Places out of use', vacant: 'Vacant places' };

const isCount = (value: number | null): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value <= MOST);

/** Without the reason and the payer where no place is out of use, so that neither stands for nothing. */
export const tidied = <T extends PlacesToSay>(said: T): T =>
  said.outOfUse > 0 ? said : { ...said, outOfUseReason: null, outOfUsePayer: null };
