import { Range } from '@lib/measures/need-and-room/range';
import { MatrixCell } from '@lib/measures/need-and-room/matrix';
import { Printed } from '@lib/measures/cubes/printed';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { TableCell } from '@lib/web-kit/tables/data-table';

const count = (value: number): string => value.toLocaleString('en-GB');

export const places = (value: number): string => (value === 1 ? '1 place' : `${count(value)} places`);

export const settings = (value: number): string => (value === 1 ? '1 setting' : `${count(value)} settings`);

const cases = (value: number): string => (value === 1 ? '1 case' : `${count(value)} cases`);

/** A released number as a cell; a symbol is drawn as [c], and read aloud in words. */
export const printedCell = ({ value, symbol }: Printed): Exclude<TableCell, string | number | null> =>
  value === null ? { text: `[${symbol}]`, spoken: SYMBOL_WORDS[symbol] } : { text: count(value) };

/** The same in a sentence. */
export const printedWords = ({ value, symbol }: Printed): string =>
  value === null ? SYMBOL_WORDS[symbol] : count(value);

/** “13 to 55 short”, “6 to 4 more than needed”, “4 short”; what is hidden is not available. */
export const gapWords = (gap: Range | null): string => {
  if (gap === null) return '[x]';
  const { low, high } = gap;
  if (high < 0) return `${rangeWords({ low: -high, high: -low })} to spare`;
  if (low < 0) return `From ${count(-low)} to spare to ${count(high)} short`;
  return high === 0 ? 'None' : `${rangeWords(gap)} short`;
};

const rangeWords = ({ low, high }: Range): string =>
  low === high ? count(low) : `${count(low)} to ${count(high)}`;

/** What one row says, made from its own numbers; nothing is said of one that is hidden. */
export const findingOf = ({ row, area, unmet, room, gap }: MatrixCell): string => {
  const need =
    unmet.value === null
      ? `Unmet need is ${unmet.symbol === 'x' ? 'not available' : SYMBOL_WORDS[unmet.symbol]}`
      : `${cases(unmet.value)} found no suitable placement in the quarter`;
  const held = `${places(room.confirmed)} confirmed vacant in ${area.name}`;
  const more = room.unconfirmed === 0 ? '' : `, ${count(room.unconfirmed)} more that nobody confirmed lately`;
  return `${row.label}: ${need}; ${held}${more}.${gapSentence(gap)}`;
};

const gapSentence = (gap: Range | null): string => {
  if (gap === null) return '';
  const { low, high } = gap;
  if (high <= 0) return ' There is enough confirmed room, if it fits.';
  if (low < 0) return ` Between ${places(-low)} to spare and ${count(high)} short.`;
  return low === high
    ? ` That is ${places(low)} short.`
    : ` That is between ${count(low)} and ${places(high)} short.`;
};
