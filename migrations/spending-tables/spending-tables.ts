import { Table } from '../table';

/** Everybody who is signed in, and the service itself: what is loaded was published. */
const SIGNED_IN = `(select ctx.scope()) in ('borough', 'programme', 'administration', 'system')`;

/** Administrators, and the service itself for the practice London. */
const LOADERS = `(select ctx.scope()) in ('administration', 'system')`;

/** What boroughs spent, by section 251 line: published, loaded by an administrator. */
export const SPENDING_TABLES: readonly Table[] = [
  {
    name: 'spending_loads',
    comment: 'A section 251 table that was handed in: compared, then applied, put aside or taken back',
    definition: `
      id uuid primary key,
      source text not null check (length(source) between 1 and 200),
      made_up boolean not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      row_count integer not null check (row_count >= 1),
      passed_over jsonb not null,
      state text not null check (state in ('waiting', 'applied', 'put aside', 'taken back')),
      counts jsonb,
      received_at timestamptz not null,
      received_by uuid,
      received_by_name text not null,
      applied_at timestamptz,
      applied_by uuid,
      applied_by_name text,
      taken_back_at timestamptz,
      taken_back_by uuid,
      taken_back_by_name text,
      check ((state in ('applied', 'taken back')) = (applied_at is not null)),
      check ((state = 'taken back') = (taken_back_at is not null))`,
    columns: {
      id: 'Key of the table that was handed in',
      source: 'The name of the file, or where it comes from',
      made_up: 'Whether its figures are made up, for practice',
      sha256: 'Hash of what was read: the same table is known again',
      row_count: 'Figures it has',
      passed_over: 'Rows that were not read, by why: other areas, other lines, no figure given',
      state: 'Whether it waits to be confirmed, counts, was put aside, or was taken back',
      counts: 'How many figures were new, changed and unchanged when it was applied',
      received_at: 'When it was handed in',
      received_by: 'By whom; empty for the service itself',
      received_by_name: 'Their name',
      applied_at: 'When it was applied',
      applied_by: 'Who confirmed it; empty for the service itself',
      applied_by_name: 'Their name',
      taken_back_at: 'When it was taken back',
      taken_back_by: 'Who took it back; empty for the service itself',
      taken_back_by_name: 'Their name',
    },
    access: [
      `create policy spending_loads_seen on spending_loads for select to plp_web, plp_job using (${SIGNED_IN})`,
      `create policy spending_loads_added on spending_loads for insert to plp_web, plp_job with check (${LOADERS} and state = 'waiting')`,
      `create policy spending_loads_moved on spending_loads for update to plp_web, plp_job using (${LOADERS}) with check (${LOADERS})`,
      `grant select, insert on spending_loads to plp_web, plp_job`,
      `grant update (state, counts, applied_at, applied_by, applied_by_name, taken_back_at, taken_back_by, taken_back_by_name)
         on spending_loads to plp_web, plp_job`,
    ],
  },
  {
    name: 'spending_lines',
    comment: 'What a borough spent in a financial year, by section 251 line, as a table said it',
    definition: `
      load_id uuid not null references spending_loads (id),
      borough_id smallint not null,
      year smallint not null check (year between 2000 and 2100),
      line text not null check (line in ('looked-after', 'fostering', 'residential')),
      pence bigint not null check (pence >= 0),
      row_number integer not null check (row_number >= 1),
      primary key (load_id, borough_id, year, line)`,
    columns: {
      load_id: 'The table that says so',
      borough_id: 'The borough, by DfE number',
      year: 'The year in which the financial year ends: 2025 is April 2024 to March 2025',
      line: 'looked-after (3.1.11, total), fostering (3.1.2) or residential (3.1.1)',
      pence: 'Gross spending, in pence',
      row_number: 'The row of the file it stood in',
    },
    indexes: [`create index spending_lines_of_borough on spending_lines (borough_id, line, year)`],
    access: [
      `create policy spending_lines_seen on spending_lines for select to plp_web, plp_job using (${SIGNED_IN})`,
      `create policy spending_lines_added on spending_lines for insert to plp_web, plp_job with check (${LOADERS}
         and exists (select from spending_loads l where l.id = spending_lines.load_id and l.state = 'waiting'))`,
      `grant select, insert on spending_lines to plp_web, plp_job`,
    ],
  },
];
