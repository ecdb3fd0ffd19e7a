import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A run is queued, running, ready, delivered, skipped or failed: the names people read are the names kept. A run that
 * makes up for a missed time says so. And an administrator sees how scheduled runs stand, as the programme does.
 */
export class ReportsStatesOfARun1763781300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...renamed(STATES), ...UP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOWN, ...renamed(STATES_BEFORE)]) await runner.query(statement);
  }
}

interface States {
  readonly all: readonly string[];
  readonly finished: readonly string[];
  readonly open: readonly string[];
  /** What each state that was is called from now on. */
  readonly was: Readonly<Record<string, string>>;
}

const STATES: States = {
  all: ['queued', 'running', 'ready', 'delivered', 'skipped', 'failed'],
  finished: ['ready', 'delivered', 'skipped', 'failed'],
  open: ['queued', 'running'],
  was: { waiting: 'queued', done: 'ready' },
};

const STATES_BEFORE: States = {
  all: ['waiting', 'running', 'done', 'skipped', 'failed'],
  finished: ['done', 'skipped', 'failed'],
  open: ['waiting', 'running'],
  was: { queued: 'waiting', ready: 'done', delivered: 'done' },
};

const listed = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

/** The checks have no names of their own, so they are found by what they are about. */
const renamed = ({ all, finished, open, was }: States): string[] => [
  `do $$ declare one record; begin
     for one in select conname as name from pg_constraint
                 where conrelid = 'runs'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%state%' loop
       execute format('alter table runs drop constraint %I', one.name);
     end loop;
   end $$`,
  // Its owner sees no borough's runs while row security is forced on it too.
  'alter table runs no force row level security',
  ...Object.entries(was).map(([before, now]) => `update runs set state = '${now}' where state = '${before}'`),
  'alter table runs force row level security',
  `alter table runs
     add constraint runs_state_known check (state in (${listed(all)})),
     add constraint runs_finished check ((state in (${listed(finished)})) = (finished_at is not null)),
     add constraint runs_leased check ((state = 'running') = (leased_until is not null))`,
  'drop index runs_open',
  `create index runs_open on runs (due_at) where state in (${listed(open)})`,
];

const seenBy = (scopes: string): string[] => [
  `alter policy schedules_seen on schedules using (
     (borough_id is null and (select ctx.scope()) in ('borough', ${scopes}))
     or (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'))`,
  `alter policy occurrences_seen on occurrences using (
     (borough_id is null and (select ctx.scope()) in ('borough', ${scopes}))
     or (borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'))`,
  `alter policy runs_seen_by_programme on runs
     using (occurrence_id is not null and (select ctx.scope()) in (${scopes}))`,
];

const UP = [
  'alter table runs add column caught_up boolean not null default false',
  `comment on column runs.caught_up is
     'Whether its time was missed, and it is made up for later: the service was off when it came due'`,
  `comment on column runs.finished_at is 'When it was ready, skipped or given up'`,
  ...seenBy(`'programme', 'administration'`),
];

const DOWN = [
  ...seenBy(`'programme'`),
  `comment on column runs.finished_at is 'When it was done, skipped or given up'`,
  'alter table runs drop column caught_up',
];
