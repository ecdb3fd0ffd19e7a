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

/** “13 to 55 short”, “4 to 6 to spare”, “4 short”; what is hidden is not available. */
export const gapWords = (gap: Range | null): string => {
  if (gap === null) return '[x]';
  const { low, high } = gap;
  if (high < 0) return `${rangeWords({ low: -high, high: -low })} to spare`;
  if (low < 0) return `From ${count(-low)} to spare to ${count(high)} short`;
  return high === 0 ? 'None' : `${rangeWords(gap)} short`;
};

const rangeWords = ({ low, high }: Range): string =>
  low === high ? count(low) : `${count(low)} to ${count(high)}`;

/** The same with how far apart its ends are: “13 to 55 short. The range is 42 wide, because …”. */
export const gapWidth = (gap: Range): string => {
  const width = gap.high - gap.low;
  if (width === 0) return gapWords(gap);
  const because =
    width <= 2 * ROUNDED_BY
      ? 'because searching is rounded to the nearest 5'
      : 'because searching is known for all kinds together: from none of them to all';
  return `${gapWords(gap)}. The range is ${count(width)} wide, ${because}`;
};

/** What a weekly number can be out by. */
const ROUNDED_BY = 2;

/** What one row says, made from its own numbers; nothing is said of one that is hidden. */
export const findingOf = ({ row, area, unmet, open, room, gap, surveyGap }: MatrixCell): string => {
  const need =
    unmet.value === null
      ? `Unmet need is ${unmet.symbol === 'x' ? 'not available' : SYMBOL_WORDS[unmet.symbol]}`
      : `${cases(unmet.value)} found no suitable placement in the quarter`;
  const held = `${places(room.confirmed)} confirmed vacant in ${area.name}`;
  const more = room.unconfirmed === 0 ? '' : `, ${count(room.unconfirmed)} more that nobody confirmed lately`;
  return `${row.label}: ${need}; ${held}${more}.${gapSentence(gap)}${surveySentence(open.value, surveyGap)}`;
};

const gapSentence = (gap: Range | null): string =>
  gap === null ? '' : ` By the panels’ record ${shortOrNot(gap)}.`;

const shortOrNot = ({ low, high }: Range): string => {
  if (high <= 0) return 'there is enough confirmed room, if it fits';
  if (low < 0) return `that is between ${places(-low)} to spare and ${count(high)} short`;
  return low === high
    ? `that is ${places(low)} short`
    : `that is between ${count(low)} and ${places(high)} short`;
};

/** What boroughs said in the survey, beside what the panels know and not added to it. */
const surveySentence = (open: number | null, gap: Range | null): string => {
  if (open === null || gap === null) return '';
  const searches = open === 1 ? '1 search was' : `${count(open)} searches were`;
  const so =
    gap.low <= 0 ? 'no more than the places confirmed' : `${count(gap.low)} more than the places confirmed`;
  return ` By the survey ${searches} still open: ${so}.`;
};
