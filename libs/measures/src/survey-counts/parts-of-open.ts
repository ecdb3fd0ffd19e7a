import { OPEN_SEARCH_WAYS } from '../cubes/open-search-ways';

/** The numbers of the two grids, by the codes of their lines. */
export interface NumbersSaid {
  /** By age band and preferred type. */
  readonly by_age_and_type: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many are open for more than so many days: a longer wait is part of a shorter one. */
  readonly by_wait: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type Ways = typeof OPEN_SEARCH_WAYS;
type Parts = { readonly [way in keyof Ways]: Readonly<Record<keyof Ways[way] & string, number>> };

/** The kinds of the types of the survey; a type of a later question set is of the last kind. */
const KINDS: Readonly<Record<string, keyof Ways['sought']>> = { residential: 'home', foster: 'family' };

/** The line of the grid with young people of 16 and over. */
const OLDEST = 'from_16';

/**
 * How many searches are open, in each part of each way. The survey refuses a return whose waits are more than its searches,
 * or whose longer wait has more than a shorter one; of a question set that does not, a wait counts with at most what is left.
 */
export const partsOfOpen = ({ by_age_and_type: grid, by_wait: waits }: NumbersSaid): Parts => {
  const cells = Object.entries(grid).flatMap(([band, types]) =>
    Object.entries(types).map(([type, count]) => ({ band, kind: KINDS[type] ?? 'other', count })),
  );
  const sum = (of: (cell: (typeof cells)[number]) => boolean): number =>
    cells.filter(of).reduce((all, { count }) => all + count, 0);
  const over = (wait: string): number => waits[wait]?.['number'] ?? 0;
  const all = sum(() => true);
  const over7 = Math.min(all, over('over_7'));
  const over28 = Math.min(over7, over('over_28'));
  return {
    sought: {
      home: sum(({ kind }) => kind === 'home'),
      family: sum(({ kind }) => kind === 'family'),
      other: sum(({ kind }) => kind === 'other'),
    },
    age: { 'under-16': sum(({ band }) => band !== OLDEST), '16-over': sum(({ band }) => band === OLDEST) },
    wait: { '0-7': all - over7, '8-28': over7 - over28, '29-over': over28 },
  };
};
