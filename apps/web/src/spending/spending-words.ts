import { SpendingCounts, SpendingLoadState } from '@lib/measures/section-251/spending-load';
import { PassedOver } from '@lib/measures/section-251/spending-table';

const PENCE_OF_A_POUND = 100;

/** Pounds, with pence only where there are some. */
export const poundsWords = (pence: number): string =>
  (pence / PENCE_OF_A_POUND).toLocaleString('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: pence % PENCE_OF_A_POUND === 0 ? 0 : 2,
  });

/** “99 new, 0 changed, 0 unchanged”. */
export const countsWords = ({ added, changed, unchanged }: SpendingCounts): string =>
  Object.entries({ new: added, changed, unchanged })
    .map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`)
    .join(', ');

/** What of the file was not read, and why; null where all of it was. */
export const passedOverWords = ({ otherAreas, otherLines, notGiven }: PassedOver): string | null => {
  const parts = [
    [otherAreas, 'of areas outside London'],
    [otherLines, 'of other lines'],
    [notGiven, 'without a figure'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString('en-GB')} ${what}`);
  return said.length === 0 ? null : said.join(', ');
};

export const STATE_WORDS: Readonly<Record<SpendingLoadState, string>> = {
  waiting: 'Needs confirming',
  applied: 'Counts',
  'put aside': 'Put aside',
  'taken back': 'Taken back',
};
