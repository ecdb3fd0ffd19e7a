import { Cube } from '@lib/releases/cubes/cube';
import { LOCATION_TIERS_CUBE } from './location-tiers.cube';
import { PLACEMENTS_IN_THE_YEAR } from './placements-in-the-year.cube';
import { PLACEMENTS } from './placements.cube';

/** Every cube that is released, in the order they are shown. A new one is a file and a line here. */
export const CUBES: readonly Cube[] = [PLACEMENTS, LOCATION_TIERS_CUBE, PLACEMENTS_IN_THE_YEAR];

/** A cube by its code; null for one that is not in the register. */
export const cubeOf = (code: string): Cube | null => CUBES.find((cube) => cube.code === code) ?? null;
