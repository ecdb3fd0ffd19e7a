import { GivenCells } from '@lib/surveys/answers/read-answer';
import { GridAnswer } from '@lib/surveys/answers/answer';
import { Random } from '../random';

type Cells = Record<string, Record<string, number | null>>;

const rowSum = (row: Readonly<Record<string, number | null>> | undefined): number =>
  Object.values(row ?? {}).reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

const columnSum = (grid: GridAnswer, column: string): number =>
  Object.values(grid).reduce((sum, row) => sum + (row[column] ?? 0), 0);

const openIn = (row: Readonly<Record<string, number | null>> | undefined): string[] =>
  Object.keys(row ?? {}).filter((code) => row![code] === null);

/** Adds what is missing to the first open cell, and closes the others with nought. */
const close = (row: Record<string, number | null>, missing: number): void => {
  for (const [at, code] of openIn(row).entries()) row[code] = at === 0 ? Math.max(0, missing) : 0;
};

/** The grid by placement and provider with its open cells filled, so that it makes the total and agrees with ages. */
export const filledGroups = (groups: GridAnswer, ages: GridAnswer, total: number): Cells => {
  const filled = structuredClone(groups) as Cells;
  const isOpenByAge = (group: string): boolean => Object.values(ages).some((row) => row[group] === null);
  for (const [group, row] of Object.entries(filled))
    if (openIn(row).length > 0 && !isOpenByAge(group)) close(row, columnSum(ages, group) - rowSum(row));
  for (const row of Object.values(filled))
    if (openIn(row).length > 0)
      close(row, total - Object.values(filled).reduce((sum, one) => sum + rowSum(one), 0));
  return filled;
};

/** The grid by age with its open cells filled, so that each column is the row of the other grid: the oldest first. */
export const filledAges = (ages: GridAnswer, groups: GridAnswer): Cells => {
  const filled = structuredClone(ages) as Cells;
  const oldestFirst = Object.values(filled).toReversed();
  for (const group of Object.keys(groups)) {
    const open = oldestFirst.filter((row) => row[group] === null);
    const missing = rowSum(groups[group]) - columnSum(filled, group);
    for (const [at, row] of open.entries()) row[group] = at === 0 ? Math.max(0, missing) : 0;
  }
  return filled;
};

/** What a week costs in each group, in pounds. */
const USUAL: Readonly<Record<string, readonly [mean: number, highest: number]>> = {
  ...{
    kinship_foster: [320, 480],
    mainstream_foster: [890, 2_100],
    home: [6_900, 11_800],
    secure: [8_400, 9_100],
  },
  ...{ school: [4_700, 6_300], parent_child: [3_900, 5_200], supported_1: [1_050, 1_900] },
  ...{ supported_2: [1_250, 2_400], supported_3: [1_100, 1_800], supported_4: [620, 900] },
  ...{ unregistered_home: [11_500, 14_800], unregistered_16: [2_900, 3_600] },
};

/** Nobody pays by the week for these. */
const FREE = [0, 0] as const;

/** Costs of the groups that are open. */
export const costsGiven = (costs: GridAnswer, groups: GridAnswer, random: Random): GivenCells =>
  Object.fromEntries(
    Object.entries(costs).flatMap(([group, row]) => {
      if (openIn(row).length === 0) return [];
      const [mean, highest] = rowSum(groups[group]) === 0 ? FREE : (USUAL[group] ?? FREE);
      const share = 0.95 + random.whole(0, 10) / 100;
      return [
        [group, { mean: String(Math.round(mean * share)), highest: String(Math.round(highest * share)) }],
      ];
    }),
  );

/** Own foster care around the children who live there. */
export const fosterPlacesGiven = (groups: GridAnswer, random: Random): GivenCells => {
  const filled =
    (groups['kinship_foster']?.['in_house'] ?? 0) + (groups['mainstream_foster']?.['in_house'] ?? 0);
  const vacant = Math.round(filled * 0.3) + random.whole(1, 6);
  const away = Math.round(filled * 0.15) + random.whole(0, 4);
  const approved = Math.round((filled + vacant + away) * 0.6) + 1;
  return numbers({
    ...{ approved, places: filled + vacant + away, filled, vacant, not_available: away },
    ...{ on_hold: Math.min(approved, random.whole(0, 5)), over_placement: 0 },
  });
};

/** Beds of which it was not known how they are used. */
export const bedsGiven = (beds: GridAnswer | null, random: Random): GivenCells => {
  const commissioned = beds?.['commissioned']?.['number'] ?? 0;
  const vacant = Math.min(commissioned, random.whole(0, 1));
  return numbers({
    registered: Math.max(beds?.['registered']?.['number'] ?? 0, commissioned),
    ...{ commissioned, occupied: commissioned - vacant, vacant, blocked: 0 },
  });
};

/** Some of the moves were arranged on the same day. */
export const emergenciesGiven = (moves: GridAnswer): GivenCells =>
  numbers(
    Object.fromEntries(
      Object.entries(moves).map(([period, row]) => [period, Math.floor((row['moves'] ?? 0) / 6)]),
    ),
  );

/** Every cell of a grid as somebody types it. */
export const typed = (grid: GridAnswer): GivenCells =>
  Object.fromEntries(
    Object.entries(grid).map(([down, row]) => [
      down,
      Object.fromEntries(Object.entries(row).map(([across, cell]) => [across, String(cell ?? 0)])),
    ]),
  );

const numbers = (of: Readonly<Record<string, number>>): GivenCells =>
  Object.fromEntries(Object.entries(of).map(([code, number]) => [code, { number: String(number) }]));
