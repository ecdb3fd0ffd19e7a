import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * *Reset to today* on `/practice`: a request on the installation's own row, and the one function that empties a
 * database. A real installation can hold no such request, and the function refuses it, whoever calls.
 */
export class DatabasePracticeReset1763780900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function public.empty_practice()');
    await runner.query(
      'alter table public.installation drop column reset_asked_at, drop column reset_asked_by',
    );
  }
}

/** What makes it this installation, and the queues a migration made; the rest a first start fills again. */
const KEPT = `'public.installation', 'public.schema_migrations', 'ctx.signing_key', 'pgboss.version', 'pgboss.queue'`;

/** Whoever serves, works or reads: nobody may be at it while everything goes. */
const RUNTIME = `'plp_web', 'plp_job', 'plp_auth', 'plp_audit', 'plp_stats', 'plp_backup'`;

const UP = [
  `alter table public.installation
     add column reset_asked_at timestamptz,
     add column reset_asked_by text check (length(reset_asked_by) between 1 and 100),
     add constraint installation_reset_is_for_practice check (practice or reset_asked_at is null),
     add constraint installation_reset_asked_by_somebody_at check (reset_asked_at is not null or reset_asked_by is null)`,
  `comment on column public.installation.reset_asked_at is
     'When somebody asked for the practice London to be made again; empty once it is emptied'`,
  `comment on column public.installation.reset_asked_by is
     'As what they asked: roles and borough; empty when nobody was signed in'`,
  'grant update (reset_asked_at, reset_asked_by) on public.installation to plp_web',

  `create function public.empty_practice() returns void language plpgsql security definer
     set search_path = pg_catalog as $$
   declare
     everything text;
   begin
     perform from public.installation where practice for update;
     if not found then
       raise exception 'only a practice installation can be emptied' using errcode = 'insufficient_privilege';
     end if;
     if exists (select from pg_stat_activity
                 where datname = current_database() and usename in (${RUNTIME}) and pid <> pg_backend_pid()) then
       raise exception 'something is using this database' using errcode = 'object_in_use';
     end if;
     select string_agg(format('%I.%I', n.nspname, c.relname), ', ') into everything
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = 'plp_owner'::regrole and c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname || '.' || c.relname not in (${KEPT});
     alter table audit.events disable trigger events_no_truncate;
     execute 'truncate ' || everything;
     alter table audit.events enable trigger events_no_truncate;
     update public.installation set clock_days = 0, reset_asked_at = null, reset_asked_by = null;
   end $$`,
  `comment on function public.empty_practice() is
     'Empties a practice database but for its mark, its schema and its key; refuses a real one, and one in use'`,
  'grant execute on function public.empty_practice() to plp_migrate',
];
