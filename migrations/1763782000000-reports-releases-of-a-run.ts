import { MigrationInterface, QueryRunner } from 'typeorm';

/** A run keeps the releases it was made of, so that it can be made again of the same ones whatever came out since. */
export class ReportsReleasesOfARun1763782000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table run_releases');
    await runner.query('alter table runs drop column again_of');
  }
}

const OF_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;
const OF_PROGRAMME = `borough_id is null and (select ctx.scope()) = 'programme'`;

const UP = [
  'alter table runs add column again_of uuid references runs (id)',
  `comment on column runs.again_of is
     'The run whose releases it was made of again; empty for one made of what there was'`,
  `create table run_releases (
     borough_id smallint,
     run_id uuid not null references runs (id),
     release_id uuid not null references releases (id),
     primary key (run_id, release_id),
     constraint run_releases_of_borough foreign key (borough_id, run_id) references runs (borough_id, id))`,
  `comment on table run_releases is 'Which releases the workbook of a run was made of; kept when the workbook is deleted'`,
  `comment on column run_releases.borough_id is 'The borough of the run, by DfE number; empty for the programme'`,
  `comment on column run_releases.run_id is 'The run'`,
  `comment on column run_releases.release_id is 'A release that at least one of its figures was selected from'`,
  'alter table run_releases enable row level security, force row level security',
  `create policy run_releases_of_own_borough on run_releases using (${OF_BOROUGH}) with check (${OF_BOROUGH})`,
  `create policy run_releases_of_programme on run_releases using (${OF_PROGRAMME})
     with check (${OF_PROGRAMME} and run_id in (select r.id from runs r where r.borough_id is null))`,
  'grant select, insert on run_releases to plp_web, plp_job',
  'grant select on run_releases to plp_backup',
];
