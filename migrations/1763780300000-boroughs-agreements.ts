import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Data-sharing agreements: no borough's data comes in, and no report of it is made, without a live one for that
 * purpose (security.md 8.1). Administrators record them; a borough sees its own.
 */
export class BoroughsAgreements1763780300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table data_sharing_agreements');
  }
}

const COLUMNS = {
  borough_id: 'The borough that signed, by DfE number',
  id: 'Key of the agreement',
  purpose: 'What its data may be used for',
  starts_on: 'First day it holds',
  ends_on: 'Last day it holds, as signed',
  reference: 'Where the signed agreement is filed',
  signed_by: 'Who signed for the borough, by name and post',
  recorded_by: 'The administrator who recorded it; empty for the practice data',
  recorded_at: 'When it was recorded',
  ended_early_on: 'Last day it holds after being ended early; empty otherwise',
  ended_by: 'The administrator who ended it',
};

const MANAGES = `(select ctx.scope()) in ('administration', 'system')`;

const UP = [
  `create table data_sharing_agreements (
    borough_id smallint not null,
    id uuid not null,
    purpose text not null check (purpose in ('sufficiency', 'panel', 'programme')),
    starts_on date not null,
    ends_on date not null check (ends_on >= starts_on),
    reference text not null check (length(reference) between 1 and 100),
    signed_by text not null check (length(signed_by) between 1 and 100),
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    ended_early_on date,
    ended_by uuid,
    primary key (borough_id, id)
  )`,
  `comment on table data_sharing_agreements is 'Which borough agreed that its data is used, for what and until when'`,
  ...Object.entries(COLUMNS).map(
    ([column, meaning]) => `comment on column data_sharing_agreements.${column} is '${meaning}'`,
  ),
  'create index data_sharing_agreements_purpose on data_sharing_agreements (borough_id, purpose, ends_on)',
  'alter table data_sharing_agreements enable row level security',
  'alter table data_sharing_agreements force row level security',
  `create policy data_sharing_agreements_read on data_sharing_agreements for select using (
     ${MANAGES} or ((select ctx.scope()) in ('borough', 'protection') and borough_id = (select ctx.borough())))`,
  `create policy data_sharing_agreements_record on data_sharing_agreements for insert with check (${MANAGES})`,
  `create policy data_sharing_agreements_end on data_sharing_agreements for update
     using (${MANAGES}) with check (${MANAGES})`,
  'grant select, insert on data_sharing_agreements to plp_web, plp_job',
  'grant update (ended_early_on, ended_by) on data_sharing_agreements to plp_web, plp_job',
  'grant select on data_sharing_agreements to plp_backup',
];
