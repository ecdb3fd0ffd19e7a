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
const RECORDED = ['recorded_by', 'recorded_by_name'];
/** What is merged into another, or put away. */
const STANDING = ['part_of', 'merged_into', 'merged_on', 'merged_at', 'archived_on', 'archived_reason'];
const STANDING_BY = ['merged_by_name', 'archived_by_name'];

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
  directory('providers', 'Who owns or runs settings', {
    facts: ['id', 'name', 'added_at', 'version', ...STANDING],
    staff: [...ADDED, ...STANDING_BY],
  }),
  directory('provider_aliases', 'To know a provider under its other names', {
    facts: ['id', 'provider_id', 'alias', 'added_at', 'used_until'],
    staff: ADDED,
  }),
  directory('settings', 'To name a setting in a search, an option or a placement', {
    facts: [
      'id', 'urn', 'provider_id', 'name', 'provision_type', 'sector', 'local_authority', 'region', 'registered_on',
      'places', 'short_breaks_only', 'multi_building', 'on_list', 'reason', 'added_at', 'version',
      'outward_code', 'supported_category', 'youngest_age', 'oldest_age', ...STANDING,
    ],
    staff: [...ADDED, ...STANDING_BY],
  }),
  directory('setting_aliases', 'To know a setting whose registered name is withheld', {
    facts: ['id', 'setting_id', 'alias', 'added_at', 'used_until'],
    staff: ADDED,
  }),
  directory('setting_registrations', 'How the registration of a setting stood on a day', {
    facts: [
      'setting_id', 'valid_from', 'valid_to', 'status', 'list_id', 'record_id', 'kind', 'source', 'evidence',
      'legal_route', 'recorded_at',
    ],
    staff: RECORDED,
  }),
  directory('setting_changes', 'What each list changed', {
    facts: ['list_id', 'setting_id', 'field', 'before', 'after'],
  }),
  directory('setting_specialisms', 'To find settings by what they are for', {
    facts: ['id', 'setting_id', 'code', 'valid_from', 'valid_to', 'recorded_at'],
    staff: RECORDED,
  }),
  directory('setting_restrictions', 'To know what a setting may not do on a day', {
    facts: [
      'id', 'setting_id', 'code', 'imposed_by', 'youngest', 'oldest', 'most_places', 'valid_from', 'valid_to', 'note',
      'recorded_at',
    ],
    staff: RECORDED,
  }),
  directory('quality_notes', 'What commissioners noted about the quality of a setting', {
    facts: ['id', 'setting_id', 'kind', 'noted_on', 'text', 'recorded_at', 'withdrawn_at'],
    staff: [...RECORDED, 'withdrawn_by_name'],
  }),
  directory('provider_groups', 'Who owned a provider on a day', {
    facts: ['provider_id', 'valid_from', 'valid_to', 'group_id', 'recorded_at'],
    staff: RECORDED,
  }),
  directory('setting_places', 'To know where there is room, who says so and when that was last confirmed', {
    facts: [
      'id', 'setting_id', 'valid_from', 'commissioned', 'out_of_use', 'out_of_use_reason', 'out_of_use_payer', 'vacant',
      'usable_from', 'source', 'said_at', 'confirmed_on', 'confirmed_source', 'superseded_at', 'version',
    ],
    staff: ['said_by', 'said_by_name', 'confirmed_by_name'],
  }),
  {
    table: 'public.confirmation_requests',
    kind: 'borough-or-programme',
    purpose: 'Asking the provider of a setting what room there is, by a link that works once',
    retention: '30 days after the link stopped working',
    audience: 'The borough, or the programme, that asks; of one request, whoever holds its link',
    columns: {
      borough_id: 'not personal',
      id: 'not personal',
      setting_id: 'not personal',
      address: 'staff',
      token_hash: 'secret',
      asked_at: 'not personal',
      asked_by: 'staff',
      asked_by_name: 'staff',
      expires_at: 'not personal',
      answered_at: 'not personal',
      revoked_at: 'not personal',
      revoked_by_name: 'staff',
      outbox_id: 'not personal',
      mailed_at: 'not personal',
    },
  },
]; // prettier-ignore
