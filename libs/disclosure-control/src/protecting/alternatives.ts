import { Figure } from '../table/figure';

/** A whole-number table that would have been printed exactly as the true one was. */
type Alternative = readonly number[];

/** Which end of a range. */
export type Direction = 'down' | 'up';

/**
 * The alternatives found so far, and how far each figure reaches in them for each viewpoint. A contributor knows
 * their own numbers, so only alternatives that leave those alone count for them.
 */
export class Alternatives {
  private readonly found: { readonly values: Alternative; readonly changed: ReadonlySet<number> }[] = [];

  constructor(private readonly figures: readonly Figure[]) {}

  get count(): number {
    return this.found.length;
  }

  /** @throws Error for a table that does not add up: it would be no alternative, and nothing may rest on it. */
  add(values: Alternative): void {
    this.checkAddsUp(values);
    const changed = new Set<number>();
    this.figures.forEach(({ contributor, value }, place) => {
      if (contributor !== null && values[place] !== value) changed.add(contributor);
    });
    this.found.push({ values, changed });
  }

  /** Whether a viewpoint has to reckon with a value at least as low (or as high) as the one given. */
  reaches(place: number, direction: Direction, value: number, viewpoint: number): boolean {
    const own = this.figures[place]!.value;
    if (direction === 'down' ? own <= value : own >= value) return true;
    return this.found.some(
      ({ values, changed }) =>
        !changed.has(viewpoint) && (direction === 'down' ? values[place]! <= value : values[place]! >= value),
    );
  }

  private checkAddsUp(values: Alternative): void {
    this.figures.forEach(({ sums }, place) => {
      for (const parts of sums) {
        if (parts.reduce((sum, part) => sum + values[part]!, 0) === values[place]) continue;
        throw new Error('The solver gave a table that does not add up in whole numbers.');
      }
    });
  }
}
