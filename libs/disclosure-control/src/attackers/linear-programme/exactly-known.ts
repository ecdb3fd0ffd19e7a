import { Knowledge, PublishedTable } from '../../published/published-table';
import { startingRanges } from '../starting-ranges';
import { constraintsOf } from './constraints';
import { Answer, Programme, Weights } from './programme';
import { NARROW, rangeInWholeNumbers } from './range-in-whole-numbers';

/** Tables looked at before the places that they do not clear are asked about one by one. */
const RANDOM_TABLES = 6;

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
  const { model, columnOf } = constraintsOf(table, startingRanges(table, knowledge));
  const open = wanted.flatMap((place) => columnOf.get(place) ?? []);
  const known = await Programme.of(model, (programme) => columnsKnown(programme, open));
  return wanted.filter((place) => !columnOf.has(place) || known.has(columnOf.get(place)!));
};

const columnsKnown = (programme: Programme, wanted: readonly number[]): Set<number> => {
  const answers = [programme.furthest(new Map())];
  let open = wanted;
  const chance = seeded();
  for (let tables = 0; tables < RANDOM_TABLES && open.length > 0; tables++) {
    answers.push(programme.furthest(weightsOf(open, chance)));
    open = open.filter((column) => !isCleared(column, answers));
  }
  const known = open.filter((column) => {
    const { from, to } = rangeInWholeNumbers(programme, column);
    return from === to;
  });
  return new Set(known);
};

/** Whether two tables differ in a column; by more than fractions can make up, where they are not in whole numbers. */
const isCleared = (column: number, answers: readonly Answer[]): boolean => {
  const whole = answers.filter(({ isWhole }) => isWhole);
  return spread(column, whole) >= 1 || spread(column, answers) >= NARROW;
};

const spread = (column: number, answers: readonly Answer[]): number => {
  const values = answers.map((answer) => answer.values[column]!);
  return Math.max(...values) - Math.min(...values);
};

/** Every open place is pulled up or down, some more than others. */
const weightsOf = (open: readonly number[], chance: () => number): Weights =>
  new Map(open.map((column) => [column, (chance() < 0.5 ? -1 : 1) * (1 + chance())]));

/** Numbers from 0 to 1 that look random and are the same every time, so that a run can be made again. */
const seeded = (): (() => number) => {
  let state = 20;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
};
