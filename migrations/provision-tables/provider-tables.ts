import { Table } from '../table';
import { everybodyReads, everybodyReadsWhatStays } from './who-keeps';

/** The organisations that own or run settings. */
export const PROVIDER_TABLES: readonly Table[] = [
  {
    name: 'providers',
    comment: 'An organisation that owns or runs settings',
    definition: `
      id uuid primary key,
      name text not null check (length(name) between 2 and 200),
      added_at timestamptz not null,
      added_by uuid,
      added_by_name text not null`,
    columns: {
      id: 'Key of the provider',
      name: 'Its name, as the list that first had it writes it or as it was entered',
      added_at: 'When it came into the directory',
      added_by: 'Who added it; empty where a list brought it',
      added_by_name: 'Their name',
    },
    indexes: ['create unique index providers_name on providers (lower(name))'],
    access: everybodyReads('providers'),
  },
  {
    name: 'provider_aliases',
    comment: 'Other names of a provider: a list that uses one means the same provider',
    definition: `
      id uuid primary key,
      provider_id uuid not null references providers (id),
      alias text not null check (length(alias) between 2 and 200),
      added_at timestamptz not null,
      added_by uuid,
      added_by_name text not null`,
    columns: {
      id: 'Key of the name',
      provider_id: 'The provider',
      alias: 'The other name',
      added_at: 'When it was added',
      added_by: 'By whom',
      added_by_name: 'Their name',
    },
    indexes: [
      'create unique index provider_aliases_alias on provider_aliases (lower(alias))',
      'create index provider_aliases_of on provider_aliases (provider_id)',
    ],
    access: everybodyReadsWhatStays('provider_aliases'),
  },
];
