import { Table } from '../table';
import { everybodyReads } from './who-keeps';

const RECORDED = `
      recorded_at timestamptz not null,
      recorded_by uuid,
      recorded_by_name text not null`;

const RECORDED_COLUMNS = {
  recorded_at: 'When it was recorded',
  recorded_by: 'By whom; empty for the service itself',
  recorded_by_name: 'Their name',
};

/** What people record of a setting besides what lists say: published or professional facts, and no child. */
export const SETTING_STATEMENT_TABLES: readonly Table[] = [
  {
    name: 'setting_specialisms',
    comment: 'What a setting is for besides its type, from when to when',
    definition: `
      id uuid primary key,
      setting_id uuid not null references settings (id),
      code text not null check (code ~ '^[a-z]+(-[a-z]+)*$' and length(code) <= 40),
      valid_from date not null,
      valid_to date,
      ${RECORDED},
      check (valid_from < valid_to)`,
    columns: {
      id: 'Key of the row',
      setting_id: 'The setting',
      code: 'The specialism, a code of libs/provision',
      valid_from: 'First day on which it has it, as far as is known',
      valid_to: 'First day on which it no longer has it; empty while it does',
      ...RECORDED_COLUMNS,
    },
    indexes: [
      'create unique index setting_specialisms_now on setting_specialisms (setting_id, code) where valid_to is null',
      'create index setting_specialisms_of on setting_specialisms (setting_id, valid_from)',
    ],
    access: everybodyReads('setting_specialisms'),
  },
  {
    name: 'setting_restrictions',
    comment: 'What a setting may not do for the time being, and who says so',
    definition: `
      id uuid primary key,
      setting_id uuid not null references settings (id),
      code text not null check (code ~ '^[a-z]+(-[a-z]+)*$' and length(code) <= 40),
      imposed_by text not null check (imposed_by in ('ofsted', 'commissioner', 'provider')),
      youngest smallint check (youngest between 0 and 25),
      oldest smallint check (oldest between 0 and 25),
      most_places smallint check (most_places between 0 and 999),
      valid_from date not null,
      valid_to date,
      note text check (length(note) between 1 and 300),
      ${RECORDED},
      check (valid_from < valid_to),
      check (youngest <= oldest),
      check ((code = 'ages-only') = (youngest is not null and oldest is not null)),
      check ((code = 'fewer-places') = (most_places is not null))`,
    columns: {
      id: 'Key of the row',
      setting_id: 'The setting',
      code: 'The restriction, a code of libs/provision',
      imposed_by: 'Ofsted, a commissioner of London, or the provider itself',
      youngest: 'The youngest age it may take, where the restriction is of age',
      oldest: 'The oldest age it may take, where the restriction is of age',
      most_places: 'How many places it may use at most, where the restriction is of places',
      valid_from: 'First day on which it holds',
      valid_to: 'First day on which it no longer holds; empty where no end is known',
      note: 'Where it is written, for example the number of a notice; never about a child',
      ...RECORDED_COLUMNS,
    },
    indexes: ['create index setting_restrictions_of on setting_restrictions (setting_id, valid_from)'],
    access: everybodyReads('setting_restrictions'),
  },
  {
    name: 'quality_notes',
    comment:
      'A dated, signed note of fact about the quality of a setting: everybody who is signed in reads it',
    definition: `
      id uuid primary key,
      setting_id uuid not null references settings (id),
      kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40),
      noted_on date not null,
      text text not null check (length(text) between 1 and 500),
      ${RECORDED},
      withdrawn_at timestamptz,
      withdrawn_by_name text,
      check ((withdrawn_at is null) = (withdrawn_by_name is null))`,
    columns: {
      id: 'Key of the note',
      setting_id: 'The setting',
      kind: 'What it comes from, a code of libs/provision',
      noted_on: 'The day it is true for',
      text: 'The facts, in at most 500 characters; never about a child',
      ...RECORDED_COLUMNS,
      withdrawn_at: 'When it was withdrawn; empty while it stands',
      withdrawn_by_name: 'Who withdrew it',
    },
    indexes: ['create index quality_notes_of on quality_notes (setting_id, noted_on)'],
    access: everybodyReads('quality_notes'),
  },
  {
    name: 'provider_groups',
    comment: 'Which provider belongs to which group, from when to when: the group is a provider too',
    definition: `
      provider_id uuid not null references providers (id),
      valid_from date not null,
      valid_to date,
      group_id uuid not null references providers (id),
      ${RECORDED},
      primary key (provider_id, valid_from),
      check (valid_from < valid_to),
      check (provider_id <> group_id)`,
    columns: {
      provider_id: 'The provider',
      valid_from: 'First day on which it belongs to the group',
      valid_to: 'First day on which it no longer does; empty while it does',
      group_id: 'The owner, which is a provider of the directory',
      ...RECORDED_COLUMNS,
    },
    indexes: [
      'create unique index provider_groups_now on provider_groups (provider_id) where valid_to is null',
      'create index provider_groups_of on provider_groups (group_id)',
    ],
    access: everybodyReads('provider_groups'),
  },
];
