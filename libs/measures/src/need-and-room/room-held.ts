import { Day, daysBetween } from '@lib/kernel/day';
import { FadesAfter, isConfirmedOn } from '@lib/provision/places/fades-after';
import { standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { ALL_ROWS, kindOfSetting, MatrixWay, needsOfSetting } from './matrix-rows';
import { OUTSIDE, subRegionOf } from './sub-regions';

/** Vacant places of some registered settings. They are places and no persons: nothing of them is hidden. */
export interface RoomHeld {
  /** Places, at settings of which somebody confirmed lately what is said; and at how many settings. */
  readonly confirmed: number;
  readonly confirmedAt: number;
  /** The same where nobody did: in no gap. */
  readonly unconfirmed: number;
  readonly unconfirmedAt: number;
  /** Registered settings of which nobody said how many places are vacant. */
  readonly notSaid: number;
  /** How long ago each figure was last confirmed, in days. */
  readonly daysSince: readonly number[];
}

/** One setting in the place of the matrix it belongs to. */
interface Placed {
  readonly setting: RegisteredSetting;
  readonly rows: readonly string[];
  readonly area: string;
  readonly vacant: number | null;
  readonly isConfirmed: boolean;
  readonly daysSince: number | null;
}

/** Which room: taken apart how, of which day, and by which rule a confirmation fades. */
export interface RoomAsked {
  readonly way: MatrixWay;
  readonly on: Day;
  readonly fades: FadesAfter;
}

/** Room by row and sub-region. */
export class RoomByArea {
  private readonly placed: readonly Placed[];

  constructor(settings: readonly RegisteredSetting[], { way, on, fades }: RoomAsked) {
    this.placed = settings.map((setting) => placedOn(setting, { way, on, fades }));
  }

  /** @param area a sub-region, `outside`, or `london` for all sub-regions together */
  at(row: string, area: string): RoomHeld {
    return heldOf(this.placedAt(row, area));
  }

  /** The settings behind it, by authority. */
  settingsAt(row: string, area: string): RegisteredSetting[] {
    return this.placedAt(row, area)
      .map(({ setting }) => setting)
      .toSorted((one, other) => one.localAuthority.localeCompare(other.localAuthority));
  }

  private placedAt(row: string, area: string): Placed[] {
    return this.placed.filter(
      (one) =>
        (area === 'london' ? one.area !== OUTSIDE : one.area === area) &&
        (row === ALL_ROWS || one.rows.includes(row)),
    );
  }
}

const placedOn = (setting: RegisteredSetting, { way, on, fades }: RoomAsked): Placed => {
  const standing = standingOn(setting.said, on);
  const vacant = standing && vacantOn(standing, on);
  return {
    setting,
    rows: way === 'type' ? [kindOfSetting(setting.provisionType)] : needsOfSetting(setting.specialisms),
    area: subRegionOf(setting.localAuthority, on),
    vacant,
    isConfirmed: standing !== null && isConfirmedOn(standing, on, fades),
    daysSince: standing && vacant !== null ? Math.max(0, daysBetween(standing.confirmedOn, on)) : null,
  };
};

const heldOf = (placed: readonly Placed[]): RoomHeld => {
  const said = placed.filter(({ vacant }) => vacant !== null);
  const [confirmed, unconfirmed] = [
    said.filter((one) => one.isConfirmed),
    said.filter((one) => !one.isConfirmed),
  ];
  const places = (some: readonly Placed[]): number => some.reduce((sum, { vacant }) => sum + vacant!, 0);
  return {
    confirmed: places(confirmed),
    confirmedAt: confirmed.length,
    unconfirmed: places(unconfirmed),
    unconfirmedAt: unconfirmed.length,
    notSaid: placed.length - said.length,
    daysSince: said.map(({ daysSince }) => daysSince!),
  };
};

/** The middle of some days; of two middle ones the earlier; null of none. */
export const medianDays = (days: readonly number[]): number | null =>
  days.toSorted((one, other) => one - other)[Math.floor((days.length - 1) / 2)] ?? null;
