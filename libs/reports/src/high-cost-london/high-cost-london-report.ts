import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { awaitedRelease } from '../london-placements/awaited-release';
import {
  factsOf,
  HIDDEN_AND_OF_NO_BOROUGH,
  OF_RELEASES,
  RELEASE_TABLES,
  releasedSince,
} from '../london-placements/released-report';
import { PRODUCT_WORDS } from '../london-placements/sheet-words';
import { productOf } from '../panel-london/panel-london-figures';
import { Report, ReportContent } from '../report';
import { ProgrammeSubject } from '../subject/subject';
import {
  firstOfAll,
  HighCostFigures,
  highCostFigures,
  HighCostParts,
  PartOfFigures,
} from './high-cost-figures';
import { highCostNotes } from './notes';
import { highCostSheets } from './sheets';

/** What one report of high-cost placements adds to what all of them have in common. */
export interface HighCostLondonReport extends Pick<Report, 'code' | 'title' | 'purpose' | 'keywords'> {
  readonly parts: HighCostParts;
  /** What a borough's own workbook of the same name has and no release does. */
  readonly leftOut: string;
}

/** The programme's version of a report of high-cost placements: figures of releases, never a placement. */
export const highCostLondonReport = (of: HighCostLondonReport): Report<ProgrammeSubject> => ({
  ...OF_RELEASES,
  code: of.code,
  title: of.title,
  purpose: of.purpose,
  version: 1,
  parameters: [
    {
      name: 'Date',
      about: `The latest ${PRODUCT_WORDS[productOf(of.parts[0].cube)].name} release on or before this day is used`,
    },
  ],
  tables: tablesOf(of),
  coverage: releasedSince('release of these figures of high-cost placements'),
  smallNumbers: HIDDEN_AND_OF_NO_BOROUGH,
  keywords: ['high-cost placements', 'London', 'release', ...of.keywords],

  coveredFrom: (tx) => firstOfAll(tx, of.parts),

  notYet: (tx, { asAt }, moment) =>
    awaitedRelease(
      tx,
      of.parts.map(({ cube }) => cube),
      { asAt, moment },
    ),

  async produce(tx, subject) {
    return contentOf(of, await highCostFigures(tx, of.parts, subject));
  },
});

const MONEY_ABOUT = 'Sums of money over London, rounded so that none tells what one placement costs';

const tablesOf = ({ parts }: HighCostLondonReport): Report['tables'] => [
  ...parts.flatMap(({ cube, ways, quartiles, money, series }) => [
    ...ways.map(({ name, about }) => ({ name, about })),
    ...(quartiles
      ? [{ name: quartiles.name, about: 'Bands that the quartiles of the weekly price are in' }]
      : []),
    ...(money ? [{ name: money.name, about: MONEY_ABOUT }] : []),
    { name: series.name, about: `${cube.title}: the same figures in the releases before` },
  ]),
  ...RELEASE_TABLES,
];

const contentOf = (of: HighCostLondonReport, figures: HighCostFigures): ReportContent => {
  const { main } = figures.main;
  const releases = figures.parts.flatMap(releasesOf);
  const sheets = highCostSheets(figures, releases);
  return {
    ...factsOf(main),
    releaseReference: figures.parts.map((part) => releaseReference(part.main)).join(', '),
    releases,
    notes: highCostNotes(of.leftOut, figures, sheets),
    sheets,
  };
};

/** That of the tables first, then those before it, newest first. */
const releasesOf = ({ series }: PartOfFigures): ReleaseSummary[] =>
  series.flatMap(({ release }) => release ?? []).reverse();
