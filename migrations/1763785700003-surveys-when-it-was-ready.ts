import { MigrationInterface, QueryRunner } from 'typeorm';

/** A version keeps when it was marked ready, so that a report of a past day can say that it waited for its approver. */
export class SurveysWhenItWasReady1763785700003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** A return keeps that moment until it is marked ready again: whoever keeps a version need not think of it. */
const UP = [
  'alter table return_versions add ready_at timestamptz',
  `comment on column return_versions.ready_at is 'When it was marked ready for its approver'`,
  `update return_versions v set ready_at = r.ready_at
     from returns r where r.borough_id = v.borough_id and r.id = v.return_id and v.number = r.submissions`,
  `create function public.return_versions_ready() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     new.ready_at := (select r.ready_at from public.returns r where r.borough_id = new.borough_id and r.id = new.return_id);
     return new;
   end $$`,
  `comment on function return_versions_ready() is 'Keeps with a version when it was marked ready'`,
  'revoke execute on function return_versions_ready() from public',
  `create trigger return_versions_ready before insert on return_versions
     for each row execute function public.return_versions_ready()`,
];

const DOWN = [
  'drop trigger return_versions_ready on return_versions',
  'drop function public.return_versions_ready()',
  'alter table return_versions drop ready_at',
];
