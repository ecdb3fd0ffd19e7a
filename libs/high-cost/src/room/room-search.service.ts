import { Injectable } from '@nestjs/common';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { OUTSIDE_LONDON } from '@lib/boroughs/adjoining/neighbours-outside';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { isConfirmedOn } from '@lib/provision/places/fades-after';
import { SettingPlaces, standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { Specialism } from '@lib/provision/statements/specialism';
import { milesBetween } from '@lib/ssda903/privacy/distance';
import {
  GridPoint,
  LastPaid,
  lastPaid,
  middlesOfAuthorities,
  middlesOfOutward,
  placesSaid,
  SearchedSetting,
  searchedSettings,
} from './search-facts.query';

/** What a place is wanted for. */
export interface RoomWanted {
  /** All of them. */
  readonly needs: readonly Specialism[];
  /** A borough, or an outward postcode like SE1. */
  readonly near: string;
  readonly from: Day;
  /** Pence a week; null for any. */
  readonly ceilingPence: number | null;
}

/** A setting that may have room. */
export interface RoomFound {
  readonly setting: SearchedSetting;
  /** Straight-line miles; null where it is not known where one of the two lies. */
  readonly miles: number | null;
  /** What the distance is worked out from at the setting. */
  readonly measuredFrom: 'outward postcode' | 'middle of its authority' | null;
  /** What is said of the day from which the place is wanted; null where nothing is. */
  readonly said: SettingPlaces | null;
  readonly vacant: number | null;
  readonly confirmed: boolean;
  /** What the borough itself last paid there; null where it never did, or no price is recorded. */
  readonly paid: LastPaid | null;
}

export interface RoomResult {
  /** Where distances are measured to: “Bromley” or “SE1”. */
  readonly near: string;
  readonly found: readonly RoomFound[];
  /** Settings that fit but have no vacant place on that day. */
  readonly full: number;
  /** Settings that fit but where the borough paid more than the ceiling. */
  readonly tooDear: number;
}

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Settings that may have room for somebody: nothing of it is kept, and nothing of a child is asked. */
@Injectable()
export class RoomSearch {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError where it is not known where “near” lies. */
  async search({ context }: Pick<Asker, 'context'>, wanted: RoomWanted): Promise<RoomResult> {
    return this.units.run(
      context,
      async (tx) => {
        const near = await placeOf(tx, wanted.near);
        const settings = (await searchedSettings(tx, wanted.from)).filter(({ specialisms }) =>
          wanted.needs.every((need) => specialisms.includes(need)),
        );
        const found = await this.looked(tx, settings, { wanted, to: near.point });
        const withRoom = found.filter(({ vacant }) => vacant !== 0);
        const tooDear = ({ paid }: RoomFound): boolean =>
          wanted.ceilingPence !== null && paid !== null && paid.pence > wanted.ceilingPence;
        return {
          near: near.name,
          found: withRoom.filter((one) => !tooDear(one)).toSorted(byDistance),
          full: found.length - withRoom.length,
          tooDear: withRoom.filter(tooDear).length,
        };
      },
      { readOnly: true },
    );
  }

  private async looked(
    tx: Tx,
    settings: readonly SearchedSetting[],
    { wanted, to }: { wanted: RoomWanted; to: GridPoint | null },
  ): Promise<RoomFound[]> {
    const said = await placesSaid(tx);
    const urns = settings.flatMap(({ urn }) => urn ?? []);
    const paid = tx.context.boroughId === null ? null : await lastPaid(tx, urns, this.clock.today());
    const pointOf = await pointsOf(tx, settings);
    return settings.map((setting): RoomFound => {
      const standing = standingOn(said.get(setting.id) ?? [], wanted.from);
      const { point, measuredFrom } = pointOf(setting);
      return {
        setting,
        miles: point && to && milesBetween(located(to), located(point)),
        measuredFrom,
        said: standing,
        vacant: standing && vacantOn(standing, wanted.from),
        confirmed: standing !== null && isConfirmedOn(standing, this.clock.today()),
        paid: (setting.urn !== null && paid?.get(setting.urn)) || null,
      };
    });
  }
}

/** The nearest first; those of which it is not known come last. */
const byDistance = (one: RoomFound, other: RoomFound): number => (one.miles ?? FAR) - (other.miles ?? FAR);

const FAR = 100_000;

const located = (point: GridPoint): GridPoint & { authority: null; exact: boolean } => ({
  easting: point.easting,
  northing: point.northing,
  authority: null,
  exact: false,
});

/** Where a search measures to; a borough of which no directory says where it lies is searched without distances. */
const placeOf = async (tx: Tx, typed: string): Promise<{ name: string; point: GridPoint | null }> => {
  const code = typed.replace(/\s+/g, '').toUpperCase();
  const authority = findAuthority(typed);
  if (authority !== null) {
    const point = (await middlesOfAuthorities(tx, [authority.gss])).get(authority.gss) ?? null;
    return { name: authority.name, point };
  }
  if (OUTWARD.test(code)) {
    const point = (await middlesOfOutward(tx, [code])).get(code);
    if (point) return { name: code, point };
  }
  throw nowhere(OUTWARD.test(code));
};

/** Where settings lie, each as exactly as the directory knows. */
const pointsOf = async (
  tx: Tx,
  settings: readonly SearchedSetting[],
): Promise<(setting: SearchedSetting) => Pick<RoomFound, 'measuredFrom'> & { point: GridPoint | null }> => {
  const outward = await middlesOfOutward(
    tx,
    settings.flatMap(({ outwardCode }) => outwardCode ?? []),
  );
  const authorities = await middlesOfAuthorities(
    tx,
    settings.flatMap(({ localAuthority }) => gssOf(localAuthority) ?? []),
  );
  return ({ outwardCode, localAuthority }) => {
    const exact = outwardCode === null ? undefined : outward.get(outwardCode);
    if (exact) return { point: exact, measuredFrom: 'outward postcode' };
    const middle = authorities.get(gssOf(localAuthority) ?? '');
    return middle
      ? { point: middle, measuredFrom: 'middle of its authority' }
      : { point: null, measuredFrom: null };
  };
};

const gssOf = (localAuthority: string): string | null =>
  findAuthority(localAuthority)?.gss ??
  OUTSIDE_LONDON.find(({ name }) => name.toLowerCase() === localAuthority.toLowerCase())?.gss ??
  null;

const nowhere = (wellFormed: boolean): InvalidError => {
  const message = wellFormed
    ? 'We do not know where that is: the directory of postcodes has no such place. Choose a borough near it'
    : 'Enter a London borough, or the first part of a postcode, like SE1';
  return new InvalidError(message, 'room-search', [{ field: 'near', message }]);
};
