import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { Table } from '../table';

const ENTERED = `
  entered_at timestamptz not null,
  entered_by uuid,
  entered_by_name text not null`;

const ENTERED_COLUMNS = {
  entered_at: 'When it was entered',
  entered_by: 'By whom; empty for the service itself',
  entered_by_name: 'Their name',
};

/** The borough’s own; what is counted of it across boroughs is days, codes and pence. */
const theBoroughs = (table: string, counted: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
  `create policy ${table}_counted on ${table} for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
  `grant select (${counted}) on ${table} to plp_stats`,
];

/** Places a borough pays for whether a child is in them or not. */
export const BLOCK_TABLES: readonly Table[] = [
  {
    name: 'block_contracts',
    comment: 'Places at a setting that a borough pays for whether they are used or not',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      setting_id uuid not null references settings (id),
      places integer not null check (places between 1 and 200),
      weekly_pence bigint not null check (weekly_pence between 0 and 10000000),
      starts_on date not null,
      ends_on date,
      ${ENTERED},
      withdrawn_at timestamptz,
      withdrawn_by_name text,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      check (ends_on is null or ends_on > starts_on),
      check ((withdrawn_at is null) = (withdrawn_by_name is null))`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the contract',
      setting_id: 'Where the places are',
      places: 'How many',
      weekly_pence: 'What a place costs a week, in pence before VAT',
      starts_on: 'The first night that is paid',
      ends_on: 'The day it ends, whose night is not paid any more; empty while it is open',
      ...ENTERED_COLUMNS,
      withdrawn_at: 'When it was taken back; empty while it stands',
      withdrawn_by_name: 'By whom',
      version: 'Goes up with each change',
    },
    indexes: [
      'create index block_contracts_of on block_contracts (borough_id, setting_id)',
      'create index block_contracts_setting on block_contracts (setting_id)',
    ],
    access: theBoroughs(
      'block_contracts',
      'borough_id, id, setting_id, places, weekly_pence, starts_on, ends_on, withdrawn_at',
    ),
  },
  {
    name: 'void_reasons',
    comment: 'Why a place of a block stands empty, as the borough says it of the void that begins on a day',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      block_id uuid not null,
      began_on date not null,
      reason text not null check (reason in
        ('no referral', 'no match', 'child declined', 'out of use', 'held for a child', 'moving in', 'other')),
      ${ENTERED},
      superseded_at timestamptz,
      primary key (borough_id, id),
      foreign key (borough_id, block_id) references block_contracts (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the statement',
      block_id: 'The contract',
      began_on: 'The first empty night of the void it is about',
      reason: 'Why, by a code of libs/high-cost',
      ...ENTERED_COLUMNS,
      superseded_at: 'When another reason was given; empty while it stands',
    },
    indexes: [
      'create unique index void_reasons_standing on void_reasons (borough_id, block_id, began_on) where superseded_at is null',
    ],
    access: theBoroughs('void_reasons', 'borough_id, block_id, began_on, reason, superseded_at'),
  },
];

/** What empty places are counted by, besides what may be counted already: where a placement and a setting are one. */
export const COUNTED_FOR_VOIDS: readonly string[] = [
  'grant select (urn) on placements to plp_stats',
  'grant select (id, urn) on settings to plp_stats',
  `create policy settings_counted on settings for select to plp_stats using ((select ctx.scope()) = 'statistics')`,
];

export const COUNTED_FOR_VOIDS_DOWN: readonly string[] = [
  'drop policy settings_counted on settings',
  'revoke select (id, urn) on settings from plp_stats',
  'revoke select (urn) on placements from plp_stats',
];
