import { formatMonth } from '@lib/kernel/london-format';
import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { MonthCost } from '@lib/high-cost/picture/picture-of';
import { PictureLine } from './picture-table';

const quoted = (label: string): string => `“${label}”`;

const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`;

/** “12 of 20 placements (60%) are in “Children’s homes”, the most. For 2 of 22 it is not recorded.” */
export const findingOf = (lines: readonly PictureLine[]): string => {
  const missing = placementsOf(lines.filter(({ isMissing }) => isMissing === true));
  const known = lines.filter((line) => line.isMissing !== true && (line.placements ?? 0) > 0);
  const total = placementsOf(known);
  if (total + missing === 0) return 'No placement is in on this day.';
  if (total === 0)
    return missing === 1
      ? 'For the one placement it is not recorded.'
      : `For none of ${missing} it is recorded.`;
  const without = missing === 0 ? '' : ` For ${missing} of ${total + missing} it is not recorded.`;
  return mostOf(known, total) + without;
};

const placementsOf = (lines: readonly PictureLine[]): number =>
  lines.reduce((sum, { placements }) => sum + (placements ?? 0), 0);

const mostOf = (known: readonly PictureLine[], total: number): string => {
  const most = Math.max(...known.map(({ placements }) => placements!));
  const first = known.filter(({ placements }) => placements === most);
  const named = first.map(({ label }) => quoted(label)).join(' and ');
  if (known.length === 1)
    return total === 1 ? `The one placement is in ${named}.` : `All ${total} placements are in ${named}.`;
  return first.length === 1
    ? `${most} of ${total} placements (${share(most, total)}) are in ${named}, the most.`
    : `${named} have the most, ${most} each of ${total}.`;
};

/** Who pays most. */
export const payersFinding = (lines: readonly PictureLine[]): string => {
  const total = lines.reduce((sum, { pence }) => sum + (pence ?? 0), 0);
  if (total === 0) return 'No weekly price is recorded, so that nobody is invoiced.';
  const parts = lines
    .filter(({ pence }) => (pence ?? 0) > 0)
    .map(({ label, pence }) => `${label} ${share(pence!, total)}`);
  return `Of ${formatPounds(total)} a week before VAT: ${parts.join(', ')}.`;
};

/** How what is committed changes over the twelve months. */
export const monthsFinding = (months: readonly MonthCost[]): string => {
  const [first, last] = [months[0]!, months.at(-1)!];
  const words = ({ month, pence }: MonthCost): string =>
    `${formatPounds(wholePounds(pence))} in ${formatMonth(month)}`;
  const total = months.reduce((sum, { pence }) => sum + pence, 0);
  if (total === 0) return 'Nothing is committed in these twelve months.';
  return `The lines recorded now come to ${words(first)} and ${words(last)}, ${formatPounds(wholePounds(total))} in all.`;
};

/** How many of something, of all of which it is recorded, and how many are not recorded. */
export const recordedFinding = (
  { what, of, missing }: { what: string; of: number; missing: number },
  whole: string,
): string => {
  const total = of + missing;
  if (total === 0) return `There was ${whole}.`;
  return missing === total
    ? `Of ${total}, none has it recorded.`
    : `${what}. For ${missing} of ${total} it is not recorded.`;
};
