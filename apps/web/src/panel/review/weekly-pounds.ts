import { SnapshotOption } from '@lib/panel/sharing/snapshot';

const POUNDS = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'GBP',
  maximumFractionDigits: 0,
});

/** The parts of a weekly cost together: "£6,920". "Not known" when no part is. */
export const poundsAWeek = (weeklyPence: SnapshotOption['weeklyPence']): string => {
  const known = Object.values(weeklyPence).filter((part) => part !== null);
  if (known.length === 0) return 'Not known';
  return POUNDS.format(known.reduce((sum, part) => sum + part, 0) / 100);
};
