/** What something was said to be part of, whatever that became part of since: the same of a provider and of a setting. */
const partOf = (table: 'settings' | 'providers', one: 'setting' | 'provider'): string[] => [
  `alter table ${table} add part_of uuid references ${table} (id)`,
  // Row security is forced on the owner too.
  `alter table ${table} no force row level security`,
  `update ${table} set part_of = merged_into where merged_into is not null`,
  `alter table ${table} force row level security`,
  `alter table ${table} add constraint ${table}_part_of
     check ((part_of is null) = (merged_into is null) and part_of <> id)`,
  `create index ${table}_part_of on ${table} (part_of) where part_of is not null`,
  `comment on column ${table}.part_of is
     'The ${one} it was said to be part of, which may be part of another since; empty while it stands for itself'`,
  `comment on column ${table}.merged_into is
     'The ${one} its key leads to: what it is part of, or what that became part of; empty while it stands for itself'`,
];

const notPartOf = (table: 'settings' | 'providers', one: 'setting' | 'provider'): string[] => [
  `comment on column ${table}.merged_into is 'The ${one} it is part of; empty while it stands for itself'`,
  `alter table ${table} drop part_of`,
];

export const PART_OF: readonly string[] = [
  ...partOf('settings', 'setting'),
  ...partOf('providers', 'provider'),
];

export const PART_OF_DOWN: readonly string[] = [
  ...notPartOf('providers', 'provider'),
  ...notPartOf('settings', 'setting'),
];
