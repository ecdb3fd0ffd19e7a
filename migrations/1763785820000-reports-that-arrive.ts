import { MigrationInterface, QueryRunner } from 'typeorm';
import { DELIVERY_TABLES } from './reports-tables/delivery-tables';
import { dropTables, makeTables } from './table';

/**
 * Schedules that are drafts, that skip, whose owner has left, and that tell people; times somebody asked for beside those
 * that came due; what each recipient was told; and a failed run that is tried again.
 */
export class ReportsThatArrive1763785820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    await makeTables(runner, DELIVERY_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, DELIVERY_TABLES);
    for (const statement of DOWN) await runner.query(statement);
  }
}

const PROGRAMME = `(select ctx.scope()) = 'programme'`;
const SYSTEM = `(select ctx.scope()) = 'system'`;
const OWN_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;

const SCHEDULES = [
  `alter table schedules
     alter column cadence drop not null,
     drop constraint schedules_state_check,
     add constraint schedules_state_check check (state in ('draft', 'active', 'paused')),
     add constraint schedules_whole check (cadence is not null or state = 'draft'),
     add column owner_left boolean not null default false,
     add constraint schedules_orphaned check (not owner_left or state = 'paused'),
     add column skip_if_empty boolean not null default false,
     add column skip_if_same boolean not null default false,
     add column tell_when_skipped boolean not null default false`,
  `comment on column schedules.state is 'Whether it runs; a draft is not finished and never runs'`,
  `comment on column schedules.cadence is 'When, in plain structured words: every Monday at 07:00; empty in a draft that does not say yet'`,
  `comment on column schedules.owner_left is 'Whether it was paused because its owner may set schedules no longer'`,
  `comment on column schedules.skip_if_empty is 'Whether a run with no rows is skipped'`,
  `comment on column schedules.skip_if_same is 'Whether a run that says the same as the last one is skipped'`,
  `comment on column schedules.tell_when_skipped is 'Whether recipients hear that there is nothing to report'`,
  `create policy schedules_paused on schedules for update to plp_job
     using (${SYSTEM} and state = 'active') with check (${SYSTEM} and state = 'paused' and owner_left)`,
  'grant update (state, owner_left, changed_at, version) on schedules to plp_job',
];

const OCCURRENCES = [
  `alter table occurrences
     add column passed_over text check (passed_over in ('paused', 'draft')),
     add column asked_by uuid,
     add column asked_by_name text,
     add column as_at date,
     add column tells text not null default 'recipients' check (tells in ('recipients', 'nobody', 'asker')),
     add constraint occurrences_asked check ((asked_by_name is null) = (as_at is null)),
     add constraint occurrences_planned_tell check (asked_by_name is not null or tells = 'recipients'),
     add constraint occurrences_passed_over check (passed_over is null or asked_by_name is null)`,
  `comment on column occurrences.passed_over is 'Why nothing was made of it: its schedule was paused, or a draft'`,
  `comment on column occurrences.asked_by is 'Who asked for it beside the times it comes due; empty for one that came due'`,
  `comment on column occurrences.asked_by_name is 'Their name, for the history'`,
  `comment on column occurrences.as_at is 'The day they asked about; empty for one that came due'`,
  `comment on column occurrences.tells is 'Whether its runs are told to the recipients of the schedule, to nobody, or as a test to whoever asked'`,
  `create policy occurrences_asked_for on occurrences for insert to plp_web
     with check (asked_by_name is not null and asked_by is not distinct from (select ctx.person())
       and ((borough_id is null and ${PROGRAMME}) or (${OWN_BOROUGH}))
       and exists (select from schedules s where s.id = schedule_id and s.borough_id is not distinct from occurrences.borough_id))`,
  'grant insert on occurrences to plp_web',
];

/** Whoever acts for a run changes it; of a schedule for each borough the programme may have a failed one tried again. */
const MAY_TRY = `${PROGRAMME} and occurrence_id in (select o.id from occurrences o where o.borough_id is null)`;

const RUNS = [
  'alter table runs add column content_hash text',
  `comment on column runs.content_hash is 'What its tables said, as a hash: whether the next one says the same'`,
  `create policy runs_tried_again on runs to plp_owner using (${MAY_TRY}) with check (${MAY_TRY})`,
  `create function try_run_again(of_run uuid) returns boolean language sql volatile security definer
     set search_path = pg_catalog as $$
     with again as (
       update public.runs r set state = 'queued', attempt = 0, finished_at = null
        where r.id = of_run and r.state = 'failed' returning 1)
     select exists (select from again) $$`,
  `comment on function try_run_again(uuid) is
     'Puts a run that was given up back, to be tried from the start; false for one that is not there, not theirs or not failed'`,
  'grant execute on function try_run_again(uuid) to plp_web',
];

const UP = [...SCHEDULES, ...OCCURRENCES, ...RUNS];

const forced = (table: string, ...statements: string[]): string[] => [
  // Its owner sees no row of anybody while row security is forced on it too.
  `alter table ${table} no force row level security`,
  ...statements,
  `alter table ${table} force row level security`,
];

const DOWN = [
  'drop function try_run_again(uuid)',
  'drop policy runs_tried_again on runs',
  'alter table runs drop column content_hash',
  'revoke insert on occurrences from plp_web',
  'drop policy occurrences_asked_for on occurrences',
  ...forced(
    'runs',
    ...forced(
      'occurrences',
      `update runs r set occurrence_id = null, planned_on = null from occurrences o
        where o.id = r.occurrence_id and o.asked_by_name is not null`,
      'delete from occurrences where asked_by_name is not null or passed_over is not null',
    ),
  ),
  `alter table occurrences drop column passed_over, drop column asked_by, drop column asked_by_name, drop column as_at,
     drop column tells`,
  'revoke update (state, owner_left, changed_at, version) on schedules from plp_job',
  'drop policy schedules_paused on schedules',
  ...forced(
    'schedules',
    ...forced(
      'occurrences',
      `delete from occurrences o using schedules s where s.id = o.schedule_id and s.state = 'draft'`,
      `delete from schedules where state = 'draft'`,
    ),
  ),
  `alter table schedules
     drop column owner_left, drop column skip_if_empty, drop column skip_if_same, drop column tell_when_skipped,
     drop constraint schedules_whole, drop constraint schedules_state_check,
     add constraint schedules_state_check check (state in ('active', 'paused')),
     alter column cadence set not null`,
  `comment on column schedules.state is 'Whether it runs'`,
  `comment on column schedules.cadence is 'When, in plain structured words: every Monday at 07:00'`,
];
