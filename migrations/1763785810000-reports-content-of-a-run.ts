import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run keeps the tables its workbook had, so that the next can say what changed and so that it can be made again with the
 * same numbers, whatever was handed in or corrected since. Longer than the workbook, which is 30 days: a schedule may be
 * once a quarter.
 */
export class ReportsContentOfARun1763785810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table run_contents');
  }
}

const OF_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;
const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;

const UP = [
  `create table run_contents (
     borough_id smallint,
     run_id uuid not null primary key references runs (id),
     content bytea not null,
     sha256 text not null,
     kept_until timestamptz not null,
     constraint run_contents_of_borough foreign key (borough_id, run_id) references runs (borough_id, id))`,
  `comment on table run_contents is
     'The tables of a run that is done, compressed: to be compared with the next, and to be made again the same'`,
  `comment on column run_contents.borough_id is 'The borough of the run, by DfE number; empty for the programme'`,
  `comment on column run_contents.run_id is 'The run'`,
  `comment on column run_contents.content is 'Its tables and notes as text for machines (JSON), compressed (gzip)'`,
  `comment on column run_contents.sha256 is 'Hash of what is kept before it was compressed, in hexadecimal'`,
  `comment on column run_contents.kept_until is 'When it is deleted; the run stays'`,
  'create index run_contents_expiry on run_contents (kept_until)',
  'alter table run_contents enable row level security, force row level security',
  `create policy run_contents_of_own_borough on run_contents using (${OF_BOROUGH}) with check (${OF_BOROUGH})`,
  `create policy run_contents_of_programme on run_contents using (${OF_PROGRAMME})
     with check (${OF_PROGRAMME} and run_id in (select r.id from runs r where r.borough_id is null))`,
  'grant select, insert on run_contents to plp_web',
  'grant select, insert, delete on run_contents to plp_job',
  'grant select on run_contents to plp_backup',
];
