import { Knowledge, PublishedTable, Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';
import { startingRanges } from '../starting-ranges';
import { Constraints, constraintsOf } from './constraints';
import { Programme, Weights } from './programme';
import { Search } from './search';

/**
 * How often all that is open to anybody is pulled at random, there and back again, before the rest is asked about one
 * by one.
 */
const PULLS = 4;

/** One of several who read the same table: what they know besides, and the places they would like to know. */
export interface Attacker {
  readonly knowledge: Knowledge;
  readonly wanted: readonly number[];
}

/**
 * The wanted places that can have one value only, and are therefore given away. Two tables that agree with everything
 * said and differ in a place clear it; a few tables that lie far apart clear most, so this is much quicker than
 * all ranges. What is left is asked about one by one. Throws ContradictoryTableError where nothing fits.
 */
export const exactlyKnown = async (
  table: PublishedTable,
  knowledge: Knowledge,
  wanted: readonly number[],
): Promise<number[]> => {
  const [known] = await exactlyKnownByEach(table, knowledge, [{ knowledge: new Map(), wanted }]);
  return known!;
};

/**
 * The same for each of several attackers by themselves, who all know what everybody knows and their own numbers
 * besides. The table is one programme. All of them are asked for the same table before the next one: with only the
 * bounds of a few columns moved, the answer to one is close to the answer to the other.
 */
export const exactlyKnownByEach = async (
  table: PublishedTable,
  everybodys: Knowledge,
  attackers: readonly Attacker[],
): Promise<number[][]> => {
  return exactlyKnownWithin(table, startingRanges(table, everybodys), attackers);
};

/**
 * The same where it is known of each place by itself what it can be: of tables that were printed by different rules and are
 * read as one.
 */
export const exactlyKnownWithin = async (
  table: Pick<PublishedTable, 'figures'>,
  ranges: readonly Range[],
  attackers: readonly Attacker[],
): Promise<number[][]> => {
  const constraints = constraintsOf(table, ranges);
  const { model, columnOf } = constraints;
  const searches = attackers.map(({ knowledge, wanted }) => {
    const own = ownColumns(knowledge, ranges, constraints);
    const columns = wanted.flatMap((place) => columnOf.get(place) ?? []);
    return new Search(
      own,
      columns.filter((column) => !own.has(column)),
    );
  });
  const known = await Programme.of(model, (programme) => searchAll(programme, searches));
  return attackers.map(({ wanted }, at) =>
    wanted.filter((place) => {
      const column = columnOf.get(place);
      return column === undefined || searches[at]!.own.has(column) || known[at]!.has(column);
    }),
  );
};

/** What an attacker knows that nobody else does, by column. */
const ownColumns = (
  knowledge: Knowledge,
  ranges: readonly Range[],
  { columnOf }: Constraints,
): ReadonlyMap<number, number> => {
  const own = new Map<number, number>();
  for (const [place, value] of knowledge) {
    const { from, to } = ranges[place]!;
    if (value < from || value > to) throw new ContradictoryTableError();
    const column = columnOf.get(place);
    if (column !== undefined) own.set(column, value);
  }
  return own;
};

/** @returns the columns each of them knows. */
const searchAll = (programme: Programme, searches: readonly Search[]): ReadonlySet<number>[] => {
  const chance = seeded();
  for (let pull = 0; pull < PULLS; pull += 1) {
    const weights = weightsOf([...new Set(searches.flatMap(({ open }) => open))], chance);
    const back = new Map([...weights].map(([column, weight]) => [column, -weight]));
    for (const there of [weights, back]) {
      for (const search of searches) {
        // Everybody is asked once, so that a table that cannot be is noticed.
        if (pull > 0 && search.open.length === 0) continue;
        programme.fix(search.own);
        search.look(programme.furthest(there));
      }
    }
  }
  return searches.map((search) => {
    programme.fix(search.own);
    return search.known(programme);
  });
};

/** Every open place is pulled up or down, some more than others. */
const weightsOf = (open: readonly number[], chance: () => number): Weights =>
  new Map(open.map((column) => [column, (chance() < 0.5 ? -1 : 1) * (1 + chance())]));

/** Numbers from 0 to 1 that look random and are the same every time, so that a run can be made again. */
const seeded = (): (() => number) => {
  let state = 20;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
};
