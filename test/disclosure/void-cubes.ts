import { addDays } from '@lib/kernel/day';
import { VOID_REASONS, VoidReason } from '@lib/high-cost/room/block-contract';
import { PlaceHeld } from '@lib/high-cost/room/places-held.query';
import { countByPart } from '@lib/measures/cubes/broken-down';
import { HCLI_VOIDS } from '@lib/measures/cubes/hcli-voids.cube';
import { costsParts } from '@lib/measures/high-cost-counts/costs';
import { placesParts } from '@lib/measures/high-cost-counts/voids';
import { countsOf } from '@lib/releases/protecting/counts';
import { Random } from '../../apps/cli/src/practice/random';
import { MadeRegister, ON } from './high-cost-cubes';
import { BOROUGHS } from './panel-cubes';
import { Counts } from './read-together';

const REASONS = Object.keys(VOID_REASONS) as VoidReason[];

const placeHeld = (random: Random, use: 'used' | 'empty'): PlaceHeld => ({
  provisionType: random.pick(["Children's home", 'Supported accommodation']),
  weeklyPence: random.whole(3_500, 8_800) * 100,
  use:
    use === 'empty'
      ? {
          beganOn: addDays(ON, -random.whole(0, 140)),
          reason: random.chance(0.4) ? null : random.pick(REASONS),
        }
      : use,
});

const times = (many: number, place: () => PlaceHeld): PlaceHeld[] => Array.from({ length: many }, place);

/** Blocks as boroughs hold them: some have none, some a few places, a few have many. */
export const madePlaces = (most: number, seed: number): ReadonlyMap<number, readonly PlaceHeld[]> => {
  const random = new Random(seed, `places ${most}`);
  return new Map(
    BOROUGHS.map((id) => {
      const many = random.chance(0.25) ? 0 : random.whole(1, most);
      const places = times(many, () => placeHeld(random, random.chance(0.28) ? 'empty' : 'used'));
      return [id, places];
    }),
  );
};

/** The same, with a used place for every placement of a register that was bought by a block. */
export const placesBeside = (
  register: MadeRegister,
  seed: number,
): ReadonlyMap<number, readonly PlaceHeld[]> => {
  const random = new Random(seed, 'places beside a register');
  return new Map(
    [...madePlaces(4, seed)].map(([id, places]) => [
      id,
      [...places, ...times(boughtByBlock(register, id), () => placeHeld(random, 'used'))],
    ]),
  );
};

const boughtByBlock = (register: MadeRegister, id: number): number =>
  register.get(id)!.filter((one) => costsParts(one, ON)['procurement'] === 'block').length;

export const countsOfPlaces = (places: ReadonlyMap<number, readonly PlaceHeld[]>): Counts =>
  new Map(
    [...places].map(([id, held]) => [
      id,
      countsOf(HCLI_VOIDS, countByPart(held.map((one) => placesParts(one, ON)!))),
    ]),
  );
