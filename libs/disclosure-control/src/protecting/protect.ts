import { Shown } from '../published/published-table';
import { highsSolver } from '../solver/highs-solver';
import { Figure, Product } from '../table/figure';
import { Alternatives, Direction } from './alternatives';
import { ChangeProgramme, Movement } from './change-programme';
import { atLeast, isSensitive, MustReach, mustReach } from './demands';
import { freedomOf, isSmall, printed } from './printed';
import { OwnParts } from './own-parts';
import { priceOf } from './price';
import { insidersOf, OUTSIDER } from './viewpoints';

/** Why a place is as it is. Kept with a release and never shown: it would undo the hiding. */
export type Reason =
  'small' | 'few contributors' | 'all in one' | 'kept' | 'protects others' | 'withheld' | 'not hidden';

export interface ProtectedPlace {
  readonly shown: Shown;
  readonly reason: Reason;
}

/** A table that may be printed, and what stands behind that. */
export interface ProtectedTable {
  /** One for each figure, in their order. */
  readonly places: readonly ProtectedPlace[];
  /** What a reader may take a hidden number to be at least: 0 where noughts had to be hidden too. */
  readonly hiddenAtLeast: 0 | 1;
  /** How many figures had to be kept from everybody. */
  readonly sensitive: number;
  /** How many whole-number tables, each printed the same, show that nobody can. */
  readonly alternatives: number;
  /** How many sets of figures were withheld altogether, because with them nothing else could be kept. */
  readonly withheld: number;
}

/** Thrown when a table cannot be protected even with everything hidden that may be. */
export class UnprotectableError extends Error {
  constructor(readonly places: readonly number[]) {
    super(`${places.length} figures cannot be protected from somebody who knows their own numbers.`);
    this.name = 'UnprotectableError';
  }
}

/**
 * Protects a table so that neither an outsider nor any one contributor can find a small number from what is
 * printed (security.md 7.3). For every sensitive figure and every viewpoint there is, before this returns, a
 * whole-number table that adds up, would have been printed the same, leaves that contributor's own numbers alone,
 * and in which the figure is as low as 1 and another in which it is as high as the threshold. Where there is none,
 * the cheapest change that would make one is sought, and what it moves is hidden too.
 *
 * @param withholdable sets of places that may be left unprinted altogether, in the order in which to give them up
 * @throws UnprotectableError
 */
export const protect = async (
  figures: readonly Figure[],
  product: Product,
  withholdable: readonly (readonly number[])[] = [],
): Promise<ProtectedTable> => {
  const solver = await highsSolver();
  for (let withheld = 0; ; withheld += 1) {
    const gone = new Set(withholdable.slice(0, withheld).flat());
    const left = figures.map((figure, place) =>
      gone.has(place) ? { ...figure, published: false, held: false } : figure,
    );
    for (const hiddenAtLeast of [1, 0] as const) {
      const attempt = new Protecting(left, product, hiddenAtLeast, (movements) => {
        return new ChangeProgramme(solver, left, movements);
      });
      const unprotected = attempt.run();
      if (unprotected.length === 0) return { ...attempt.result(gone), withheld };
      if (withheld === withholdable.length && hiddenAtLeast === 0) throw new UnprotectableError(unprotected);
    }
  }
};

/** One attempt at a table, with noughts open or not. */
class Protecting {
  private readonly hidden: boolean[];
  private readonly sensitive: readonly number[];
  private readonly insiders: readonly number[];
  private readonly programme: ChangeProgramme;
  private readonly alternatives: Alternatives;
  private readonly own: OwnParts;

  constructor(
    private readonly figures: readonly Figure[],
    private readonly product: Product,
    private readonly hiddenAtLeast: 0 | 1,
    makeProgramme: (movements: readonly Movement[]) => ChangeProgramme,
  ) {
    this.hidden = figures.map((figure) => isSensitive(figure, product));
    this.sensitive = [...figures.keys()].filter((place) => this.hidden[place]);
    this.insiders = insidersOf(figures);
    this.own = new OwnParts(figures);
    this.alternatives = new Alternatives(figures);
    this.programme = makeProgramme(figures.map((_, place) => this.movementOf(place)));
  }

  /** Hides what has to be hidden; the places that are left open to somebody. */
  run(): number[] {
    try {
      return this.sensitive.filter((place) => !this.protect(place));
    } finally {
      this.programme.dispose();
    }
  }

  result(gone: ReadonlySet<number>): Omit<ProtectedTable, 'withheld'> {
    return {
      places: this.figures.map((_, place) => this.placeOf(place, gone.has(place))),
      hiddenAtLeast: this.hiddenAtLeast,
      sensitive: this.sensitive.length,
      alternatives: this.alternatives.count,
    };
  }

  private protect(place: number): boolean {
    const insiders = this.insidersTo(place);
    return (['up', 'down'] as const).every(
      (direction) =>
        this.reach(place, direction, this.wanted(place, OUTSIDER)[direction], OUTSIDER) &&
        insiders.every((insider) => this.protectFrom(place, direction, insider, insiders)),
    );
  }

  /** Whoever has somebody else to find in a figure: not its owner, nor one whose own children are all of it. */
  private insidersTo(place: number): number[] {
    return this.insiders.filter((one) => this.own.of(place, one) < this.figures[place]!.value);
  }

  private protectFrom(
    place: number,
    direction: Direction,
    insider: number,
    insiders: readonly number[],
  ): boolean {
    const reach = this.wanted(place, insider);
    const isSafe = (one: number): boolean =>
      this.alternatives.reaches(place, direction, this.wanted(place, one)[direction], one);
    if (isSafe(insider)) return true;
    const unsafe = insiders.filter((one) => !isSafe(one));
    const least = atLeast(this.figures[place]!, reach);
    return (
      this.seek(place, reach[direction], unsafe) ||
      this.reach(place, direction, reach[direction], insider) ||
      this.reach(place, direction, least[direction], insider)
    );
  }

  private wanted(place: number, viewpoint: number): MustReach {
    return mustReach(this.figures[place]!, this.own.of(place, viewpoint), this.product);
  }

  /** An alternative that hides nothing more, for several viewpoints at once. */
  private seek(place: number, value: number, viewpoints: readonly number[]): boolean {
    const values = this.programme.cheapest({ place, value }, new Set(viewpoints));
    if (!values || this.movedInPrint(values).length > 0) return false;
    this.alternatives.add(values);
    return true;
  }

  /** An alternative for one viewpoint, hiding whatever the cheapest one moves. */
  private reach(place: number, direction: Direction, value: number, viewpoint: number): boolean {
    if (this.alternatives.reaches(place, direction, value, viewpoint)) return true;
    const values = this.programme.cheapest({ place, value }, new Set([viewpoint]));
    if (!values) return false;
    for (const moved of this.movedInPrint(values)) {
      this.hidden[moved] = true;
      this.programme.allow(moved, this.movementOf(moved));
    }
    this.alternatives.add(values);
    return true;
  }

  private movedInPrint(values: readonly number[]): number[] {
    return [...this.figures.keys()].filter((place) => {
      const { from, to } = this.freedomAt(place);
      return values[place]! < from || values[place]! > to;
    });
  }

  private freedomAt(place: number): { from: number; to: number } {
    return freedomOf(this.figures[place]!, this.hidden[place]!, this.hiddenAtLeast, this.product);
  }

  private movementOf(place: number): Movement {
    const figure = this.figures[place]!;
    const fixed = !figure.published || figure.held || this.hidden[place]!;
    const mayNotBeHidden = figure.value === 0 && this.hiddenAtLeast === 1;
    return {
      freedom: this.freedomAt(place),
      price: fixed || mayNotBeHidden ? Infinity : priceOf(figure),
    };
  }

  private reasonToHide(figure: Figure): Reason {
    if (isSmall(figure.value, this.product)) return 'small';
    if (figure.concentrated) return 'few contributors';
    if (figure.allInOne) return 'all in one';
    return figure.keepHidden ? 'kept' : 'protects others';
  }

  private placeOf(place: number, withheld: boolean): ProtectedPlace {
    const figure = this.figures[place]!;
    const unpublished = { kind: 'unpublished' } as const;
    if (withheld) return { shown: unpublished, reason: 'withheld' };
    if (!figure.published) return { shown: unpublished, reason: 'not hidden' };
    if (!this.hidden[place])
      return {
        shown: { kind: 'number', value: printed(figure.value, this.product) },
        reason: 'not hidden',
      };
    return { shown: { kind: 'hidden' }, reason: this.reasonToHide(figure) };
  }
}
