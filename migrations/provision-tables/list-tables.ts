import { Table } from '../table';
import { everybodyReads, keepersOnly } from './who-keeps';

/** The lists of settings that were loaded. */
export const LIST_TABLES: readonly Table[] = [
  {
    name: 'setting_lists',
    comment: 'A list of settings from the regulator: handed in, compared, then loaded or put aside',
    definition: `
      id uuid primary key,
      as_at date not null,
      source text not null check (length(source) between 1 and 200),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      row_count integer not null check (row_count >= 1),
      state text not null check (state in ('waiting', 'loaded', 'put aside')),
      counts jsonb not null default '{}',
      received_at timestamptz not null,
      received_by uuid,
      received_by_name text not null,
      loaded_at timestamptz,
      loaded_by uuid,
      loaded_by_name text,
      check ((state = 'loaded') = (loaded_at is not null))`,
    columns: {
      id: 'Key of the list',
      as_at: 'The day the list is true for',
      source: 'The name of the file, or where the list comes from',
      sha256: 'Hash of the rows: the same list for the same day is loaded once',
      row_count: 'Rows of the list',
      state: 'Whether it waits to be confirmed, was loaded, or was put aside',
      counts: 'How many settings were new, changed, gone and unchanged when it was loaded',
      received_at: 'When it was handed in',
      received_by: 'By whom; empty for the service itself',
      received_by_name: 'Their name',
      loaded_at: 'When it was loaded',
      loaded_by: 'Who confirmed it; empty for the service itself',
      loaded_by_name: 'Their name',
    },
    indexes: [`create index setting_lists_loaded on setting_lists (as_at, loaded_at) where state = 'loaded'`],
    access: everybodyReads('setting_lists'),
  },
  {
    name: 'setting_list_rows',
    comment: 'The rows of a list that waits to be confirmed; empty once it is loaded or put aside',
    definition: `
      list_id uuid primary key references setting_lists (id),
      content jsonb`,
    columns: {
      list_id: 'The list',
      content: 'Its rows as they were read: published facts about settings',
    },
    access: keepersOnly('setting_list_rows'),
  },
];
