/** What the register has besides: the band of needs, whose it is, and what a definition says of marks. */
export const OUTCOME_COLUMNS: readonly string[] = [
  `alter table register_entries
     add needs_band text check (needs_band in ('low', 'moderate', 'complex')),
     add owner_role text check (length(owner_role) between 1 and 60)`,
  `comment on column register_entries.needs_band is 'The band of the child’s needs; empty when not recorded'`,
  `comment on column register_entries.owner_role is 'Which role or team of the borough sees to it; never a name'`,
  'alter table hcli_definitions add panel_mark boolean not null default true',
  `comment on column hcli_definitions.panel_mark is 'Whether the panel’s mark makes a placement count'`,
];

export const OUTCOME_COLUMNS_DOWN: readonly string[] = [
  'alter table hcli_definitions drop panel_mark',
  'alter table register_entries drop needs_band, drop owner_role',
];
