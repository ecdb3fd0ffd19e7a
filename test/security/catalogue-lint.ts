import { TableEntry } from '@lib/database/data-map';

/** What a rule finds wrong, in a sentence that names the object. */
export type Ask = (sql: string, parameters?: unknown[]) => Promise<{ finding: string }[]>;

export interface LintRule {
  readonly name: string;
  find(ask: Ask, map: readonly TableEntry[]): Promise<string[]>;
  /** Statements that break the rule, to show that it notices. */
  readonly broken: readonly string[];
}

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pgboss') and n.nspname not like 'pg\\_%'`;
const RUNTIME = `array['plp_web', 'plp_job', 'plp_stats', 'plp_auth', 'plp_audit']`;

const sqlRule = (name: string, sql: string, broken: readonly string[]): LintRule => ({
  name,
  broken,
  find: async (ask) => (await ask(sql)).map((row) => row.finding),
});

const tableNamesOf = (map: readonly TableEntry[], kind: TableEntry['kind']): string[] =>
  map.filter((entry) => entry.kind === kind).map((entry) => entry.table);

/** A probe table that is right in every respect, for the statements that then break one. */
const GOOD = [
  `create table public.probe (borough_id smallint not null, id uuid not null, note text, primary key (borough_id, id))`,
  `alter table public.probe enable row level security`,
  `alter table public.probe force row level security`,
  `create policy probe_own on public.probe using (borough_id = (select ctx.borough())) with check (borough_id = (select ctx.borough()))`,
];

/**
 * Keys that reach across boroughs on purpose, each with the reason it gives nothing away.
 */
const REVIEWED_KEYS: Readonly<Record<string, string>> = {
  children_service_reference: 'random without meaning; the writer picks another when it is taken',
};

/** Security.md 1.4 (1): the rules every table, key, policy, view, function and grant must keep. */
export const LINT_RULES: readonly LintRule[] = [
  sqlRule(
    'row security is on and forced',
    `select n.nspname || '.' || c.relname || ' has row security off or not forced' as finding
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${OURS} and c.relname <> 'schema_migrations'
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
    [...GOOD, `alter table public.probe no force row level security`],
  ),
  sqlRule(
    'every granted operation has a policy',
    `select distinct n.nspname || '.' || c.relname || ' grants ' || g.privilege || ' to ' || g.grantee || ' without a policy' as finding
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       cross join lateral (
         select r.rolname as grantee, a.privilege_type as privilege
           from aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
          where r.rolname = any(${RUNTIME}) and a.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
       ) g
      where c.relkind in ('r', 'p') and ${OURS}
        and not exists (
          select from pg_policies p
           where p.schemaname = n.nspname and p.tablename = c.relname
             and (p.cmd = 'ALL' or p.cmd = g.privilege)
             and (p.roles && array['public'::name] or g.grantee = any(p.roles)))`,
    [...GOOD, `drop policy probe_own on public.probe`, `grant select on public.probe to plp_web`],
  ),
  sqlRule(
    'every policy that writes checks what is written',
    `select schemaname || '.' || tablename || ': policy ' || policyname || ' has no check' as finding
       from pg_policies where cmd in ('ALL', 'INSERT', 'UPDATE') and with_check is null`,
    [
      ...GOOD,
      `create policy probe_write on public.probe for update using (borough_id = (select ctx.borough()))`,
    ],
  ),
  {
    name: 'no policy lets everything through, but for reference data that only a load writes and the key that checks signatures',
    broken: [...GOOD, `create policy probe_all on public.probe for select using (true)`],
    find: async (ask, map) =>
      (
        await ask(
          `select schemaname || '.' || tablename || ': policy ' || policyname || ' is always true' as finding
             from pg_policies p
            where (qual = 'true' or with_check = 'true')
              and not roles <@ array['plp_migrate', 'plp_backup']::name[]
              and not (roles = array['plp_owner']::name[] and schemaname || '.' || tablename = 'ctx.signing_key')
              and not (cmd = 'SELECT' and schemaname || '.' || tablename = any($1)
                       and not exists (select from pg_policies w
                                        where (w.schemaname, w.tablename) = (p.schemaname, p.tablename)
                                          and w.cmd <> 'SELECT' and w.roles && array['plp_web', 'plp_job']::name[]))`,
          [tableNamesOf(map, 'reference')],
        )
      ).map((row) => row.finding),
  },
  sqlRule(
    'policies ask for the context once a statement',
    `select schemaname || '.' || tablename || ': policy ' || policyname || ' calls the context for every row' as finding
       from pg_policies
      where regexp_replace(coalesce(qual, '') || ' ' || coalesce(with_check, ''),
                           'SELECT (ctx\\.|\\(ctx\\.\\w+\\(\\) = ''\\w+''::text\\))', '', 'g') ~ 'ctx\\.'`,
    [
      ...GOOD,
      `create policy probe_slow on public.probe for select using (borough_id = ctx.borough() and (select ctx.scope() = 'borough'))`,
    ],
  ),
  {
    name: 'keys of borough-owned tables begin with the borough',
    broken: [...GOOD, `alter table public.probe add constraint probe_note unique (note)`],
    find: async (ask, map) =>
      (
        await ask(
          `select i.indexrelid::regclass || ' on ' || i.indrelid::regclass || ' does not begin with borough_id' as finding
             from pg_index i
             join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
             join pg_class x on x.oid = i.indexrelid
             join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where (i.indisunique or i.indisexclusion) and ${OURS} and a.attname <> 'borough_id'
              and (n.nspname || '.' || c.relname = any($1) or c.relname = 'probe') and not x.relname = any($2)`,
          [tableNamesOf(map, 'borough-owned'), Object.keys(REVIEWED_KEYS)],
        )
      ).map((row) => row.finding),
  },
  {
    name: 'references between borough-owned tables carry the borough',
    broken: [
      ...GOOD,
      `alter table public.probe add constraint probe_id unique (id)`,
      `create table public.probe_child (borough_id smallint not null, id uuid primary key, probe_id uuid references public.probe (id))`,
    ],
    find: async (ask, map) =>
      (
        await ask(
          `select k.conname || ' on ' || k.conrelid::regclass || ' does not carry borough_id' as finding
             from pg_constraint k
             join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
             join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where k.contype = 'f'
              and (fn.nspname || '.' || f.relname = any($1) or f.relname like 'probe%')
              and (tn.nspname || '.' || t.relname = any($1) or t.relname like 'probe%')
              and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname = 'borough_id')`,
          [tableNamesOf(map, 'borough-owned')],
        )
      ).map((row) => row.finding),
  },
  sqlRule(
    'views run as whoever asks',
    `select c.oid::regclass || ' runs as its owner' as finding
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions), false))) and ${OURS}`,
    [...GOOD, `create view public.probe_view as select * from public.probe`],
  ),
  sqlRule(
    'functions with their owner’s rights have a fixed search path and are not everybody’s',
    `select p.oid::regprocedure || ' is open or has no fixed search path' as finding
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${OURS}
        and (not exists (select from unnest(coalesce(p.proconfig, '{}')) setting where setting like 'search_path=%')
             or p.proacl is null
             or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`,
    [`create function public.probe_rights() returns int language sql security definer as 'select 1'`],
  ),
  sqlRule(
    'everything belongs to the owner role',
    `select n.nspname || '.' || c.relname || ' belongs to ' || pg_get_userbyid(c.relowner) as finding
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S') and pg_get_userbyid(c.relowner) <> 'plp_owner'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    [
      `grant create on schema public to plp_migrate`,
      `set local role none`,
      `create table public.probe (id uuid primary key)`,
    ],
  ),
  sqlRule(
    'runtime roles cannot make, truncate, refer to or watch anything',
    `select format('%s may %s %s', a.grantee::regrole, a.privilege_type, c.oid::regclass) as finding
       from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) a
      where ${OURS} and a.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
        and (a.grantee = 0 or a.grantee::regrole::text = any(${RUNTIME}))
     union all
     select format('%s may create in %s', r, n.nspname)
       from pg_namespace n cross join unnest(${RUNTIME}) r
      where ${OURS} and has_schema_privilege(r, n.oid, 'CREATE')
     union all
     select format('%s may make %s in the database', r, p)
       from unnest(${RUNTIME}) r cross join unnest(array['CREATE', 'TEMPORARY']) p
      where has_database_privilege(r, current_database(), p)`,
    [...GOOD, `grant truncate on public.probe to plp_web`],
  ),
  {
    name: 'every table and column is in the data map and says what it means',
    broken: [...GOOD],
    find: async (ask, map) => {
      const known = map.flatMap((entry) =>
        Object.keys(entry.columns).map((column) => `${entry.table}.${column}`),
      );
      const there = await ask(
        `select n.nspname || '.' || c.relname || '.' || a.attname as finding
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and c.relname <> 'schema_migrations'`,
      );
      const silent = await ask(
        `select n.nspname || '.' || c.relname || '.' || a.attname || ' has no comment' as finding
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} and c.relname <> 'schema_migrations'
            and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)`,
      );
      const columns = there.map((row) => row.finding);
      return [
        ...columns
          .filter((column) => !known.includes(column))
          .map((column) => `${column} is not in the data map`),
        ...known
          .filter((column) => !columns.includes(column))
          .map((column) => `${column} is in the data map but not there`),
        ...silent.map((row) => row.finding),
      ];
    },
  },
];
