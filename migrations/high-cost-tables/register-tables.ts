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

const WITHDRAWN = `
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  version integer not null check (version >= 1),
  check ((withdrawn_at is null) = (withdrawn_by_name is null))`;

const WITHDRAWN_COLUMNS = {
  withdrawn_at: 'When it was taken back; empty while it stands',
  withdrawn_by_name: 'By whom',
  version: 'Goes up with each change',
};

/** The borough’s own rows: taken back or ended, never deleted. */
const theBoroughs = (table: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
];

const OF_AN_ENTRY = 'foreign key (borough_id, entry_id) references register_entries (borough_id, id)';

/**
 * A placement is known by its key and not by a foreign key: a return that takes a placement away is right, and what was
 * paid for it was paid. The entry is then shown as one whose placement no return has.
 */
export const REGISTER_TABLES: readonly Table[] = [
  {
    name: 'register_entries',
    comment: 'What a borough keeps of a placement besides what returns say',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      placement_id uuid not null,
      case_reference text,
      solo boolean,
      staff_per_child numeric(3,1) check (staff_per_child between 0 and 9.5),
      registration text check (registration in
        ('registered', 'applied', 'other regulator', 'not needed', 'unregistered', 'unknown')),
      procurement text check (procurement in ('framework', 'spot', 'block', 'direct award', 'in-house')),
      expected_end_on date,
      contract_ends_on date,
      review_due_on date,
      ${ENTERED},
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      unique (borough_id, placement_id),
      foreign key (borough_id, child_id) references children (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the entry',
      child_id: 'The child',
      placement_id: 'The placement; no return need have it any more',
      case_reference: 'The case of the panel it came from; empty where it came from none',
      solo: 'Whether the child is placed alone; empty when not recorded',
      staff_per_child: 'Staff for each child on the rota; empty when not recorded',
      registration: 'How the setting stands with its regulator; empty when not recorded',
      procurement: 'How the place was bought; empty when not recorded',
      expected_end_on: 'The day the placement is expected to end',
      contract_ends_on: 'The day the contract ends',
      review_due_on: 'The day of its next review',
      ...ENTERED_COLUMNS,
      version: 'Goes up with each change',
    },
    indexes: ['create index register_entries_child on register_entries (borough_id, child_id)'],
    access: theBoroughs('register_entries'),
  },
  {
    name: 'cost_lines',
    comment: 'A price of a placement, in force from a day',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      kind text not null check (kind in ('core', 'supervision', 'waking-night', 'other-support', 'education', 'therapy',
        'transport', 'retainer', 'one-off')),
      payer text not null check (payer in ('social-care', 'education', 'health')),
      per text not null check (per in ('week', 'once')),
      pence bigint not null check (pence >= 0),
      starts_on date not null,
      ends_on date check (ends_on > starts_on),
      source text not null check (source in ('page', 'panel', 'workbook')),
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      ${OF_AN_ENTRY},
      check (per = 'week' or ends_on is null),
      check (kind <> 'one-off' or per = 'once')`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the line',
      entry_id: 'The entry it belongs to',
      kind: 'What it pays for',
      payer: 'Who is invoiced',
      per: 'Whether it is paid each week or once',
      pence: 'Pence before VAT, a week or once',
      starts_on: 'The first night that is paid, or the day of what is paid once',
      ends_on: 'The day it ends, whose night is not paid; empty while open',
      source: 'Where it came from: a page, a recommendation of the panel that was accepted, a workbook',
      ...ENTERED_COLUMNS,
      ...WITHDRAWN_COLUMNS,
    },
    indexes: ['create index cost_lines_of_entry on cost_lines (borough_id, entry_id, starts_on)'],
    access: theBoroughs('cost_lines'),
  },
  {
    name: 'funding_positions',
    comment: 'Where the contribution of one funder to one placement stands, or a grant received for it',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      entry_id uuid not null,
      funder text not null check (funder in ('social-care', 'education', 'health', 'asylum-grant')),
      status text not null check (status in ('not sought', 'sought', 'in principle', 'agreed', 'disputed', 'refused')),
      weekly_pence bigint check (weekly_pence >= 0),
      stated_on date not null,
      evidence text check (length(evidence) between 1 and 200),
      ${ENTERED},
      superseded_at timestamptz,
      version integer not null check (version >= 1),
      primary key (borough_id, id),
      ${OF_AN_ENTRY},
      check (status not in ('agreed', 'in principle') or weekly_pence is not null)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the position',
      entry_id: 'The entry it belongs to',
      funder: 'Whose contribution; the asylum grant is income of the borough',
      status: 'Where it stands',
      weekly_pence: 'Pence a week; empty where no amount is spoken of',
      stated_on: 'The day from which it stands so',
      evidence: 'Where the evidence is kept: a reference, not the text',
      ...ENTERED_COLUMNS,
      superseded_at: 'When another position took its place; empty for what holds',
      version: 'Goes up with each change',
    },
    indexes: [
      `create unique index funding_positions_now on funding_positions (borough_id, entry_id, funder)
         where superseded_at is null`,
    ],
    access: theBoroughs('funding_positions'),
  },
  {
    name: 'liberty_orders',
    comment: 'The time during which an order deprives a child of liberty',
    definition: `
      borough_id smallint not null,
      id uuid not null,
      child_id uuid not null,
      starts_on date not null,
      ends_on date check (ends_on > starts_on),
      ${ENTERED},
      ${WITHDRAWN},
      primary key (borough_id, id),
      foreign key (borough_id, child_id) references children (borough_id, id)`,
    columns: {
      borough_id: 'The borough, by DfE number',
      id: 'Key of the order',
      child_id: 'The child',
      starts_on: 'The first day',
      ends_on: 'The first day on which it no longer holds; empty while it does',
      ...ENTERED_COLUMNS,
      ...WITHDRAWN_COLUMNS,
    },
    indexes: ['create index liberty_orders_child on liberty_orders (borough_id, child_id, starts_on)'],
    access: theBoroughs('liberty_orders'),
  },
];
