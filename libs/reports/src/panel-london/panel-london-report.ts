import { Temporal } from 'temporal-polyfill';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { awaitedRelease } from '../london-placements/awaited-release';
import { byAreaSheet } from '../london-placements/by-area.sheet';
import { coverageSheet } from '../london-placements/coverage.sheet';
import { ReleaseSource } from '../london-placements/release-source';
import {
  factsOf,
  HIDDEN_AND_OF_NO_BOROUGH,
  OF_RELEASES,
  RELEASE_TABLES,
  releasedSince,
} from '../london-placements/released-report';
import { releasesSheet } from '../london-placements/releases.sheet';
import { BEHIND, PRODUCT_WORDS } from '../london-placements/sheet-words';
import { TOTAL } from '../london-placements/slices';
import { Report, ReportContent } from '../report';
import { ProgrammeSubject } from '../subject/subject';
import { mediansSheet, stepsAmong } from './medians.sheet';
import { panelLondonNotes } from './notes';
import { firstReleased, PanelLondonFigures, panelLondonFigures, productOf } from './panel-london-figures';
import { seriesSheet } from './series.sheet';
import { isOfWay, Way } from './way';

/** What one report of the panels adds to what all of them have in common. */
export interface PanelLondonReport extends Pick<Report, 'code' | 'title' | 'purpose' | 'keywords'> {
  /** The table it is selected from. */
  readonly cube: CubeDefinition;
  /** What is counted, as a heading of a column: “Recommendations”. */
  readonly counted: string;
  readonly ways: readonly Way[];
}

/** The programme's version of a report of the panels: figures of releases, for London and its parts, never a case. */
export const panelLondonReport = (of: PanelLondonReport): Report<ProgrammeSubject> => ({
  ...OF_RELEASES,
  code: of.code,
  title: of.title,
  purpose: of.purpose,
  version: 1,
  parameters: [
    {
      name: 'Date',
      about: `The latest ${PRODUCT_WORDS[productOf(of.cube)].name} release on or before this day is used`,
    },
  ],
  tables: tablesOf(of),
  coverage: releasedSince('release of these figures of the panels'),
  smallNumbers: HIDDEN_AND_OF_NO_BOROUGH,
  keywords: ['placements panel', 'London', 'release', ...of.keywords],

  coveredFrom: (tx) => firstReleased(tx, of.cube),

  notYet: (tx, { asAt }, moment: Temporal.Instant) => awaitedRelease(tx, [of.cube], { asAt, moment }),

  async produce(tx, { asAt, onlyReleases }) {
    const figures = await panelLondonFigures(new ReleaseSource(tx, onlyReleases), of.cube, asAt);
    return contentOf(of, figures);
  },
});

const tablesOf = ({ ways }: PanelLondonReport): Report['tables'] => [
  ...ways.map(({ name, about }) => ({ name, about })),
  ...(stepsAmong(ways).length > 0
    ? [{ name: 'Medians', about: 'The band of days that the median of each step is in' }]
    : []),
  { name: 'Over time', about: 'The same figures in the releases before' },
  ...RELEASE_TABLES,
];

const contentOf = (of: PanelLondonReport, figures: PanelLondonFigures): ReportContent => {
  const { main, series } = figures;
  const sheets = sheetsOf(of, figures);
  return {
    ...factsOf(main),
    releaseReference: releaseReference(main),
    releases: releasesOf(series),
    notes: panelLondonNotes(figures, sheets),
    sheets,
  };
};

const sheetsOf = (of: PanelLondonReport, figures: PanelLondonFigures): PublishedSheet[] => {
  const { latest, main, series } = figures;
  const steps = stepsAmong(of.ways);
  return [
    ...of.ways.map((way) =>
      byAreaSheet({
        name: way.name,
        table: way.table,
        topic: `${of.counted} by ${way.heading.toLowerCase()}`,
        heading: way.heading,
        counted: of.counted,
        of: latest,
        includes: isOfWay(way),
        notes: ['releases', 'london', `counted-${of.cube.code}`],
      }),
    ),
    ...(steps.length > 0 ? [mediansSheet(latest, steps)] : []),
    seriesSheet(
      figures,
      of.counted,
      (category) => category.code === TOTAL || of.ways.some((way) => isOfWay(way)(category)),
    ),
    coverageSheet([latest]),
    releasesSheet(main, releasesOf(series), BEHIND.panel),
  ];
};

/** That of the tables first, then those before it, newest first. */
const releasesOf = (series: PanelLondonFigures['series']): ReleaseSummary[] =>
  series.flatMap(({ release }) => release ?? []).reverse();
