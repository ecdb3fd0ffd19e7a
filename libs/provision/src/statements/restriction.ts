import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** What a setting may not do for the time being. */
export const RESTRICTIONS = {
  'no-new-placements': 'No new placements',
  'ages-only': 'Only some ages',
  'girls-only': 'Girls only',
  'boys-only': 'Boys only',
  'named-children-only': 'Only by agreement with whoever imposed it',
  'fewer-places': 'Fewer places than it is registered for',
  'no-emergencies': 'No emergencies',
} as const;

export type RestrictionCode = keyof typeof RESTRICTIONS;

export const RESTRICTION_CODES = Object.keys(RESTRICTIONS) as readonly RestrictionCode[];

/** Who says so. */
export const IMPOSED_BY = {
  ofsted: 'Ofsted',
  commissioner: 'A commissioner',
  provider: 'The provider itself',
} as const;

export type ImposedBy = keyof typeof IMPOSED_BY;

/** A restriction as it is recorded. */
export interface NewRestriction {
  readonly code: RestrictionCode;
  readonly imposedBy: ImposedBy;
  /** The ages, where it is of ages. */
  readonly youngest: number | null;
  readonly oldest: number | null;
  /** The places, where it is of places. */
  readonly mostPlaces: number | null;
  readonly from: Day;
  /** The first day on which it no longer holds; null where no end is known. */
  readonly to: Day | null;
  /** Where it is written; empty for nothing. */
  readonly note: string;
}

export interface SettingRestriction extends Omit<NewRestriction, 'note'> {
  readonly id: string;
  readonly note: string | null;
  readonly recordedByName: string;
  readonly recordedAt: Temporal.Instant;
}

/** "Only ages 13 to 17". */
export const restrictionWords = ({
  code,
  youngest,
  oldest,
  mostPlaces,
}: Pick<NewRestriction, 'code' | 'youngest' | 'oldest' | 'mostPlaces'>): string => {
  if (code === 'ages-only') return `Only ages ${youngest} to ${oldest}`;
  if (code === 'fewer-places') return `At most ${mostPlaces} ${mostPlaces === 1 ? 'place' : 'places'}`;
  return RESTRICTIONS[code];
};

/** Whether it holds on a day. */
export const holdsOn = ({ from, to }: Pick<NewRestriction, 'from' | 'to'>, on: Day): boolean =>
  from <= on && (to === null || to > on);
