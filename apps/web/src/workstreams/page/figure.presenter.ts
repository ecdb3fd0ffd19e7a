import { Day } from '@lib/kernel/day';
import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { behind } from '@lib/measures/cubes/behind';
import { MeasureDefinition } from '@lib/measures/measure';
import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { figureName } from '@lib/measures/workstreams/figure-names';
import { Chart } from '@lib/web-kit/charts/chart';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { PARTS } from '../../london/asked/areas-asked';
import { AskedFigures } from '../../london/asked/asked-figures';
import { PRODUCTS } from '../../london/asked/london-filters';
import { ShownFigures } from '../../london/figures/shown-figures';
import { londonPaths } from '../../london/london.paths';
import { coverageWords } from '../../london/page/coverage-words';
import { dueWords } from '../../london/page/due-words';
import { figuresChart } from '../../london/page/figures-chart';
import { figuresTable, OwnTable, ownTable } from '../../london/page/figures-tables';
import { FiguresModel, releaseModel } from '../../london/page/london-page.presenter';
import { notesOf } from '../../london/page/notes';
import { PublishedBeside, publishedBeside } from '../../london/page/published-table';
import { periodWords, tableWords } from '../../london/tables/table-words';
import { hasList } from '../../measures/behind/has-list';
import { AIM_WORDS } from '../../measures/measures.presenter';
import { measuresPaths } from '../../measures/measures.paths';
import { WorkstreamAsked } from '../asked/workstream-asked';
import { FigureShown } from '../figures/figure-shown';
import { DefinitionOfFigure, definitionOfFigure } from './definition-of-figure';
import { NeighboursShown, neighboursShown } from './figure-neighbours';
import { measurePublished } from './measure-published';
import { findingOfFigure } from './finding-of-figure';

export interface FigureModel {
  /** Where it stands on the page: `figure-1`. */
  readonly id: string;
  readonly heading: string;
  readonly aim: string;
  /** Null while nothing of it may be shown. */
  readonly is: FigureDrawn | null;
  /** What stands in its place. */
  readonly nothing: { readonly title: string; readonly text: string };
  readonly definition: DefinitionOfFigure;
}

export interface FigureDrawn {
  readonly finding: string;
  readonly chart: Chart;
  readonly table: DataTable;
  readonly coverage: string;
  readonly freshness: string;
  /** Said where it is not what was asked: other areas, or as often. */
  readonly otherwise: string | null;
  readonly own: OwnTable | null;
  /** The rows behind the borough’s own number, where there is a list of them and the viewer may see children. */
  readonly behindHref: string | null;
  readonly ownMissing: boolean;
  /** The borough beside those most like it: the reader’s own, or one that was chosen; null for none. */
  readonly neighbours: NeighboursShown | null;
  readonly published: PublishedBeside | null;
  readonly notes: readonly string[];
  readonly source: string;
  readonly release: FiguresModel['release'];
  readonly links: readonly { readonly text: string; readonly hidden: string; readonly href: string }[];
}

/** A figure of a workstream with everything it rests on. @param number its place on the page, from 1 */
export const figureModel = (
  one: FigureShown,
  { number, viewer, page }: { number: number; viewer: Viewer; page: WorkstreamAsked },
): FigureModel => {
  const { figure, asked, shown, awaits } = one;
  const { cube, product } = asked;
  const measure = MEASURES_DEFINED.find(({ code }) => code === figure.measure) ?? null;
  const heading = `${number}. ${figureName(figure)}`;
  return {
    id: `figure-${number}`,
    heading,
    aim: AIM_WORDS[figure.aim],
    is: shown && drawn(asked, shown, { heading, viewer, page, measure }),
    nothing: awaits
      ? {
          title: 'This figure waits for its sign-off',
          text: 'The first figures of a new table are looked at by an analyst before anybody else sees them.',
        }
      : { title: 'There is no such figure yet', text: dueWords(product, behind(cube)) },
    definition: definitionOfFigure(one),
  };
};

interface DrawnFor {
  readonly heading: string;
  readonly viewer: Viewer;
  readonly page: WorkstreamAsked;
  readonly measure: MeasureDefinition | null;
}

const drawn = (
  asked: AskedFigures,
  shown: ShownFigures,
  { heading, viewer, page, measure }: DrawnFor,
): FigureDrawn => {
  const { cube } = asked;
  const { release } = shown;
  const coverage = coverageWords(release);
  return {
    finding: findingOfFigure(asked, shown),
    chart: figuresChart(asked, shown),
    table: figuresTable(asked, shown),
    coverage,
    freshness: freshness(asked, shown),
    otherwise: otherwiseWords(asked, page),
    own: named(ownTable(asked, shown), heading),
    behindHref: measure && shown.own ? behindHref(measure, viewer, release.on) : null,
    ownMissing: shown.own !== null && shown.own.counts === null,
    neighbours: namedIf(neighboursShown(asked, shown, page), heading),
    published: named(publishedBeside(asked, shown) ?? measurePublished(measure, viewer), heading),
    notes: notesOf(asked, shown).filter((note) => note !== coverage),
    source: cube.source,
    release: releaseModel(release, viewer),
    links: linksOf(asked, shown),
  };
};

/** A page has several tables of the same days: each is told apart by its figure. */
const named = <T extends { readonly table: DataTable }>(one: T | null, heading: string): T | null =>
  one && { ...one, table: { ...one.table, caption: `${one.table.caption}: ${heading}` } };

/** The same of what may have no table. */
const namedIf = <T extends { readonly table: DataTable | null }>(one: T | null, heading: string): T | null =>
  one?.table ? { ...one, table: { ...one.table, caption: `${one.table.caption}: ${heading}` } } : one;

const behindHref = ({ code }: MeasureDefinition, { permissions }: Viewer, on: Day): string | null =>
  hasList(code) && permissions.has('see children') ? withQuery(measuresPaths.behind(code), { on }) : null;

/** "Figures of 26 April 2026, made at 6:02am on 27 April 2026. Provisional: local figures, not the Department’s." */
const freshness = ({ cube }: AskedFigures, { release }: ShownFigures): string =>
  `Figures of ${periodWords(tableWords(cube.code), release.on)}, made at ${formatMoment(release.madeAt)}. ` +
  'Provisional: a local figure that is never revised, and not one of the Department for Education.';

const otherwiseWords = ({ product, level }: AskedFigures, page: WorkstreamAsked): string | null => {
  const often = product === page.product ? [] : [`comes ${PRODUCTS[product].text.toLowerCase()}, only`];
  const areas = level === page.level ? [] : ['is given for London and its parts, and not for boroughs'];
  // Weekly is what is shown unasked: that a table does not come weekly is news only to who chose.
  const said = page.product === 'official' || areas.length > 0 ? [...often, ...areas] : [];
  return said.length === 0 ? null : `This figure ${said.join(' and ')}.`;
};

const linksOf = (
  { cube, product, level, breakdown }: AskedFigures,
  { release }: ShownFigures,
): FigureDrawn['links'] => {
  const hidden = `: ${breakdown.lead.label}, ${cube.title.toLowerCase()}`;
  const table = {
    table: cube.code,
    product: PRODUCTS[product].name,
    on: release.on,
    ...(level === PARTS ? {} : { areas: level }),
    by: breakdown.code,
  };
  return [
    { text: 'Download this table (CSV)', hidden, href: withQuery(londonPaths.download, table) },
    {
      text: `See it ${PRODUCTS[product].series}`,
      hidden,
      href: withQuery(londonPaths.months, {
        table: cube.code,
        product: PRODUCTS[product].name,
        category: breakdown.lead.code,
      }),
    },
    { text: 'All of the table', hidden, href: withQuery(londonPaths.show, table) },
  ];
};
