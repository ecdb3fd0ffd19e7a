import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { whatHangs } from '../directory/what-hangs.query';
import { registrationsOf } from '../registrations/registrations.query';
import { statementsOf } from '../statements/statements.query';
import { EarlierName, NowPartOf, Setting, SettingChange, SettingPart, settingTitle } from './setting';
import { BESIDES, LINE } from './settings.query';

/**
 * A setting with its history; null when there is none by that key. One that is part of another is given as it was left,
 * and says what it is part of.
 */
export const settingById = async (tx: Tx, id: string): Promise<Setting | null> =>
  isId(id) ? settingWhere(tx, 's.id = $1', id) : null;

/**
 * A setting by the number the regulator gave it, in any case; null when the directory has none. Of one that is part of
 * another, that other.
 */
export const settingByUrn = (tx: Tx, urn: string): Promise<Setting | null> =>
  settingWhere(
    tx,
    's.id = (select coalesce(asked.merged_into, asked.id) from settings asked where asked.urn = $1)',
    urn.trim().toUpperCase(),
  );

type Facts = Omit<
  Setting,
  | 'mergedInto'
  | 'earlierNames'
  | 'parts'
  | 'registrations'
  | 'changes'
  | 'specialisms'
  | 'restrictions'
  | 'notes'
>;

const settingWhere = async (tx: Tx, where: string, value: string): Promise<Setting | null> => {
  const [found] = await tx.query<Facts>(
    `select ${LINE}, s.sector, s.region, s.registered_on as "registeredOn",
            s.short_breaks_only as "shortBreaksOnly", s.multi_building as "multiBuilding", s.on_list as "onList",
            s.reason, s.added_at as "addedAt", s.added_by_name as "addedByName", s.outward_code as "outwardCode",
            s.archived_reason as "archivedReason", s.archived_by_name as "archivedByName", s.version,
            s.youngest_age as "youngestAge", s.oldest_age as "oldestAge"
       from settings s ${BESIDES} where ${where}`,
    [value],
  );
  if (!found) return null;
  const parts = await partsOf(tx, found.id);
  const all = [found.id, ...parts.map(({ id }) => id)];
  return {
    ...found,
    mergedInto: await nowPartOf(tx, found.id),
    earlierNames: await earlierNamesOf(tx, found.id),
    parts,
    registrations: await registrationsOf(tx, found.id),
    changes: await changesOf(tx, found.id),
    ...(await statementsOf(tx, all)),
  };
};

type PartRow = Parameters<typeof settingTitle>[0] & Pick<SettingPart, 'id' | 'urn' | 'mergedOn'>;

const partsOf = async (tx: Tx, id: string): Promise<SettingPart[]> => {
  const rows = await tx.query<PartRow>(
    `select ${LINE}, s.merged_on as "mergedOn" from settings s ${BESIDES}
      where s.merged_into = $1 order by s.merged_on desc, s.id`,
    [id],
  );
  const parts: SettingPart[] = [];
  for (const row of rows) {
    const registrations = await registrationsOf(tx, row.id);
    const hangs = await whatHangs(tx, 'setting', row.id);
    const { id, urn, mergedOn } = row;
    parts.push({ id, urn, title: settingTitle(row), mergedOn, registrations, hangs });
  }
  return parts;
};

const nowPartOf = async (tx: Tx, id: string): Promise<NowPartOf | null> => {
  const [row] = await tx.query<
    Parameters<typeof settingTitle>[0] & { id: string; since: NowPartOf['since'] }
  >(
    `select ${LINE}, part.merged_on as since from settings part join settings s on s.id = part.merged_into ${BESIDES}
      where part.id = $1`,
    [id],
  );
  return row ? { id: row.id, title: settingTitle(row), since: row.since } : null;
};

const earlierNamesOf = (tx: Tx, id: string): Promise<EarlierName[]> =>
  tx.query<EarlierName>(
    `select a.alias as name, a.used_until as until from setting_aliases a join settings s on s.id = a.setting_id
      where a.setting_id = $1 and a.used_until is not null and lower(a.alias) <> lower(coalesce(s.name, ''))
      order by a.used_until desc, a.id`,
    [id],
  );

const changesOf = (tx: Tx, id: string): Promise<SettingChange[]> =>
  tx.query<SettingChange>(
    `select l.as_at as "asAt", c.field, c.before, c.after
       from setting_changes c join setting_lists l on l.id = c.list_id
      where c.setting_id = $1 order by l.as_at desc, l.loaded_at desc, c.field`,
    [id],
  );
