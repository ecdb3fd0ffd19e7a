import { formatDay } from '@lib/kernel/london-format';
import { INPUT_TABLES } from '@lib/measures/need-and-room/released-inputs';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { awaitedRelease } from '../london-placements/awaited-release';
import { coverageSheet } from '../london-placements/coverage.sheet';
import { factsOf, OF_RELEASES, RELEASE_TABLES, releasedSince } from '../london-placements/released-report';
import { releasesSheet } from '../london-placements/releases.sheet';
import { PRODUCT_WORDS } from '../london-placements/sheet-words';
import { RELEASES } from '../london-placements/released-table';
import { Report, ReportContent } from '../report';
import { ProgrammeSubject } from '../subject/subject';
import { careNeedsSheet } from './care-needs.sheet';
import { matrixSheet } from './matrix.sheet';
import { NeedFigures, needFigures, TABLES } from './need-figures';
import { needNotes } from './notes';

const { placements } = INPUT_TABLES;

/** R08 for the programme: what London lacks beside the room it has, by sub-region. Figures of releases, and places. */
export const DEMAND_AND_CAPACITY: Report<ProgrammeSubject> = {
  ...OF_RELEASES,
  code: 'demand-and-capacity',
  title: 'Demand and capacity',
  purpose:
    'Unmet need and searching beside the vacant places of registered settings, by placement type and need, for London and its sub-regions. ' +
    'It shows where places are missing, and how far the room that is declared can be trusted.',
  version: 2,
  parameters: [
    { name: 'Date', about: 'The latest releases on or before this day are used, and the places of this day' },
  ],
  tables: [
    { name: 'By type', about: 'Need, room and gap by placement type' },
    { name: 'By need', about: 'Need, room and gap by need group' },
    { name: 'Why looked after', about: 'Children looked after by why they became so' },
    ...RELEASE_TABLES,
  ],
  coverage: releasedSince('quarterly release of children looked after'),
  smallNumbers:
    'Hidden, and so are others from which they could be worked out: every figure of children and cases is of a release, and none is of a single borough. Places are no persons and are exact',
  keywords: ['need', 'capacity', 'gap', 'sufficiency', 'sub-regions', 'London', 'release'],

  coveredFrom: async (tx) =>
    (await RELEASES.periods(tx, placements.cube.code, placements.product)).at(-1) ?? null,

  notYet: (tx, { asAt }, moment) =>
    awaitedRelease(
      tx,
      TABLES.map((name) => INPUT_TABLES[name].cube),
      { asAt, moment },
    ),

  async produce(tx, subject) {
    return contentOf(await needFigures(tx, subject));
  },
};

const contentOf = (figures: NeedFigures): ReportContent => {
  const { main, asAt, tables } = figures;
  const releases = tables.flatMap(({ release }) => release ?? []);
  const sheets = sheetsOf(figures, releases);
  const { name, rule } = PRODUCT_WORDS[main.product];
  return {
    ...factsOf(main),
    period: formatDay(asAt),
    referenceDay: asAt,
    smallNumbers: `Figures of children and unmet need are of the ${name} product. ${rule}. Searching is weekly and rounded to the nearest 5. Disclosure rules version ${main.ruleVersion}`,
    releaseReference: releases.map(releaseReference).join(', '),
    releases,
    notes: needNotes(figures, sheets),
    sheets,
  };
};

const sheetsOf = (figures: NeedFigures, releases: readonly ReleaseSummary[]): PublishedSheet[] => [
  matrixSheet(figures, { name: 'By type', table: 'by_type', matrix: figures.byType }),
  matrixSheet(figures, { name: 'By need', table: 'by_need', matrix: figures.byNeed }),
  careNeedsSheet(figures),
  coverageSheet(figures.tables),
  releasesSheet(
    figures.main,
    releases,
    'returns on children looked after (SSDA903), the panels’ record and the sufficiency surveys in it',
  ),
];
