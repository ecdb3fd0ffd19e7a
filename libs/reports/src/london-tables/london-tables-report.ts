import { Day } from '@lib/kernel/day';
import { UnavailableError } from '@lib/kernel/domain-error';
import { goesByDefinition } from '@lib/measures/cubes/behind';
import { PUBLISHED_VALUES_NOTE } from '@lib/measures/cubes/published-values';
import { Tx } from '@lib/database/unit-of-work';
import { Category, CubeDefinition } from '@lib/releases/cubes/cube';
import { releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { Note, PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { definitionNote } from '../high-cost/rows/register-report';
import { definitionFor } from '../high-cost/rows/register-on';
import { awaitedRelease } from '../london-placements/awaited-release';
import { byAreaSheet } from '../london-placements/by-area.sheet';
import { coverageSheet } from '../london-placements/coverage.sheet';
import { countedNote, releasedNotes } from '../london-placements/notes';
import { ReleaseSource } from '../london-placements/release-source';
import { RELEASES, ReleasedTable } from '../london-placements/released-table';
import { releasesSheet } from '../london-placements/releases.sheet';
import {
  factsOf,
  HIDDEN_WITH_OTHERS,
  OF_RELEASES,
  RELEASE_TABLES,
  releasedSince,
  rulesOf,
} from '../london-placements/released-report';
import { BEHIND } from '../london-placements/sheet-words';
import { Report, ReportContent } from '../report';
import { ProgrammeSubject } from '../subject/subject';

/** One table of the workbook: a part of one cube, for every area it is printed for. */
export interface LondonTable {
  readonly cube: CubeDefinition;
  readonly name: string;
  readonly table: string;
  readonly topic: string;
  readonly heading: string;
  readonly about: string;
  readonly counted?: string;
  /** What its shares are of, where it is not the total. */
  readonly whole?: string;
  readonly includes: (category: Category) => boolean;
}

/** What one report of several tables adds to what all have in common. */
export interface LondonTablesReport extends Pick<Report, 'code' | 'title' | 'purpose' | 'keywords'> {
  /** The first is the one the workbook is named after: without a release of it there is no workbook. */
  readonly tables: readonly [LondonTable, ...LondonTable[]];
  /** What a borough's own workbook of the same name has and no release does. */
  readonly leftOut: string;
}

/** The programme's version of a report: figures of the latest release of each table, weekly or quarterly, and nothing else. */
export const londonTablesReport = (of: LondonTablesReport): Report<ProgrammeSubject> => ({
  ...OF_RELEASES,
  code: of.code,
  title: of.title,
  purpose: of.purpose,
  version: 1,
  parameters: [
    {
      name: 'Date',
      about: 'The latest release of each table on or before this day is used, weekly or quarterly',
    },
  ],
  tables: [...of.tables.map(({ name, about }) => ({ name, about })), ...RELEASE_TABLES],
  coverage: releasedSince('release of these figures'),
  smallNumbers: HIDDEN_WITH_OTHERS,
  keywords: ['looked after children', 'London', 'release', ...of.keywords],
  coveredFrom: (tx) => firstReleasedDayOf(tx, of.tables[0].cube),
  notYet: (tx, { asAt }, moment) => awaitedRelease(tx, cubesOf(of), { asAt, moment }),
  async produce(tx, { asAt, onlyReleases }) {
    const source = new ReleaseSource(tx, onlyReleases);
    const selected = new Map<string, ReleasedTable>();
    for (const cube of cubesOf(of)) selected.set(cube.code, await latestOf(source, cube, asAt));
    return contentOf(tx, of, selected);
  },
});

const cubesOf = ({ tables }: LondonTablesReport): readonly CubeDefinition[] => [
  ...new Set(tables.map(({ cube }) => cube)),
];

/** Of the product that has the later release; of the quarterly one, which is exact, where both are of one day. */
const latestOf = async (source: ReleaseSource, cube: CubeDefinition, asAt: Day): Promise<ReleasedTable> => {
  const products = cube.products.toSorted((one) => (one === 'official' ? -1 : 1));
  let latest: ReleasedTable | null = null;
  for (const product of products) {
    const one = await source.upTo(cube, product, asAt);
    if (latest?.release && (one.release === null || one.release.on <= latest.release.on)) continue;
    latest = one;
  }
  return latest!;
};

const firstReleasedDayOf = async (tx: Tx, { code, products }: CubeDefinition): Promise<Day | null> => {
  const firsts: Day[] = [];
  for (const product of products) {
    const first = (await RELEASES.periods(tx, code, product)).at(-1);
    if (first !== undefined) firsts.push(first);
  }
  return firsts.sort()[0] ?? null;
};

const contentOf = async (
  tx: Tx,
  of: LondonTablesReport,
  selected: ReadonlyMap<string, ReleasedTable>,
): Promise<ReportContent> => {
  const tables = [...selected.values()] as [ReleasedTable, ...ReleasedTable[]];
  const main = tables[0].release;
  if (main === null)
    throw new UnavailableError('No release of these figures has been published for this day.', 'no-release');
  const releases = tables.flatMap(({ release }) => release ?? []);
  const sheets = [
    ...of.tables.map((table) => sheetOf(table, selected.get(table.cube.code)!)),
    coverageSheet(tables),
    releasesSheet(main, releases, BEHIND.returns),
  ];
  return {
    ...factsOf(main),
    smallNumbers: [...new Set(releases.map(rulesOf))].join('. '),
    releaseReference: releases.map(releaseReference).join(', '),
    releases,
    notes: await notesOf(tx, of, { main, tables, sheets }),
    sheets,
  };
};

const sheetOf = ({ cube, about: _, ...table }: LondonTable, of: ReleasedTable): PublishedSheet =>
  byAreaSheet({
    ...table,
    of,
    notes: ['releases', 'london', ...(goesByDefinition(cube) ? ['definition'] : []), `counted-${cube.code}`],
  });

interface Facts {
  readonly main: ReleaseSummary;
  readonly tables: readonly ReleasedTable[];
  readonly sheets: readonly PublishedSheet[];
}

/** What a reader has to know before quoting a figure; only what a sheet refers to. */
const notesOf = async (
  tx: Tx,
  { leftOut }: LondonTablesReport,
  { main, tables, sheets }: Facts,
): Promise<Note[]> => {
  const notes: Note[] = [
    ...releasedNotes(main).map((note) =>
      note.id === 'london' ? { ...note, text: `${note.text} ${leftOut}` } : note,
    ),
    { id: 'published', text: PUBLISHED_VALUES_NOTE },
    definitionNote(await definitionFor(tx, main.on)),
    {
      id: 'coverage',
      text: 'A borough takes part once it has agreed, and its returns or its register tell of the days a table looks at. Each table has its own release, which may be of another day than the next: its title says which.',
    },
    ...tables.map(({ cube }) => countedNote(cube)),
  ];
  const used = new Set(sheets.flatMap((sheet) => [sheet, ...sheet.columns].flatMap((one) => one.notes)));
  return notes.filter(({ id }) => used.has(id));
};
