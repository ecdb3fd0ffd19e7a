import { formatDay } from '@lib/kernel/london-format';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { awaitedRelease } from '../london-placements/awaited-release';
import { coverageOf, nextDueOn } from '../london-placements/release-facts';
import { PRODUCT_WORDS } from '../london-placements/sheet-words';
import { productOf } from '../panel-london/panel-london-figures';
import { Report, ReportContent } from '../report';
import { wordsFor } from '../subject/coverage-words';
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
  code: of.code,
  title: of.title,
  for: 'the programme',
  purpose: of.purpose,
  version: 1,
  parameters: [
    {
      name: 'Date',
      about: `The latest ${PRODUCT_WORDS[productOf(of.parts[0].cube)].name} release on or before this day is used`,
    },
  ],
  tables: tablesOf(of),
  personalData: false,
  coverage: wordsFor({
    first: 'The first release of these figures is of',
    because: 'The first release of these figures is of',
    nothingYet: 'No release of these figures of high-cost placements has been published yet.',
  }),
  smallNumbers:
    'Hidden, and so are others from which they could be worked out: every figure is of a release, and none is of a single borough',
  marking: 'OFFICIAL',
  handling:
    'For the programme and the boroughs of London. Figures are provisional and local, and protected: they may be quoted with their date and release.',
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
  { name: 'Coverage', about: 'Which boroughs are in the figures, and why others are not' },
  { name: 'Releases', about: 'Every release the figures were selected from' },
];

const contentOf = (of: HighCostLondonReport, figures: HighCostFigures): ReportContent => {
  const { main } = figures.main;
  const { name, rule } = PRODUCT_WORDS[main.product];
  const releases = figures.parts.flatMap(releasesOf);
  const sheets = highCostSheets(figures, releases);
  return {
    period: formatDay(main.on),
    referenceDay: main.on,
    dataAsAt: main.oldest,
    coverage: coverageOf(main),
    smallNumbers: `This is the ${name} product. ${rule}. Disclosure rules version ${main.ruleVersion}`,
    releaseReference: figures.parts.map((part) => releaseReference(part.main)).join(', '),
    releases,
    nextDueOn: nextDueOn(main),
    notes: highCostNotes(of.leftOut, figures, sheets),
    sheets,
  };
};

/** That of the tables first, then those before it, newest first. */
const releasesOf = ({ series }: PartOfFigures): ReleaseSummary[] =>
  series.flatMap(({ release }) => release ?? []).reverse();
