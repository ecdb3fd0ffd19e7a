import { Figure } from '../table/figure';

/** How much of each figure is each contributor's own: what they know of it before they read anything. */
export class OwnParts {
  private readonly parts: readonly ReadonlyMap<number, number>[];

  constructor(figures: readonly Figure[]) {
    const known: (Map<number, number> | undefined)[] = [];
    const partsOf = (place: number): Map<number, number> => {
      const already = known[place];
      if (already) return already;
      const { contributor, value, sums } = figures[place]!;
      const own = new Map<number, number>();
      if (contributor !== null) own.set(contributor, value);
      else
        for (const part of sums[0] ?? []) {
          for (const [who, count] of partsOf(part)) own.set(who, (own.get(who) ?? 0) + count);
        }
      known[place] = own;
      return own;
    };
    this.parts = figures.map((_, place) => partsOf(place));
  }

  of(place: number, viewpoint: number): number {
    return this.parts[place]!.get(viewpoint) ?? 0;
  }
}
