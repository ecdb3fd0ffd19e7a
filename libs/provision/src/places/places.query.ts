import { Tx } from '@lib/database/unit-of-work';
import { SettingPlaces } from './setting-places';

const PLACES = `
  p.id, p.setting_id as "settingId", p.valid_from as "validFrom", p.commissioned, p.out_of_use as "outOfUse",
  p.out_of_use_reason as "outOfUseReason", p.out_of_use_payer as "outOfUsePayer", p.vacant,
  p.usable_from as "usableFrom", p.source, p.said_at as "saidAt", p.said_by_name as "saidByName",
  p.confirmed_on as "confirmedOn", p.confirmed_source as "confirmedSource",
  p.confirmed_by_name as "confirmedByName", p.superseded_at as "supersededAt", p.version`;

/** All that was ever said of a setting, the latest day first. */
export const placesOf = (tx: Tx, settingId: string): Promise<SettingPlaces[]> =>
  tx.query<SettingPlaces>(
    `select ${PLACES} from setting_places p where p.setting_id = $1 order by p.valid_from desc, p.superseded_at desc nulls first`,
    [settingId],
  );

/** What stands of every setting that something is said of, by setting. */
export const allPlaces = async (tx: Tx): Promise<ReadonlyMap<string, readonly SettingPlaces[]>> =>
  Map.groupBy(
    await tx.query<SettingPlaces>(
      `select ${PLACES} from setting_places p where p.superseded_at is null order by p.valid_from desc`,
    ),
    ({ settingId }) => settingId,
  );

/** Registered places as the directory has them; undefined for no setting that can be seen. */
export const registeredPlaces = async (tx: Tx, settingId: string): Promise<number | null | undefined> => {
  const [row] = await tx.query<{ places: number | null }>('select places from settings where id = $1', [
    settingId,
  ]);
  return row?.places;
};
