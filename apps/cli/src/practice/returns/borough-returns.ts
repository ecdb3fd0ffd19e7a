import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { RETURN_TABLES, TableName } from '@lib/ssda903/tables/return-table';
import { Day } from '@lib/kernel/day';
import { Child } from '../lives/child';
import { Random } from '../random';
import { CollectionYear } from './collection-years';
import { episodeLines, ReturnWriter } from './episode-lines';
import { outcomesLine } from './outcomes-line';
import { headerLine, missingLines, reviewLine, spellsIn, uascLine } from './other-lines';

/** One return as a borough hands it in. */
export interface PracticeReturn {
  /** The year in which it ends. */
  readonly year: number;
  /** The day a part-year extract is true for; null for a whole year. */
  readonly asAt: Day | null;
  readonly files: readonly HandedInFile[];
}

const TABLES = [
  'header',
  'episodes',
  'uasc',
  'oc2',
  'missing',
  'reviews',
] as const satisfies readonly TableName[];
type Lines = Record<(typeof TABLES)[number], string[]>;

/** A borough's children as the tables it would hand in for a year. */
export const boroughReturn = (
  writer: ReturnWriter,
  children: readonly Child[],
  year: CollectionYear,
  seed: number,
): PracticeReturn => {
  const lines = Object.fromEntries(TABLES.map((table) => [table, [] as string[]])) as Lines;
  const random = new Random(seed, `return ${writer.borough.slug} ${year.ending}`);
  for (const child of children) addChild(writer, child, year, random, lines);
  return {
    year: year.ending,
    asAt: year.partYear ? year.trueAt : null,
    files: TABLES.filter((table) => lines[table].length > 0).map((table) => ({
      name: `${writer.borough.slug}-${year.ending}-${table}.csv`,
      bytes: new TextEncoder().encode(
        [RETURN_TABLES[table].columns.join(','), ...lines[table], ''].join('\n'),
      ),
    })),
  };
};

const addChild = (
  writer: ReturnWriter,
  child: Child,
  year: CollectionYear,
  random: Random,
  lines: Lines,
): void => {
  const spells = spellsIn(child, year);
  const episodes = spells.flatMap((spell) => episodeLines(writer, child, spell, year));
  if (episodes.length === 0) return;
  lines.episodes.push(...episodes);
  lines.header.push(...headerLine(writer, child, year));
  lines.uasc.push(...uascLine(writer, child, year));
  lines.missing.push(...missingLines(writer, child, year));
  const last = spells.at(-1)!;
  lines.oc2.push(...outcomesLine(writer, child, last, year, random));
  lines.reviews.push(...reviewLine(writer, child, last, year, random));
};
