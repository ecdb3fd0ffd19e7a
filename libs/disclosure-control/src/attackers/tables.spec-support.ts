import { PublishedTable, Shown } from '../published/published-table';

/** How a made-up table is printed. */
export interface Printing {
  readonly roundedTo: number;
  readonly smallestShown: number;
  readonly hiddenAtLeast?: 0 | 1;
}

export const EXACT: Printing = { roundedTo: 1, smallestShown: 6 };
export const ROUNDED: Printing = { roundedTo: 5, smallestShown: 8 };

/** A table as an attacker has it, and the true values that only its maker has. */
export interface MadeUpTable {
  readonly table: PublishedTable;
  readonly trueValues: readonly number[];
}

/** Rows, columns, groups of rows: what each place of a made-up table is the sum of. Places without sums are cells. */
export interface Layout {
  readonly sums: readonly (readonly (readonly number[])[])[];
  /** The contributor of each place: the row of a cell and of its total. */
  readonly contributors: readonly (number | null)[];
}

/**
 * Cells row by row, then the total of each row, then for London and for each group of rows its cells and its total.
 * Each total of a group is the sum of its own cells and of the rows' totals.
 */
export const layoutOf = (
  rows: number,
  columns: number,
  groups: readonly (readonly number[])[] = [],
): Layout => {
  const everyRow = Array.from({ length: rows }, (_, row) => row);
  const cell = (row: number, column: number): number => row * columns + column;
  const rowTotal = (row: number): number => rows * columns + row;
  const sums: (readonly number[])[][] = [];
  const across = (start: number): number[] => Array.from({ length: columns }, (_, column) => start + column);
  everyRow.forEach((row) => across(cell(row, 0)).forEach((place) => (sums[place] = [])));
  everyRow.forEach((row) => (sums[rowTotal(row)] = [across(cell(row, 0))]));
  for (const members of [everyRow, ...groups]) {
    const start = sums.length;
    for (let column = 0; column < columns; column++) sums.push([members.map((row) => cell(row, column))]);
    sums.push([across(start), members.map(rowTotal)]);
  }
  const contributors = sums.map((_, place) =>
    place < rows * columns
      ? Math.floor(place / columns)
      : place < rows * (columns + 1)
        ? place - rows * columns
        : null,
  );
  return { sums, contributors };
};

/**
 * Three dimensions: for each area, and last for all together, its groups by age, each group, each age, and its total,
 * which is the sum of its groups and also of its ages.
 */
export const layoutByAge = (areas: number, groups: number, ages: number): Layout => {
  const size = (groups + 1) * (ages + 1);
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const place = (area: number, group: number, age: number): number => area * size + group * (ages + 1) + age;
  const sums = upTo(areas + 1).flatMap((area) =>
    upTo(size).map((category) => {
      const [group, age] = [Math.floor(category / (ages + 1)), category % (ages + 1)];
      const ways: number[][] = [];
      if (area === areas) ways.push(upTo(areas).map((part) => place(part, group, age)));
      if (age === ages) ways.push(upTo(ages).map((part) => place(area, group, part)));
      if (group === groups) ways.push(upTo(groups).map((part) => place(area, part, age)));
      return ways;
    }),
  );
  return {
    sums,
    contributors: sums.map((_, index) => (index < areas * size ? Math.floor(index / size) : null)),
  };
};

/** Values of every place from those of the cells. */
export const totalled = ({ sums }: Layout, cells: readonly number[]): number[] => {
  const values: number[] = [];
  const valueOf = (place: number): number =>
    (values[place] ??=
      sums[place]!.length === 0
        ? cells[place]!
        : sums[place]![0]!.reduce((total, part) => total + valueOf(part), 0));
  sums.forEach((_, place) => valueOf(place));
  return values;
};

/** Prints a table: what is asked to be hidden is, and whatever is too small. Nought is shown, unless it may be hidden. */
export const printed = (
  layout: Layout,
  cells: readonly number[],
  hidden: ReadonlySet<number>,
  { roundedTo, smallestShown, hiddenAtLeast = 1 }: Printing,
): MadeUpTable => {
  const trueValues = totalled(layout, cells);
  const shownAs = (value: number, place: number): Shown => {
    const hides =
      value === 0 ? hidden.has(place) && hiddenAtLeast === 0 : hidden.has(place) || value < smallestShown;
    return hides ? { kind: 'hidden' } : { kind: 'number', value: Math.round(value / roundedTo) * roundedTo };
  };
  const figures = trueValues.map((value, place) => ({
    sums: layout.sums[place]!,
    contributor: layout.contributors[place]!,
    shown: shownAs(value, place),
  }));
  return { table: { figures, roundedTo, smallestShown, hiddenAtLeast }, trueValues };
};
