import { Random } from '../random';
import { GridPoint } from './grid-miles';
import { ALL_SPOTS, LONDON_SPOTS, Spot } from './spots';

/** A made-up postcode with its place on the grid. */
export interface MadeUpPostcode extends GridPoint {
  readonly postcode: string;
  readonly spot: Spot;
  /** Taken out of use, as year and month; null while in use. */
  readonly terminated: string | null;
}

/** Letters the last part of a postcode may have. */
const INWARD = [...'ABDEFGHJLNPQRSTUWXYZ'];
const SECTOR_SPREAD_KM = 0.35;
const TERMINATED = 0.01;

/**
 * Every made-up postcode: some 200 in each London authority, a few dozen in each other place. No United Kingdom
 * postcode begins with Q, V or X, so none of them can be anybody's, and yet they pass for postcodes everywhere.
 * Those of a sector lie together, as real ones do. They are the same whatever the seed of a London: a directory
 * loaded once serves every practice London.
 */
export const madeUpPostcodes = (): MadeUpPostcode[] => {
  const inLondon = new Set(LONDON_SPOTS);
  const districts = new Map<string, number>();
  return ALL_SPOTS.flatMap((spot) => {
    const first = districts.get(spot.area) ?? 1;
    const size = inLondon.has(spot)
      ? { districts: 5, sectors: 5, units: 9 }
      : { districts: 2, sectors: 3, units: 8 };
    districts.set(spot.area, first + size.districts);
    return postcodesOf(spot, first, size);
  });
};

const postcodesOf = (
  spot: Spot,
  firstDistrict: number,
  size: { readonly districts: number; readonly sectors: number; readonly units: number },
): MadeUpPostcode[] => {
  const random = new Random(1, `postcodes ${spot.area}${firstDistrict}`);
  const found: MadeUpPostcode[] = [];
  for (let district = firstDistrict; district < firstDistrict + size.districts; district += 1) {
    for (let sector = 1; sector <= size.sectors; sector += 1) {
      const middle = within(spot, random);
      const units = random.shuffled(INWARD).slice(0, size.units);
      for (const unit of units) {
        const postcode = `${spot.area}${district} ${sector}${unit}${random.pick(INWARD)}`;
        found.push({
          postcode,
          spot,
          ...around(middle, random),
          terminated: random.chance(TERMINATED) ? '202106' : null,
        });
      }
    }
  }
  return found;
};

/** A place in the spot's circle, evenly over its area. */
const within = (spot: Spot, random: Random): GridPoint => {
  const away = Math.sqrt(random.next()) * Math.max(0, spot.radius - SECTOR_SPREAD_KM) * 1000;
  const angle = random.next() * 2 * Math.PI;
  return {
    easting: Math.round(spot.east * 1000 + away * Math.cos(angle)),
    northing: Math.round(spot.north * 1000 + away * Math.sin(angle)),
  };
};

const around = (middle: GridPoint, random: Random): GridPoint => ({
  easting: Math.round(middle.easting + random.spread() * (SECTOR_SPREAD_KM / 3) * 1000),
  northing: Math.round(middle.northing + random.spread() * (SECTOR_SPREAD_KM / 3) * 1000),
});
