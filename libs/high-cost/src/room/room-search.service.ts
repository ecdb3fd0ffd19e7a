import { Injectable } from '@nestjs/common';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addYears, Day } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { fadesAfter, isConfirmedOn } from '@lib/provision/places/fades-after';
import { SettingPlaces, standingOn, vacantOn } from '@lib/provision/places/setting-places';
import { OLDEST_AGE } from '@lib/provision/settings/registered-ages';
import { Specialism } from '@lib/provision/statements/specialism';
import { AgesTaken, agesTaken, takesAge } from './ages-taken';
import { Distance, distancesTo, placeOf, SearchedPlace } from './search-distances';
import { LastPaid, lastPaid, placesSaid, SearchedSetting, searchedSettings } from './search-facts.query';

/** What a place is wanted for. */
export interface RoomWanted {
  /** All of them. */
  readonly needs: readonly Specialism[];
  /** A borough, or an outward postcode like SE1. */
  readonly near: string;
  readonly from: Day;
  /** In whole years on that day; null for any. */
  readonly age: number | null;
  /** Pence a week; null for any. */
  readonly ceilingPence: number | null;
}

/** A setting that may have room. */
export interface RoomFound extends Distance {
  readonly setting: SearchedSetting;
  /** Null where no age is recorded: it may take any. */
  readonly ages: AgesTaken | null;
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
  /** Settings for what is needed that do not take the age. */
  readonly wrongAge: number;
  /** Settings that fit but have no vacant place on that day. */
  readonly full: number;
  /** Settings that fit but where the borough paid more than the ceiling. */
  readonly tooDear: number;
}

/** Settings that may have room for somebody: nothing of it is kept, and nothing but an age is asked of a child. */
@Injectable()
export class RoomSearch {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidError naming each field that is wrong. */
  async search({ context }: Pick<Asker, 'context'>, wanted: RoomWanted): Promise<RoomResult> {
    return this.units.run(
      context,
      async (tx) => {
        const near = await this.refuseWrong(tx, wanted);
        const settings = (await searchedSettings(tx, wanted.from)).filter(({ specialisms }) =>
          wanted.needs.every((need) => specialisms.includes(need)),
        );
        const all = await this.looked(tx, settings, { wanted, near });
        const ofAge = all.filter(({ ages }) => takesAge(ages, wanted.age));
        const withRoom = ofAge.filter(({ vacant }) => vacant !== 0);
        const tooDear = ({ paid }: RoomFound): boolean =>
          wanted.ceilingPence !== null && paid !== null && paid.pence > wanted.ceilingPence;
        return {
          near: near.name,
          found: withRoom.filter((one) => !tooDear(one)).toSorted(byDistance),
          wrongAge: all.length - ofAge.length,
          full: ofAge.length - withRoom.length,
          tooDear: withRoom.filter(tooDear).length,
        };
      },
      { readOnly: true },
    );
  }

  /** @returns where distances are measured to. */
  private async refuseWrong(tx: Tx, { near, from, age }: RoomWanted): Promise<SearchedPlace> {
    const today = this.clock.today();
    const last = addYears(today, 1);
    const place = await placeOf(tx, near);
    const problems: Problem[] = [
      ...(typeof place === 'string' ? [{ field: 'near', message: place }] : []),
      ...(age === null || (Number.isInteger(age) && age >= 0 && age <= OLDEST_AGE)
        ? []
        : [{ field: 'age', message: `The age must be a whole number from 0 to ${OLDEST_AGE}` }]),
      ...(from >= today && from <= last
        ? []
        : [{ field: 'from', message: `The day must be between ${formatDay(today)} and ${formatDay(last)}` }]),
    ];
    if (problems.length > 0 || typeof place === 'string')
      throw new InvalidError('Nothing was searched. Mend what is named.', 'room-search', problems);
    return place;
  }

  private async looked(
    tx: Tx,
    settings: readonly SearchedSetting[],
    { wanted, near }: { wanted: RoomWanted; near: SearchedPlace },
  ): Promise<RoomFound[]> {
    const said = await placesSaid(tx);
    const fades = await fadesAfter(tx);
    const urns = settings.flatMap(({ urn }) => urn ?? []);
    const paid = tx.context.boroughId === null ? null : await lastPaid(tx, urns, this.clock.today());
    const distanceOf = await distancesTo(tx, near, settings);
    return settings.map((setting): RoomFound => {
      const standing = standingOn(said.get(setting.id) ?? [], wanted.from);
      return {
        setting,
        ...distanceOf(setting),
        ages: agesTaken(setting),
        said: standing,
        vacant: standing && vacantOn(standing, wanted.from),
        confirmed: standing !== null && isConfirmedOn(standing, this.clock.today(), fades),
        paid: (setting.urn !== null && paid?.get(setting.urn)) || null,
      };
    });
  }
}

/** The nearest first; those of which it is not known come last. */
const byDistance = (one: RoomFound, other: RoomFound): number => (one.miles ?? FAR) - (other.miles ?? FAR);

const FAR = 100_000;
