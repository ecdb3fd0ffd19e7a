import { Tx } from '@lib/database/unit-of-work';
import { SettingLine, settingTitle } from '@lib/provision/settings/setting';
import { LONGEST_NAME } from './approach';

/** A setting of the directory, as far as the search log and the options need it. */
export interface KnownSetting {
  readonly id: string;
  readonly name: string;
}

interface Row extends Pick<SettingLine, 'name' | 'aliases' | 'urn' | 'provisionType'> {
  readonly id: string;
  readonly typed: string;
}

/**
 * The settings that were typed by their exact name, an alias or their URN, in any case; what names none of them, or
 * more than one, is not in the answer and stays as it was typed. Nothing is guessed. Of one that is part of another, that
 * other.
 */
export const settingsTyped = async (
  tx: Tx,
  typed: readonly string[],
): Promise<ReadonlyMap<string, KnownSetting>> => {
  const rows = await tx.query<Row>(
    `with spoken (setting_id, said) as (
       select id, lower(urn) from settings union select id, lower(name) from settings
       union select setting_id, lower(alias) from setting_aliases),
     called as (
       select coalesce(s.merged_into, s.id) as setting_id, spoken.said
         from spoken join settings s on s.id = spoken.setting_id),
     found as (
       select asked.typed, (array_agg(called.setting_id))[1] as setting_id
         from unnest($1::text[]) asked(typed) join called on called.said = lower(asked.typed)
        group by asked.typed having count(distinct called.setting_id) = 1)
     select found.typed, s.id, s.urn, s.name, s.provision_type as "provisionType",
            array(select alias from setting_aliases where setting_id = s.id and used_until is null
                   order by added_at, id) as aliases
       from found join settings s on s.id = found.setting_id`,
    [[...new Set(typed)]],
  );
  return new Map(
    rows.map((row) => [row.typed, { id: row.id, name: settingTitle(row).slice(0, LONGEST_NAME) }]),
  );
};
