import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** Why places cannot be used. */
export const OUT_OF_USE_REASONS = {
  refurbishment: 'Building work or refurbishment',
  damage: 'Damage to be mended',
  staffing: 'Not enough staff',
  matching: 'Kept empty for the children who live there',
  regulator: 'The regulator does not let it be used',
  notice: 'The setting is closing',
  other: 'Another reason',
  'not recorded': 'Not recorded',
} as const;

export type OutOfUseReason = keyof typeof OUT_OF_USE_REASONS;

/** Who pays for places that cannot be used. */
export const OUT_OF_USE_PAYERS = {
  provider: 'The provider',
  boroughs: 'The boroughs that hold the places',
  nobody: 'Nobody',
  'not recorded': 'Not recorded',
} as const;

export type OutOfUsePayer = keyof typeof OUT_OF_USE_PAYERS;

/** Who said it, or that it is still right. */
export const PLACE_SOURCES = { programme: 'The programme', provider: 'The provider' } as const;

export type PlaceSource = keyof typeof PLACE_SOURCES;

/** What a provider is called where it has said something by a link. */
export const THE_PROVIDER = 'The provider, by a link';

/** What is said of the places of a setting; null is not said, which is not nothing. */
export interface PlaceFacts {
  readonly commissioned: number | null;
  readonly outOfUse: number;
  /** Null where no place is out of use. */
  readonly outOfUseReason: OutOfUseReason | null;
  readonly outOfUsePayer: OutOfUsePayer | null;
  readonly vacant: number | null;
  /** From which day the vacant places can be used; null for at once. */
  readonly usableFrom: Day | null;
}

/** The same, from a day on. */
export interface PlacesToSay extends PlaceFacts {
  readonly validFrom: Day;
}

/** As it is kept. */
export interface SettingPlaces extends PlacesToSay {
  readonly id: string;
  readonly settingId: string;
  readonly source: PlaceSource;
  readonly saidAt: Temporal.Instant;
  readonly saidByName: string;
  readonly confirmedOn: Day;
  readonly confirmedSource: PlaceSource;
  readonly confirmedByName: string;
  /** When something else was said for the same day; null while it stands. */
  readonly supersededAt: Temporal.Instant | null;
  readonly version: number;
}

/** What stands of a setting on a day: the latest that had begun by then. */
export const standingOn = <T extends Pick<SettingPlaces, 'validFrom' | 'supersededAt'>>(
  said: readonly T[],
  on: Day,
): T | null =>
  said
    .filter(({ validFrom, supersededAt }) => supersededAt === null && validFrom <= on)
    .reduce<T | null>((latest, one) => (latest && latest.validFrom >= one.validFrom ? latest : one), null);

/** Places a child could have on a day, of what stands then; null where that is not said. */
export const vacantOn = ({ vacant, usableFrom }: PlaceFacts, on: Day): number | null =>
  vacant !== null && usableFrom !== null && usableFrom > on ? 0 : vacant;

/** Whether nothing of it is other than what stands. */
export const isSame = (one: PlaceFacts, other: PlaceFacts): boolean =>
  one.commissioned === other.commissioned &&
  one.outOfUse === other.outOfUse &&
  one.outOfUseReason === other.outOfUseReason &&
  one.outOfUsePayer === other.outOfUsePayer &&
  one.vacant === other.vacant &&
  one.usableFrom === other.usableFrom;
