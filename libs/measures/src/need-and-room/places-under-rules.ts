import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { registeredSettings } from '@lib/provision/places/vacancies.query';
import { LONDON_AREA } from './matrix';
import { ALL_ROWS } from './matrix-rows';
import { RoomByArea } from './room-held';
import { OUTSIDE, subRegionsOn } from './sub-regions';

/** Vacant places of an area that count in totals, under the days that hold and under others. */
export interface PlacesOfArea {
  readonly area: string;
  /** Whether the other rows are parts of it. */
  readonly isLondon: boolean;
  readonly now: number;
  readonly proposed: number;
  /** Vacant places that somebody said, confirmed or not. */
  readonly said: number;
}

/**
 * What another number of days would do to the room that counts on a day: London, each sub-region, and outside London.
 * Places are no persons, so nothing is hidden.
 */
export const placesUnder = async (
  tx: Tx,
  on: Day,
  days: { readonly now: number; readonly proposed: number },
): Promise<PlacesOfArea[]> => {
  const settings = await registeredSettings(tx, on);
  const room = (of: number): RoomByArea => new RoomByArea(settings, { way: 'type', on, fades: () => of });
  const [now, proposed] = [room(days.now), room(days.proposed)];
  const areas = [LONDON_AREA, ...subRegionsOn(on), { code: OUTSIDE, name: 'Outside London' }];
  return areas.map(({ code, name }) => {
    const held = now.at(ALL_ROWS, code);
    return {
      area: name,
      isLondon: code === LONDON_AREA.code,
      now: held.confirmed,
      proposed: proposed.at(ALL_ROWS, code).confirmed,
      said: held.confirmed + held.unconfirmed,
    };
  });
};
