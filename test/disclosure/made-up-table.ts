import { Figure } from '@lib/disclosure-control/table/figure';

/** A table of contributors by categories, with the sums of groups of contributors. */
export interface MadeUpTable {
  /** Counts: contributor by category. */
  readonly counts: readonly (readonly number[])[];
  /** Every grouping: each a list of groups, each a list of contributors. The whole is always there. */
  readonly groupings: readonly (readonly (readonly number[])[])[];
  /** Whether everybody knows each contributor's total exactly. */
  readonly heldTotals: boolean;
}

/** Where the figures of a made-up table are. */
export interface Laid {
  readonly figures: readonly Figure[];
  readonly cell: (contributor: number, category: number) => number;
  readonly total: (contributor: number) => number;
}

const CELL = { published: true, held: false, keepHidden: false, weight: 1 } as const;

/** The figures of a table: its cells, its contributors' totals, and for every group the sums of both. */
export const layOut = ({ counts, groupings, heldTotals }: MadeUpTable): Laid => {
  const figures: Figure[] = [];
  const add = (figure: Figure): number => figures.push(figure) - 1;
  const sumOf = (parts: readonly number[], rest: Omit<Figure, 'value' | 'sums'>): number =>
    add({ ...rest, value: parts.reduce((sum, part) => sum + figures[part]!.value, 0), sums: [parts] });
  const cells = counts.map((row, contributor) =>
    row.map((value) => add({ ...CELL, value, sums: [], contributor })),
  );
  const totals = cells.map((row, contributor) =>
    sumOf(row, { ...CELL, contributor, held: heldTotals, weight: 3 }),
  );
  const everyone = [counts.map((_, contributor) => contributor)];
  [everyone, ...groupings].forEach((grouping, index) => {
    const weight = index === 0 ? 12 : 6;
    for (const members of grouping) {
      const columns = counts[0]!.map((_, category) =>
        sumOf(
          members.map((member) => cells[member]![category]!),
          { ...CELL, contributor: null, weight },
        ),
      );
      const total = sumOf(columns, { ...CELL, contributor: null, weight: weight + 6 });
      const { sums, ...rest } = figures[total]!;
      figures[total] = { ...rest, sums: [...sums, members.map((member) => totals[member]!)] };
    }
  });
  return {
    figures,
    cell: (contributor, category) => cells[contributor]![category]!,
    total: (contributor) => totals[contributor]!,
  };
};
