import { Answer, Programme } from './programme';
import { NARROW, rangeInWholeNumbers } from './range-in-whole-numbers';

/** The lowest and the highest value seen of a column: in tables of whole numbers, and in all. */
interface Seen {
  readonly whole: [number, number];
  readonly any: [number, number];
}

/** One attacker's search for the columns that have one value only. */
export class Search {
  private readonly seen = new Map<number, Seen>();

  /** @param own what this attacker knows besides, by column  @param wanted columns that may be something else */
  constructor(
    readonly own: ReadonlyMap<number, number>,
    wanted: readonly number[],
  ) {
    for (const column of wanted)
      this.seen.set(column, { whole: [Infinity, -Infinity], any: [Infinity, -Infinity] });
  }

  /** The columns that no two tables have cleared yet. */
  get open(): readonly number[] {
    return [...this.seen.keys()];
  }

  /** Sets one more table that agrees with everything said beside those before it. */
  look({ values, isWhole }: Answer): void {
    for (const [column, { whole, any }] of this.seen) {
      const value = values[column]!;
      widen(any, value);
      if (isWhole) widen(whole, value);
      // Tables of whole numbers clear a column if they differ; by more than fractions can make up, where they are not.
      if (whole[1] - whole[0] >= 1 || any[1] - any[0] >= NARROW) this.seen.delete(column);
    }
  }

  /** What is left, asked about one by one. */
  known(programme: Programme): ReadonlySet<number> {
    return new Set(
      this.open.filter((column) => {
        const { from, to } = rangeInWholeNumbers(programme, column);
        return from === to;
      }),
    );
  }
}

const widen = (range: [number, number], value: number): void => {
  range[0] = Math.min(range[0], value);
  range[1] = Math.max(range[1], value);
};
