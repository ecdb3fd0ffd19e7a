import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { REGISTERED } from '../settings/settings.query';
import { Specialism } from '../statements/specialism';
import { allPlaces } from './places.query';
import { SettingPlaces } from './setting-places';

/** A registered setting, where it is, whom it is for, and what is said of its places. */
export interface RegisteredSetting {
  readonly id: string;
  readonly urn: string | null;
  /** Null where the regulator withholds it. */
  readonly name: string | null;
  readonly aliases: readonly string[];
  /** In the words of the regulator. */
  readonly provisionType: string;
  readonly localAuthority: string;
  readonly specialisms: readonly Specialism[];
  /** All that stands; none where nobody ever said anything. */
  readonly said: readonly SettingPlaces[];
}

/** Settings that are registered and offered on a day. Reads places, and no child. */
export const registeredSettings = async (tx: Tx, on: Day): Promise<RegisteredSetting[]> => {
  const settings = await tx.query<Omit<RegisteredSetting, 'said'>>(
    `select s.id, s.urn, s.name, s.provision_type as "provisionType", s.local_authority as "localAuthority",
            coalesce((select array_agg(a.alias order by a.added_at, a.id) from setting_aliases a
                       where a.setting_id = s.id), '{}') as aliases,
            coalesce((select array_agg(distinct c.code order by c.code) from setting_specialisms c
                       where c.setting_id = s.id and c.valid_from <= $1 and (c.valid_to is null or c.valid_to > $1)),
                     '{}') as specialisms
       from settings s
       join setting_registrations r on r.setting_id = s.id and r.status = $2
                                   and r.valid_from <= $1 and (r.valid_to is null or r.valid_to > $1)
      where s.merged_into is null and (s.archived_on is null or s.archived_on > $1)
      order by s.id`,
    [on, REGISTERED],
  );
  const said = await allPlaces(tx);
  return settings.map((one) => ({ ...one, said: said.get(one.id) ?? [] }));
};
