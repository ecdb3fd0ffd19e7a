import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { BED_TYPES } from './bed-types';

/** A setting with beds, where it lies. */
export interface SettingWithBeds {
  readonly id: string;
  readonly boroughId: number;
  readonly provisionType: string;
  readonly places: number;
}

/**
 * Settings in London that are registered on a day and whose places are known, by the authority they lie in. The directory is
 * nobody’s secret: every borough reads the same.
 */
export const bedsInLondon = async (tx: Tx, on: Day): Promise<SettingWithBeds[]> => {
  const rows = await tx.query<Omit<SettingWithBeds, 'boroughId'> & { authority: string }>(
    `select s.id, s.local_authority as authority, s.provision_type as "provisionType", s.places
       from settings s
       join setting_registrations r on r.setting_id = s.id and r.status = 'Active'
        and r.valid_from <= $1 and (r.valid_to is null or r.valid_to > $1)
      where s.local_authority = any($2) and s.provision_type = any($3) and s.places is not null
        and s.merged_into is null and not s.short_breaks_only
        and (s.archived_on is null or s.archived_on > $1) and (s.registered_on is null or s.registered_on <= $1)
      order by s.local_authority, s.provision_type, s.id`,
    [on, [...IDS.keys()], BED_TYPES.flatMap(({ provisionTypes }) => provisionTypes)],
  );
  return rows.map(({ authority, ...setting }) => ({ ...setting, boroughId: IDS.get(authority)! }));
};

const IDS: ReadonlyMap<string, number> = new Map(AUTHORITIES.map(({ id, name }) => [name, id]));
