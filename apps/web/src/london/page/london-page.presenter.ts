import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { behind } from '@lib/measures/cubes/behind';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { Chart } from '@lib/web-kit/charts/chart';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { PRODUCTS } from '../asked/london-filters';
import { LondonAnswer } from '../figures/london-figures.service';
import { AskedFigures } from '../asked/asked-figures';
import { chosenWords } from '../asked/chosen-words';
import { londonFilterPanel } from '../asked/london-filter-panel';
import { ShownFigures } from '../figures/shown-figures';
import { londonPaths } from '../london.paths';
import { releaseReference } from '@lib/releases/selecting/release';
import { releasesPaths } from '../../releases/releases.paths';
import { dueWords } from './due-words';
import { figuresChart } from './figures-chart';
import { figuresTable, OwnTable, ownTable } from './figures-tables';
import { findingOf, subjectOf } from './finding';
import { Headline, headlinesOf } from './headlines';
import { ListLink, listBehindOwn } from './list-behind-own';
import { MoneyModel, moneyOf } from './money';
import { NeighboursModel, neighboursOf } from './neighbours';
import { notesOf } from './notes';
import { pricesOf } from './prices';
import { StepsModel, stepsOf } from './steps';
import { SECTIONS, sectionTitle } from '../tables/sections';
import { periodWords, tableWords } from '../tables/table-words';
import { PublishedBeside, publishedBeside } from './published-table';

export interface TabLink {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** The sections of London, and the tables of the one that is open. */
export interface LondonNav {
  readonly section: string;
  readonly sections: readonly TabLink[];
  /** Empty where the section has one table only. */
  readonly tables: readonly TabLink[];
}

export interface LondonPage {
  readonly title: string;
  readonly heading: string;
  readonly nav: LondonNav;
  readonly filter: FilterPanel;
  readonly filters: AskedFigures['filters'];
  readonly figures: FiguresModel | null;
  readonly awaiting: number;
  readonly product: string;
  /** What was asked, in words, for paper: the filter is not printed. */
  readonly chosen: string;
  readonly definition: DefinitionModel;
  readonly downloadHref: string;
  readonly monthsHref: string;
  readonly series: string;
  /** When there will be figures, where there are none. */
  readonly due: string;
  readonly releasesHref: string | null;
}

export interface FiguresModel {
  readonly heading: string;
  readonly finding: string;
  readonly chart: Chart;
  readonly table: DataTable;
  readonly own: OwnTable | null;
  /** The list behind the borough’s own row, for those who may see it. */
  readonly behindOwn: ListLink | null;
  /** The borough beside those most like it; null for somebody of none. */
  readonly neighbours: NeighboursModel | null;
  /** The bands of days of every step, or of the price of every kind, where the table has them. */
  readonly steps: StepsModel | null;
  /** Its sums of money over London, where the table has them. */
  readonly money: MoneyModel | null;
  readonly headlines: readonly Headline[];
  /** The area and the day of the headlines. */
  readonly headlinesOf: string;
  /** Said where the borough's returns do not reach the days the table looks at. */
  readonly ownMissing: boolean;
  readonly published: PublishedBeside | null;
  readonly notes: readonly string[];
  readonly source: string;
  readonly release: { readonly text: string; readonly href: string | null; readonly made: string };
}

export interface DefinitionModel {
  readonly purpose: string;
  readonly counted: string;
  readonly exclusions: readonly string[];
  readonly source: string;
  /** The page that says all of it. */
  readonly methodHref: string;
}

/** One table of London as a page. */
export const presentLondon = (
  { asked, shown, awaiting }: LondonAnswer,
  query: Query,
  viewer: Viewer,
): LondonPage => {
  const { cube, product } = asked;
  return {
    title: `${sectionTitle(cube.code)}: ${cube.title.toLowerCase()}`,
    heading: cube.title,
    nav: navOf(cube, londonPaths.show),
    filter: londonFilterPanel(londonPaths.show, cube, asked.filters, query),
    filters: asked.filters,
    figures: shown && figuresModel(asked, shown, viewer),
    awaiting,
    product: PRODUCTS[product].text.toLowerCase(),
    chosen: chosenWords(asked.filters, query),
    definition: definitionModel(cube),
    downloadHref: withQuery(londonPaths.download, query as Record<string, string>),
    series: PRODUCTS[product].series,
    due: dueWords(product, behind(cube)),
    monthsHref: withQuery(londonPaths.months, { table: cube.code, product: PRODUCTS[product].name }),
    releasesHref: viewer.permissions.has('see releases') ? releasesPaths.list : null,
  };
};

/** How a table is counted, in short. */
export const definitionModel = ({
  code,
  purpose,
  counted,
  exclusions,
  source,
}: CubeDefinition): DefinitionModel => ({
  purpose,
  counted,
  exclusions,
  source,
  methodHref: withQuery(londonPaths.method, { table: code }),
});

/** Each section of London as a link, and each table of the section that is open, those that are open marked. */
export const navOf = (open: CubeDefinition, path: string): LondonNav => {
  const section = sectionTitle(open.code);
  const link = (text: string, { code }: CubeDefinition, current: boolean): TabLink => ({
    text,
    href: withQuery(path, { table: code }),
    current,
  });
  const tables = SECTIONS.find(({ title }) => title === section)!.cubes;
  return {
    section,
    sections: SECTIONS.map(({ title, cubes }) => link(title, cubes[0]!, title === section)),
    tables: tables.length < 2 ? [] : tables.map((cube) => link(cube.title, cube, cube.code === open.code)),
  };
};

/** A release's figures as a page shows them, whether they are out or looked at before their sign-off. */
export const figuresModel = (asked: AskedFigures, shown: ShownFigures, viewer: Viewer): FiguresModel => ({
  heading: `By ${asked.breakdown.label.toLowerCase()}, ${daysOf(asked, shown)}`,
  finding: findingOf(asked, shown),
  headlines: headlinesOf(asked, shown),
  headlinesOf: `${subjectOf(shown).name}, ${daysOf(asked, shown)}`,
  chart: figuresChart(asked, shown),
  table: figuresTable(asked, shown),
  own: ownTable(asked, shown),
  behindOwn: listBehindOwn(asked, shown, viewer),
  neighbours: neighboursOf(asked, shown),
  steps: stepsOf(asked, shown) ?? pricesOf(asked, shown),
  money: moneyOf(asked, shown),
  ownMissing: shown.own !== null && shown.own.counts === null,
  published: publishedBeside(asked, shown),
  notes: notesOf(asked, shown),
  source: asked.cube.source,
  release: releaseModel(shown.release, viewer),
});

const daysOf = ({ cube }: AskedFigures, { release }: ShownFigures): string =>
  periodWords(tableWords(cube.code), release.on);

export const releaseModel = (release: ShownFigures['release'], viewer: Viewer): FiguresModel['release'] => ({
  text: `Release ${releaseReference(release)}`,
  href: viewer.permissions.has('see releases') ? releasesPaths.show(release.id) : null,
  made: `table version ${release.cubeVersion}, rule version ${release.ruleVersion}, made ${formatMoment(release.madeAt)}`,
});
