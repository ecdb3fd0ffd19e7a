import { Day } from '@lib/kernel/day';
import { OutOfUseReason } from '@lib/provision/places/setting-places';
import { Random } from '../random';
import { OUT_OF_USE_BECAUSE, SettingWithPlaces, ToldPlaces } from './told-places';

/** A place of a block that stands empty since a day because it is out of use, as a borough says. */
export interface OutOfUseSeen {
  readonly settingId: string;
  readonly beganOn: Day;
}

/** A setting, and a day since which something is told of its places already; null where nothing is. */
export interface ToldSince extends SettingWithPlaces {
  readonly since: Day | null;
}

/**
 * What the homes themselves say of those places from that day on: a borough that says that a place is out of use has asked
 * why. Where something is told from that very day already, that stands.
 */
export const toldOutOfUse = (
  seen: readonly OutOfUseSeen[],
  told: readonly ToldSince[],
  { seed }: { readonly seed: number },
): ToldPlaces[] => {
  const random = new Random(seed, 'places out of use');
  const places = new Map(told.map((one) => [one.id, one.places]));
  const there = new Set(told.map(({ id, since }) => `${id} ${since}`));
  const each = Map.groupBy(seen, ({ settingId, beganOn }) => `${settingId} ${beganOn}`);
  return [...each]
    .filter(([key]) => !there.has(key))
    .map(([, some]) => {
      const { settingId, beganOn } = some[0]!;
      return {
        ...{
          settingId,
          validFrom: beganOn,
          confirmedOn: beganOn,
          byProvider: false,
          usableFrom: null,
          vacant: 0,
        },
        ...{
          commissioned: null,
          outOfUse: Math.min(some.length, places.get(settingId)!),
          outOfUsePayer: 'boroughs',
        },
        outOfUseReason: random.weighted<OutOfUseReason>(OUT_OF_USE_BECAUSE),
      };
    });
};
