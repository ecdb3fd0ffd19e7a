import { Day, daysBetween } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Behind } from '@lib/measures/cubes/behind';
import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { Category, ProductCode } from '@lib/releases/cubes/cube';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { numberInWords, valueInWords } from '@lib/web-kit/charts/in-words';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { AskedFigures } from '../asked/asked-figures';
import { PRODUCTS } from '../asked/london-filters';
import { Compared, whatChanged } from '../figures/what-changed';
import { FiguresBefore, ShownFigures } from '../figures/shown-figures';
import { londonPaths } from '../london.paths';
import { tableWords } from '../tables/table-words';
import { isRounded } from './figure-words';
import { subjectOf } from './finding';

/** One number a reader came for, and how it moved. */
export interface Headline {
  readonly label: string;
  readonly number: string;
  readonly isNumber: boolean;
  /** “14% of recommendations”, of printed numbers; null for the whole, and where there is no share to show. */
  readonly share: string | null;
  readonly change: string;
  /** Where the same number stands over time, and how: “month by month”. */
  readonly href: string;
  readonly series: string;
}

const CORRECTED: Readonly<Record<Behind, string>> = {
  returns: 'returns that were corrected',
  panel: 'cases that were entered or corrected',
  surveys: 'surveys that were handed in or corrected',
  register: 'placements, costs or reviews that were entered or corrected',
  blocks: 'contracts or returns that were entered or corrected',
};

/** What a reader has to know of a change: nearest 5 is out by 2 at most, twice. */
export const changeWords = (product: ProductCode, behind: Behind): string => {
  const corrected = CORRECTED[behind];
  return product === 'operational'
    ? `A change is the difference of two rounded numbers, so the true one may be up to 4 more or less. Part of it may be ${corrected} since.`
    : `Part of a change may be ${corrected} since the release before.`;
};

/** The whole, the part that the page leads with, and what its table always leads with, of the area it is about. */
export const headlinesOf = (asked: AskedFigures, shown: ShownFigures): Headline[] => {
  const { whole, lead } = asked.breakdown;
  const area = subjectOf(shown);
  const leads = whole.code === 'total' ? asked.leads : [];
  return [...new Set([whole, lead, ...leads])].map((category) =>
    headlineOf(asked, shown, { area, category }),
  );
};

/** One number of an area, with how it moved. */
export const headlineOf = (
  { cube, product, breakdown }: AskedFigures,
  { printed, release, before, definition }: ShownFigures,
  { area, category }: { area: Area; category: Category },
): Headline => {
  const now = printed.at(area, category.code);
  const about = isRounded(product);
  return {
    label: category.label,
    number: sentenceCase(valueInWords(now, { unit: 'count', about })),
    isNumber: now.value !== null,
    share:
      category === breakdown.whole
        ? null
        : shareOf(now, printed.at(area, breakdown.whole.code), breakdown.of),
    change: before
      ? (reasonNotToCompare(area, { ...release, definition }, before) ??
        changeOf(now, before.printed.at(area, category.code), {
          about,
          since: sinceWords(cube.code, before.release.on, release.on),
        }))
      : 'There is no earlier release to compare it with',
    series: PRODUCTS[product].series,
    href: withQuery(londonPaths.months, {
      table: cube.code,
      product: PRODUCTS[product].name,
      area: area.kind,
      category: category.code,
    }),
  };
};

const shareOf = (part: Printed, whole: Printed, of: string): string | null => {
  const { value } = percentOfPrinted(part, whole);
  return value === null ? null : `${value}% of ${of}`;
};

/** A difference of two numbers that are not of the same is worse than none. */
const reasonNotToCompare = (
  area: Area,
  release: Compared,
  { release: before, definition }: FiguresBefore,
): string | null => {
  const why = whatChanged([area], { ...before, definition }, release);
  return why && `Cannot be compared with ${formatDay(before.on)}: ${why}`;
};

const changeOf = (
  now: Printed,
  then: Printed,
  { about, since }: { about: boolean; since: string },
): string => {
  if (now.value === null) return 'Without a number there is no change to show';
  if (then.value === null) return 'No change can be shown: the number before is not shown';
  const moved = now.value - then.value;
  if (moved === 0) return `No change${about ? ' that shows' : ''}: the same as ${since}`;
  const size = numberInWords(Math.abs(moved), { unit: 'count', about });
  return sentenceCase(`${size} ${moved > 0 ? 'more' : 'fewer'} than ${since}`);
};

/** "a week before, on 8 November 2026": how long ago, where that is what the release comes in; a quarter is told apart from its end. */
const sinceWords = (cube: string, before: Day, on: Day): string => {
  if (tableWords(cube).spans === 'quarter') return `in the quarter that ended on ${formatDay(before)}`;
  const days = daysBetween(before, on);
  const ago = days === 7 ? 'a week before, ' : days >= 89 && days <= 92 ? 'a quarter before, ' : '';
  return `${ago}on ${formatDay(before)}`;
};
