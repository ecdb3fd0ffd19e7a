import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { placedSettings } from '@lib/provision/places/placed-settings.query';
import { allPlaces } from '@lib/provision/places/places.query';
import { blocksOf } from './blocks.query';
import { RoomFacts } from './room-weeks';
import { staysAt } from './voids.query';

/**
 * What room by setting and week is made of: what is declared, for everybody; and of the borough that looks, its own
 * blocks and where its own children live. For the programme there is nothing of any borough.
 * @param on the day by which settings that were archived are left out
 */
export const roomFacts = async (tx: Tx, on: Day): Promise<RoomFacts> => {
  const { boroughId } = tx.context;
  const blocks = boroughId === null ? [] : await blocksOf(tx);
  const lived = boroughId === null ? [] : await settingsLivedIn(tx, on);
  const settings = await placedSettings(tx, on, [...blocks.map(({ settingId }) => settingId), ...lived]);
  const ids = settings.map(({ id }) => id);
  const stays = boroughId === null ? [] : await staysAt(tx, boroughId, ids);
  return { settings, said: await allPlaces(tx), blocks, stays, fades: await fadesAfter(tx) };
};

/** Settings the directory has in which a child of the borough lives. */
const settingsLivedIn = async (tx: Tx, on: Day): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select distinct coalesce(s.merged_into, s.id) as id from settings s join placements p on p.urn = s.urn
        where p.ended_on is null or p.ended_on > $1`,
      [on],
    )
  ).map(({ id }) => id);
