import { Tx } from '@lib/database/unit-of-work';

interface Hanging {
  readonly words: string;
  /** Of the one that stays, `$1`, since `m.merged_at`. */
  readonly found: string;
}

const OF_SETTING: readonly Hanging[] = [
  {
    words: 'a registration was recorded',
    found: 'setting_registrations x where x.setting_id = $1 and x.recorded_at > m.merged_at',
  },
  {
    words: 'a specialism was recorded',
    found: 'setting_specialisms x where x.setting_id = $1 and x.recorded_at > m.merged_at',
  },
  {
    words: 'a restriction was recorded',
    found: 'setting_restrictions x where x.setting_id = $1 and x.recorded_at > m.merged_at',
  },
  {
    words: 'a quality note was written',
    found:
      'quality_notes x where x.setting_id = $1 and x.recorded_at > m.merged_at and x.withdrawn_at is null',
  },
  {
    words: 'a name was added',
    found: 'setting_aliases x where x.setting_id = $1 and x.added_at > m.merged_at',
  },
  {
    words: 'a list changed it',
    found: `setting_changes x join setting_lists l on l.id = x.list_id where x.setting_id = $1 and l.loaded_at > m.merged_at`,
  },
  {
    words: 'another setting became part of it',
    found: 'settings x where x.merged_into = $1 and x.merged_at > m.merged_at',
  },
];

const OF_PROVIDER: readonly Hanging[] = [
  {
    words: 'a setting was added to it',
    found: 'settings x where x.provider_id = $1 and x.added_at > m.merged_at',
  },
  {
    words: 'a name was added',
    found: 'provider_aliases x where x.provider_id = $1 and x.added_at > m.merged_at',
  },
  {
    words: 'its group, or what it owns, changed',
    found: 'provider_groups x where $1 in (x.provider_id, x.group_id) and x.recorded_at > m.merged_at',
  },
  {
    words: 'another provider became part of it',
    found: 'providers x where x.merged_into = $1 and x.merged_at > m.merged_at',
  },
];

const hanging = async (
  tx: Tx,
  { table, things }: { table: 'settings' | 'providers'; things: readonly Hanging[] },
  [part, into]: readonly [string, string],
): Promise<readonly string[]> => {
  const columns = things.map(({ found }) => `exists (select from ${found})`);
  const [row] = await tx.query<{ found: boolean[] }>(
    `select array[${columns.join(', ')}] as found from ${table} m where m.id = $2`,
    [into, part],
  );
  return things.filter((_, at) => row!.found[at]).map(({ words }) => words);
};

/** What was recorded of a setting since another became part of it, in words: none when the two can be parted again. */
export const whatHangsOnSetting = (tx: Tx, part: string, into: string): Promise<readonly string[]> =>
  hanging(tx, { table: 'settings', things: OF_SETTING }, [part, into]);

/** The same of providers. */
export const whatHangsOnProvider = (tx: Tx, part: string, into: string): Promise<readonly string[]> =>
  hanging(tx, { table: 'providers', things: OF_PROVIDER }, [part, into]);
