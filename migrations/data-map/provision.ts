import { DataClass, TableEntry } from '@lib/database/data-map';

const EVERYBODY = 'Everyone signed in; changed by those who keep the directory';

/** Published facts about settings and organisations; of people, only who entered what. */
const directory = (
  table: string,
  purpose: string,
  { facts, staff = [] }: { facts: readonly string[]; staff?: readonly string[] },
  audience = EVERYBODY,
): TableEntry => ({
  table: `public.${table}`,
  kind: 'reference',
  purpose,
  retention: 'While the service runs: what was known of a setting on a day stays known',
  audience,
  columns: Object.fromEntries<DataClass>([
    ...facts.map((column) => [column, 'not personal'] as const),
    ...staff.map((column) => [column, 'staff'] as const),
  ]),
});

const ADDED = ['added_by', 'added_by_name'];

export const PROVISION_TABLES: readonly TableEntry[] = [
  directory('setting_lists', 'Which lists of settings were loaded, by whom, and what they changed', {
    facts: ['id', 'as_at', 'source', 'sha256', 'row_count', 'state', 'counts', 'received_at', 'loaded_at'],
    staff: ['received_by', 'received_by_name', 'loaded_by', 'loaded_by_name'],
  }),
  directory(
    'setting_list_rows',
    'The rows of a list until it is confirmed',
    { facts: ['list_id', 'content'] },
    'Those who keep the directory',
  ),
  directory('providers', 'Who owns or runs settings', { facts: ['id', 'name', 'added_at'], staff: ADDED }),
  directory('provider_aliases', 'To know a provider under its other names', {
    facts: ['id', 'provider_id', 'alias', 'added_at'],
    staff: ADDED,
  }),
  directory('settings', 'To name a setting in a search, an option or a placement', {
    facts: [
      'id', 'urn', 'provider_id', 'name', 'provision_type', 'sector', 'local_authority', 'region', 'registered_on',
      'places', 'short_breaks_only', 'multi_building', 'on_list', 'reason', 'added_at', 'version',
    ],
    staff: ADDED,
  }),
  directory('setting_aliases', 'To know a setting whose registered name is withheld', {
    facts: ['id', 'setting_id', 'alias', 'added_at'],
    staff: ADDED,
  }),
  directory('setting_registrations', 'How the registration of a setting stood on a day', {
    facts: ['setting_id', 'valid_from', 'valid_to', 'status', 'list_id'],
  }),
  directory('setting_changes', 'What each list changed', {
    facts: ['list_id', 'setting_id', 'field', 'before', 'after'],
  }),
]; // prettier-ignore
