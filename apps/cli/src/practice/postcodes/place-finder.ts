import { Random } from '../random';
import { gridMiles, GridPoint } from './grid-miles';
import { MadeUpPostcode } from './postcodes';
import { Spot } from './spots';

/** Where a placement is: in the responsible authority, outside it within 20 miles of home, or further. */
export type Where = 'in' | 'near' | 'far';

export const WHERES = ['in', 'near', 'far'] as const satisfies readonly Where[];

/** The DfE's line between near and far, in miles from home. */
const NEAR_MILES = 20;
/** Close enough that every home in the borough is within 20 miles of all of the spot, or beyond 20 of it. */
const SURELY_NEAR = 14;
const SURELY_FAR = 26;
/** How quickly neighbours, and far places, are used less with distance: miles for a fall to a third. */
const NEAR_FALL = 4;
const FAR_FALL = 55;
const TRIES = 12;

interface Reach {
  readonly spot: Spot;
  readonly postcodes: readonly MadeUpPostcode[];
  readonly miles: number;
}

/** Finds made-up places for one borough's children at the distance wanted. */
export class PlaceFinder {
  private readonly own: readonly MadeUpPostcode[];
  private readonly reaches: Readonly<Record<'near' | 'far', readonly Reach[]>>;

  constructor(
    private readonly gss: string,
    postcodes: readonly MadeUpPostcode[],
  ) {
    const bySpot = Map.groupBy(postcodes, (one) => one.spot);
    const ownSpot = [...bySpot.keys()].find((spot) => spot.gss === gss)!;
    this.own = bySpot.get(ownSpot)!;
    const others = [...bySpot].filter(([spot]) => spot !== ownSpot);
    const reaches = others.map(([spot, found]) => ({
      spot,
      postcodes: found,
      miles: milesBetween(ownSpot, spot),
    }));
    this.reaches = {
      near: reaches.filter((reach) => reach.miles < NEAR_MILES),
      far: reaches.filter((reach) => reach.miles > NEAR_MILES),
    };
  }

  /** A family home in the borough. */
  home(random: Random): MadeUpPostcode {
    return random.pick(this.own);
  }

  /** A place at the distance wanted from a home; from the middle of the borough where no home is known. */
  place(where: Where, home: MadeUpPostcode | null, random: Random): MadeUpPostcode {
    if (where === 'in') return random.pick(this.own);
    let found = random.pick(this.reach(where, random).postcodes);
    for (let i = 0; i < TRIES && !this.fits(found, where, home); i += 1) {
      found = random.pick(this.reach(where, random).postcodes);
    }
    return found;
  }

  /** Whether a place is where it is wanted, seen from a child's home. */
  fits(place: MadeUpPostcode, where: Where, home: MadeUpPostcode | null): boolean {
    const own = place.spot.gss === this.gss;
    if (own || where === 'in') return own === (where === 'in');
    const from = home ?? middleOf(this.own[0]!.spot);
    return gridMiles(place, from) <= NEAR_MILES === (where === 'near');
  }

  /** The spots a setting for this borough may stand in, with how likely each is: near or far from every home. */
  spotsFor(where: Where): { spot: Spot; weight: number }[] {
    if (where === 'in') return [{ spot: this.own[0]!.spot, weight: 1 }];
    return this.reaches[where]
      .filter(({ miles }) => (where === 'near' ? miles < SURELY_NEAR : miles > SURELY_FAR))
      .map((reach) => ({ spot: reach.spot, weight: weightOf(reach, where) }));
  }

  private reach(where: 'near' | 'far', random: Random): Reach {
    const reaches = this.reaches[where];
    let best = reaches[0]!;
    // Of a few drawn evenly, one is kept by its weight: cheap, and near enough to weighing them all.
    for (let i = 0; i < TRIES; i += 1) {
      best = random.pick(reaches);
      if (random.chance(weightOf(best, where))) return best;
    }
    return best;
  }
}

const weightOf = (reach: Reach, where: 'near' | 'far'): number =>
  where === 'near'
    ? Math.exp(-reach.miles / NEAR_FALL / 1.5)
    : Math.exp(-(reach.miles - NEAR_MILES) / FAR_FALL);

const middleOf = (spot: Spot): GridPoint => ({ easting: spot.east * 1000, northing: spot.north * 1000 });

const milesBetween = (a: Spot, b: Spot): number => gridMiles(middleOf(a), middleOf(b));
