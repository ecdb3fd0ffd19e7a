import { addDays, Day } from '@lib/kernel/day';
import { Random } from '../random';
import { roomAt, SettingWithPlaces, ToldPlaces } from './told-places';

/** A home that an authority runs itself. */
export interface OwnHome extends SettingWithPlaces {
  /** Whether its registration is in force. */
  readonly isActive: boolean;
}

/** Longer ago than the first wave of surveys, so that every borough knows how its homes were used on its day. */
const SINCE = 400;
const CONFIRMED_WITHIN = 25;

/**
 * What authorities say of the homes they run themselves: they know how these are used, whether or not anybody asks. It holds
 * until the first thing that is told of the home otherwise. Of numbers of their own, so that nothing else changes.
 */
export const toldOwnHomes = (
  homes: readonly OwnHome[],
  told: readonly ToldPlaces[],
  { asAt, seed }: { readonly asAt: Day; readonly seed: number },
): ToldPlaces[] => {
  const random = new Random(seed, 'places of own homes');
  const validFrom = addDays(asAt, -SINCE);
  const toldLater = new Set(told.map(({ settingId }) => settingId));
  return homes.map((home) => {
    const confirmedOn = toldLater.has(home.id)
      ? validFrom
      : addDays(asAt, -random.whole(0, CONFIRMED_WITHIN));
    const room = roomAt(home, random, validFrom);
    return {
      ...(home.isActive ? room : { ...room, ...CLOSED, outOfUse: home.places }),
      ...{ commissioned: home.places, usableFrom: null, validFrom, confirmedOn, byProvider: false },
    };
  });
};

/** Nobody may live in a home whose registration is not in force. */
const CLOSED = { vacant: 0, outOfUseReason: 'regulator', outOfUsePayer: 'boroughs' } as const;
