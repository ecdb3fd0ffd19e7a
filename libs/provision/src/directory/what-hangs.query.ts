import { Tx } from '@lib/database/unit-of-work';
import { Subject, TABLES } from './change-setting';

interface Hanging {
  readonly words: string;
  /** Of `m.id`, one of those that it leads through, since `m.since`. */
  readonly found: string;
}

const recordedOf = (table: string): string =>
  `${table} x where x.setting_id = m.id and x.recorded_at > m.since`;

/** What a list says hangs on nothing: it names the number it is of. */
const OF_SETTING: readonly Hanging[] = [
  { words: 'a registration was recorded', found: recordedOf('setting_registrations') },
  { words: 'a specialism was recorded', found: recordedOf('setting_specialisms') },
  { words: 'a restriction was recorded', found: recordedOf('setting_restrictions') },
  {
    words: 'a quality note was written',
    found: `${recordedOf('quality_notes')} and x.withdrawn_at is null`,
  },
  {
    words: 'a name was added',
    found: 'setting_aliases x where x.setting_id = m.id and x.added_at > m.since',
  },
  {
    words: 'another setting became part of it',
    found: 'settings x where x.part_of = m.id and x.merged_at > m.since',
  },
  {
    words: 'its places were declared or confirmed',
    // Confirming keeps a day only: on the day of the merge itself it was of what was said before.
    found: `setting_places x where x.setting_id = m.id
              and (x.said_at > m.since or x.confirmed_on > (m.since at time zone 'Europe/London')::date)`,
  },
];

const OF_PROVIDER: readonly Hanging[] = [
  {
    words: 'a setting was added to it',
    found: 'settings x where x.provider_id = m.id and x.added_at > m.since',
  },
  {
    words: 'a list gave it a setting',
    found: `settings x join setting_changes c on c.setting_id = x.id and c.field = 'provider'
              join setting_lists l on l.id = c.list_id where x.provider_id = m.id and l.loaded_at > m.since`,
  },
  {
    words: 'a name was added',
    found: 'provider_aliases x where x.provider_id = m.id and x.added_at > m.since',
  },
  {
    words: 'its group, or what it owns, changed',
    found: 'provider_groups x where m.id in (x.provider_id, x.group_id) and x.recorded_at > m.since',
  },
  {
    words: 'another provider became part of it',
    found: 'providers x where x.part_of = m.id and x.merged_at > m.since',
  },
];

const THINGS = { setting: OF_SETTING, provider: OF_PROVIDER } as const satisfies Record<Subject, unknown>;

/**
 * What was recorded of what something leads to since it became part of it, in words: none when they can be parted again.
 * Where that became part of another since, of that other too.
 */
export const whatHangs = async (tx: Tx, subject: Subject, part: string): Promise<readonly string[]> => {
  const [table, things] = [TABLES[subject], THINGS[subject]];
  const columns = things.map(
    ({ found }) => `exists (select from whole m, lateral (select from ${found}) of_it)`,
  );
  const [row] = await tx.query<{ found: boolean[] }>(
    `with recursive whole (id, since) as (
       select p.part_of, p.merged_at from ${table} p where p.id = $1
       union all select p.part_of, greatest(whole.since, p.merged_at)
         from ${table} p join whole on whole.id = p.id where p.part_of is not null)
     select array[${columns.join(', ')}] as found`,
    [part],
  );
  return things.filter((_, at) => row!.found[at]).map(({ words }) => words);
};
