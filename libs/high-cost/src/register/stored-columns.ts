import { Columns } from '@lib/database/bulk/insert-rows';

/** The columns in which an entry, its lines and its funding are kept, for whoever keeps many at once. */
export const KEY = { borough_id: 'smallint', id: 'uuid' } as const satisfies Columns;

export const ENTERED = {
  entered_at: 'timestamptz',
  entered_by: 'uuid',
  entered_by_name: 'text',
} as const satisfies Columns;

export const FACT_COLUMNS = {
  solo: 'boolean',
  staff_per_child: 'numeric',
  registration: 'text',
  procurement: 'text',
  expected_end_on: 'date',
  contract_ends_on: 'date',
  review_due_on: 'date',
  needs_band: 'text',
  owner_role: 'text',
} as const satisfies Columns;

export const LINE_COLUMNS = {
  entry_id: 'uuid',
  kind: 'text',
  payer: 'text',
  per: 'text',
  pence: 'bigint',
  starts_on: 'date',
  ends_on: 'date',
  source: 'text',
} as const satisfies Columns;

export const POSITION_COLUMNS = {
  entry_id: 'uuid',
  funder: 'text',
  status: 'text',
  weekly_pence: 'bigint',
  stated_on: 'date',
  evidence: 'text',
} as const satisfies Columns;
