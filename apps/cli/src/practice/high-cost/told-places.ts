import { addDays, Day } from '@lib/kernel/day';
import { OutOfUseReason, PlacesToSay } from '@lib/provision/places/setting-places';
import { Random } from '../random';

/** A setting with places, as the made-up list has it. */
export interface SettingWithPlaces {
  readonly id: string;
  readonly places: number;
}

/** What is told of a setting, and when it was said and last confirmed. */
export interface ToldPlaces extends PlacesToSay {
  readonly settingId: string;
  readonly confirmedOn: Day;
  readonly byProvider: boolean;
}

/** Of ten settings so many have said what room they have; of those so many were not asked again in time. */
const SAID = 0.75;
const STALE = 0.25;
const SAID_BEFORE = 0.3;
const BY_PROVIDER = 0.35;

/** Why places are out of use, the frequent reasons oftener. */
export const OUT_OF_USE_BECAUSE: Readonly<Partial<Record<OutOfUseReason, number>>> = {
  staffing: 5,
  matching: 4,
  refurbishment: 3,
  damage: 1,
  regulator: 1,
  notice: 1,
};

/** What the made-up settings say of their places: the same for the same day and seed. */
export const toldPlaces = (
  settings: readonly SettingWithPlaces[],
  { asAt, seed }: { readonly asAt: Day; readonly seed: number },
): ToldPlaces[] => {
  const random = new Random(seed, 'places of settings');
  return settings.flatMap((setting): ToldPlaces[] => {
    if (!random.chance(SAID)) return [];
    const ago = random.chance(STALE) ? random.whole(31, 110) : random.whole(0, 26);
    const confirmedOn = addDays(asAt, -ago);
    const from = addDays(confirmedOn, -random.whole(0, 20));
    const byProvider = random.chance(BY_PROVIDER);
    const now = { ...roomAt(setting, random, asAt), validFrom: from, confirmedOn, byProvider };
    if (!random.chance(SAID_BEFORE)) return [now];
    const earlier = addDays(from, -random.whole(20, 60));
    const before = { ...roomAt(setting, random, earlier), usableFrom: null };
    return [{ ...before, validFrom: earlier, confirmedOn: earlier, byProvider: false }, now];
  });
};

/** What room a setting has on a day. */
export const roomAt = (
  { id, places }: SettingWithPlaces,
  random: Random,
  on: Day,
): Omit<ToldPlaces, 'validFrom' | 'confirmedOn' | 'byProvider'> => {
  const outOfUse = random.chance(0.15) ? random.whole(1, Math.max(1, Math.floor(places / 3))) : 0;
  const free = places - outOfUse;
  const vacant = random.chance(0.55) ? 0 : random.whole(1, Math.max(1, Math.round(free / 3)));
  const isUsable = vacant === 0 || random.chance(0.75);
  return {
    settingId: id,
    commissioned: random.chance(0.6) ? places : null,
    outOfUse,
    outOfUseReason: outOfUse > 0 ? random.weighted<OutOfUseReason>(OUT_OF_USE_BECAUSE) : null,
    outOfUsePayer:
      outOfUse > 0 ? random.pick(['provider', 'boroughs', 'nobody', 'not recorded'] as const) : null,
    vacant: Math.min(vacant, free),
    usableFrom: isUsable || free === 0 ? null : addDays(on, random.whole(5, 40)),
  };
};
