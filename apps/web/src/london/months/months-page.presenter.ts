import { formatDay } from '@lib/kernel/london-format';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { goesByDefinition } from '@lib/measures/cubes/behind';
import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Area } from '@lib/releases/cubes/area';
import { ProductCode } from '@lib/releases/cubes/cube';
import { Chart } from '@lib/web-kit/charts/chart';
import { drawLineChart } from '@lib/web-kit/charts/draw-line-chart';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { LineChart } from '@lib/web-kit/charts/line-chart';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { chosenWords } from '../asked/chosen-words';
import { PRODUCTS } from '../asked/london-filters';
import { londonFilterPanel } from '../asked/london-filter-panel';
import { INNER_AND_OUTER_WORDS } from '../asked/areas-asked';
import { tableWords } from '../tables/table-words';
import { whatChanged } from '../figures/what-changed';
import { londonPaths } from '../london.paths';
import { CITY_WORDS } from '../page/coverage-words';
import { figureCell, isRounded, PRODUCT_WORDS, withWholeKey } from '../page/figure-words';
import { definitionModel, DefinitionModel, LondonNav, navOf } from '../page/london-page.presenter';
import { MoneyModel } from '../page/money';
import { LondonMonthsAnswer, MonthOfFigures } from './london-months.service';
import { MonthsAsked } from './months-asked';
import { monthsMoney } from './months-money';

export interface MonthsPage {
  readonly title: string;
  readonly heading: string;
  readonly nav: LondonNav;
  readonly filter: FilterPanel;
  readonly filters: MonthsAsked['filters'];
  /** What was asked, in words, for paper. */
  readonly chosen: string;
  readonly chart: Chart | null;
  readonly chartHeading: string;
  readonly table: DataTable;
  /** Sums of money of each quarter, where the table has sums of a week. */
  readonly money: MoneyModel | null;
  readonly notes: readonly string[];
  readonly definition: DefinitionModel;
  /** When there will be something, where there is nothing. */
  readonly nothing: string;
  readonly back: { readonly href: string };
}

/** How a series of either product is spoken of. */
const SERIES_WORDS: Readonly<Record<ProductCode, { of: string; notes: readonly string[]; nothing: string }>> =
  {
    operational: {
      of: 'last release of each month',
      notes: [
        'Each month is the last release made for a day in it, as it was shown then. Nothing is worked out again.',
        'Boroughs that take part can differ from month to month, and a figure moves with them. Where they do, the chart and the table mark the month and name them.',
      ],
      nothing: 'A month is shown here when its last release is made and signed off.',
    },
    official: {
      of: 'release of each quarter',
      notes: [
        'Each quarter is its release, as it was shown then. Nothing is worked out again.',
        'Boroughs that take part can differ from quarter to quarter, and a figure moves with them. Where they do, the chart and the table mark the quarter and name them.',
      ],
      nothing: 'A quarter is shown here when its release is made and signed off.',
    },
  };

const DEFINITION_WORDS =
  'Each quarter goes by the definition of high cost that was in force then. Where another came into force, the chart and the table mark the quarter: more placements may only mean another definition.';

/** Two years of a figure, month by month or quarter by quarter. */
export const presentMonths = ({ asked, months }: LondonMonthsAnswer, query: Query): MonthsPage => {
  const { cube, category, product } = asked;
  const words = SERIES_WORDS[product];
  const { series } = PRODUCTS[product];
  const breaks = breaksIn(asked.areas, months);
  return {
    title: `London ${series}: ${cube.title.toLowerCase()}`,
    heading: `${cube.title}, ${series}`,
    nav: navOf(cube, londonPaths.months),
    filter: londonFilterPanel(londonPaths.months, cube, asked.filters, query),
    filters: asked.filters,
    chosen: chosenWords(asked.filters, query),
    chart: months.length === 0 ? null : withWholeKey(chartOf(asked, months, breaks)),
    chartHeading: category.label,
    table: tableOf(asked, months, breaks),
    money: monthsMoney(asked, months),
    notes: [
      ...words.notes,
      ...(goesByDefinition(cube) ? [DEFINITION_WORDS] : []),
      CITY_WORDS,
      ...(asked.areas.some(({ kind }) => kind === 'statutory') ? [INNER_AND_OUTER_WORDS] : []),
      PRODUCT_WORDS[asked.product],
    ],
    definition: definitionModel(cube),
    nothing: words.nothing,
    back: { href: withQuery(londonPaths.show, { table: cube.code }) },
  };
};

const chartOf = (
  { cube, product, areas, category }: MonthsAsked,
  months: readonly MonthOfFigures[],
  breaks: Breaks,
): Chart =>
  drawLineChart({
    title: `${category.label}: ${cube.title.toLowerCase()}, ${SERIES_WORDS[product].of}`,
    unit: 'count',
    about: isRounded(product),
    series: areas.map((area) => ({
      name: area.name,
      points: months.map(({ on, printed }) => ({ on, ...printed.at(area, category.code) })),
    })),
    breaks: breaks.map(({ on, label }) => ({ on, label: `${formatDay(on)}, ${label}` })),
  });

type Breaks = NonNullable<LineChart['breaks']>;

/** Months whose numbers are not of the same boroughs, or not counted as the month before. */
const breaksIn = (areas: readonly Area[], months: readonly MonthOfFigures[]): Breaks =>
  months.flatMap((month, at) => {
    const before = months[at - 1];
    const label = before && whatChanged(areas, before, month);
    return label ? [{ on: month.on, label }] : [];
  });

/** Newest month first, with what changed since the one before; beside a part its share of all. */
const tableOf = (
  { cube, areas, category, product }: MonthsAsked,
  months: readonly MonthOfFigures[],
  breaks: Breaks,
): DataTable => {
  const changes = new Map(breaks.map(({ on, label }) => [on, sentenceCase(label)]));
  return {
    caption: `${category.label}, ${SERIES_WORDS[product].of}`,
    hideCaption: true,
    small: true,
    stacks: false,
    columns: [
      { text: tableWords(cube.code).spans === 'quarter' ? 'Quarter that ended on' : 'Day' },
      ...areas.map((area) => ({ text: area.name, numeric: true })),
    ],
    rows: months.toReversed().map(({ on, printed }) => [
      { text: formatDay(on), note: changes.get(on) },
      ...areas.map((area): TableCell => {
        const figure = printed.at(area, category.code);
        const isTotal = category.code === 'total';
        return figureCell(figure, isTotal ? undefined : percentOfPrinted(figure, printed.at(area, 'total')));
      }),
    ]),
  };
};
