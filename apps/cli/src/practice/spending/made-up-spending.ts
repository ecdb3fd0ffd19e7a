import { addMonths, Day } from '@lib/kernel/day';
import { financialYear } from '@lib/kernel/financial-year';
import { SoundSpending } from '@lib/measures/section-251/keep-spending';
import { SpendingFigure } from '@lib/measures/section-251/spending-table';
import { SpendingLineCode } from '@lib/measures/section-251/spending-line';
import { BoroughFigures, publishedFigures } from '../figures/borough-figures';
import { Random } from '../random';

/** Outturn of a year is published in the winter after it. */
const PUBLISHED_AFTER_MONTHS = 9;
const YEARS = 3;

/**
 * Pounds a week of residential care in London by year: 2022, 2024 and 2025 as the Department for Education’s interactive
 * tool has them (measure 297), 2023 between them. Later years go on by the last growth.
 */
const RESIDENTIAL_WEEK: Readonly<Record<number, number>> = { 2022: 4810, 2023: 5900, 2024: 6985, 2025: 8085 };
const LAST_KNOWN = 2025;
const FIRST_KNOWN = 2022;
const LATER_GROWTH = 1.08;

/** Made up: what a week costs in 2025, and by how much a year it grows. */
const FOSTER_WEEK = 780;
const OTHER_WEEK = 1150;
const GROWTH = 1.05;
/** Of all care: leaving care, education and the rest, which have no placement. */
const BESIDES_PLACEMENTS = 0.12;

const DAYS = 365;
const DAYS_OF_A_WEEK = 7;

/** What each made-up borough spent in the last years of which tables would have been published by a day. */
export const madeUpSpending = ({
  asAt,
  seed,
}: {
  readonly asAt: Day;
  readonly seed: number;
}): SoundSpending => {
  const latest = latestPublishedBy(asAt);
  const years = Array.from({ length: YEARS }, (_, back) => latest - YEARS + 1 + back);
  const rows = publishedFigures().flatMap((figures) => {
    const random = new Random(seed, `spending of ${figures.borough.slug}`);
    const dear = 1 + 0.06 * random.spread();
    return years.flatMap((year) => figuresOf(figures, year, dear));
  });
  return {
    figures: rows.map((one, at) => ({ ...one, row: at + 2 })),
    passedOver: { otherAreas: 0, otherLines: 0, unknownLines: [], notGiven: 0 },
    source: 'Made-up section 251 outturn',
    madeUp: true,
  };
};

const latestPublishedBy = (asAt: Day): number => {
  const year = Number(asAt.slice(0, 4));
  return addMonths(financialYear(year).last, PUBLISHED_AFTER_MONTHS) <= asAt ? year : year - 1;
};

/** Groups whose care section 251 has under residential care: secure and children’s homes, care homes, schools. */
const RESIDENTIAL_GROUPS = ['homes', 'residential-schools'] as const;

const figuresOf = (
  { borough, mix, stock }: BoroughFigures,
  year: number,
  dear: number,
): Omit<SpendingFigure, 'row'>[] => {
  const groups = mix.group;
  const all = Object.values(groups).reduce((sum, children) => sum + children, 0);
  const inYear = (group: string): number => ((groups[group] ?? 0) / all) * stock(year);
  const residential = RESIDENTIAL_GROUPS.reduce((sum, group) => sum + inYear(group), 0);
  const foster = inYear('foster');
  const grown = GROWTH ** (year - LAST_KNOWN);
  const spent: Readonly<Record<Exclude<SpendingLineCode, 'looked-after'>, number>> = {
    residential: yearOf(residential, residentialWeek(year)) * dear,
    fostering: yearOf(foster, FOSTER_WEEK * grown) * dear,
  };
  const other = yearOf(stock(year) - residential - foster, OTHER_WEEK * grown) * dear;
  const whole = (spent.residential + spent.fostering + other) * (1 + BESIDES_PLACEMENTS);
  const line = (code: SpendingLineCode, pounds: number): Omit<SpendingFigure, 'row'> => ({
    boroughId: borough.id,
    year,
    line: code,
    pence: Math.round(pounds / 1000) * 100_000,
  });
  return [
    line('looked-after', whole),
    line('fostering', spent.fostering),
    line('residential', spent.residential),
  ];
};

const residentialWeek = (year: number): number =>
  RESIDENTIAL_WEEK[Math.max(year, FIRST_KNOWN)] ??
  RESIDENTIAL_WEEK[LAST_KNOWN]! * LATER_GROWTH ** (year - LAST_KNOWN);

/** Pounds of a year for so many children all the time, at so much a week. */
const yearOf = (children: number, week: number): number => (children * week * DAYS) / DAYS_OF_A_WEEK;
