import { CelFunc, celFunc, CelList, CelMap, CelScalar, CelValue, listType, mapType } from '@bufbuild/cel';
import { addMonths, Day, daysBetween, isDay } from '@lib/kernel/day';

const { BOOL, DYN, INT, STRING } = CelScalar;
const NUMBERS = listType(DYN);
const GRID = mapType(STRING, DYN);

/** One function that expressions may use beside those of CEL itself, as the documentation names it. */
export interface AddedFunction {
  readonly shape: string;
  readonly about: string;
  readonly example: string;
  readonly functions: readonly CelFunc[];
}

/** Adds up what is answered of a grid, of one of its rows, or of a list of numbers; nothing else is counted. */
const sumOf = (values: Iterable<CelValue>): bigint => {
  let sum = 0n;
  for (const value of values) sum += partOf(value);
  return sum;
};

const partOf = (value: CelValue): bigint => {
  if (typeof value === 'bigint') return value;
  if (value === null) return 0n;
  if (isMap(value)) return sumOf(value.values());
  throw new TypeError('sum() adds up whole numbers and amounts');
};

const isMap = (value: CelValue): value is CelMap =>
  typeof value === 'object' && value !== null && 'values' in value && typeof value.values === 'function';

const dayOf = (text: string): Day => {
  if (!isDay(text)) throw new TypeError('days() and months_after() take days');
  return text;
};

/** Within so many per cent of another number: nothing is within a share of nought but nought. */
const within = (value: bigint, percent: bigint, other: bigint): boolean => {
  const apart = value > other ? value - other : other - value;
  return apart * 100n <= percent * (other < 0n ? -other : other);
};

/**
 * What expressions of a question set may use beside CEL’s own operators and `filter`, `map`, `all`, `exists` and `size`.
 * Each ends, takes what it is written for and no more, and counts money in pence.
 */
export const ADDED_FUNCTIONS: readonly AddedFunction[] = [
  {
    shape: 'sum(a grid, a row of a grid, or a list of numbers)',
    about: 'Adds up the numbers in it. Cells that cannot be filled in count as nought.',
    example: 'sum(by_group) == cla_total',
    functions: [
      celFunc('sum', [GRID], INT, (grid: CelMap) => sumOf(grid.values())),
      celFunc('sum', [NUMBERS], INT, (list: CelList) => sumOf(list)),
    ],
  },
  {
    shape: 'column(a grid, "code")',
    about: 'The numbers of one column of a grid, to be added up.',
    example: 'sum(column(by_age, "under_1")) <= cla_total',
    functions: [
      celFunc('column', [GRID, STRING], NUMBERS, (grid: CelMap, code: string) =>
        [...grid.values()].map((row) => (isMap(row) ? (row.get(code) ?? null) : null)),
      ),
    ],
  },
  {
    shape: 'pounds(whole number)',
    about: 'An amount in pounds, to hold an answer about money against.',
    example: 'total_cost >= pounds(100)',
    functions: [celFunc('pounds', [INT], INT, (pounds: bigint) => pounds * 100n)],
  },
  {
    shape: 'days(from, to)',
    about: 'How many days lie between two days; below nought where the second comes first.',
    example: 'days(referred_on, found_on) <= 90',
    functions: [
      celFunc('days', [STRING, STRING], INT, (from: string, to: string) =>
        BigInt(daysBetween(dayOf(from), dayOf(to))),
      ),
    ],
  },
  {
    shape: 'months_after(day, whole number)',
    about: 'The day so many months later.',
    example: 'target_on <= months_after(reference_day, 12)',
    functions: [
      celFunc('months_after', [STRING, INT], STRING, (from: string, months: bigint) =>
        addMonths(dayOf(from), Number(months)),
      ),
    ],
  },
  {
    shape: 'within(number, per cent, other number)',
    about: 'Whether a number is within so many per cent of another.',
    example: 'within(cla_total, 10, previous.cla_total)',
    functions: [celFunc('within', [INT, INT, INT], BOOL, within)],
  },
  {
    shape: 'blank(answer)',
    about:
      'Whether a question has no answer. A rule that asks this is weighed although the answer is not there.',
    example: '!blank(comment)',
    functions: [celFunc('blank', [DYN], BOOL, (value: CelValue) => isBlank(value))],
  },
];

const isBlank = (value: CelValue): boolean => {
  if (value === null || value === '') return true;
  return typeof value === 'object' && 'size' in value && Number(value.size) === 0;
};
