import { Client } from 'pg';
import reviewed from './reviewed/grants.json';

/**
 * Every right that a runtime role, the backup or everybody has on a table, a column or a function of ours, as
 * one line each (security.md 1.4: equal to a reviewed list).
 */
export const grantsOf = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ line: string }>(
    `with ours as (
       select c.oid, n.nspname || '.' || c.relname as name, c.relacl
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'auth', 'audit', 'ctx') and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
     )
     select format('%s: %s may %s', o.name, coalesce(r.rolname, 'everybody'), lower(a.privilege_type)) as line
       from ours o cross join lateral aclexplode(o.relacl) a left join pg_roles r on r.oid = a.grantee
      where coalesce(r.rolname, '') <> 'plp_owner'
     union all
     select format('%s.%s: %s may %s', o.name, t.attname, coalesce(r.rolname, 'everybody'), lower(a.privilege_type))
       from ours o join pg_attribute t on t.attrelid = o.oid and t.attnum > 0
       cross join lateral aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
     union all
     select format('%s: %s may %s', p.oid::regprocedure, coalesce(r.rolname, 'everybody'), lower(a.privilege_type))
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
      where n.nspname in ('public', 'auth', 'audit', 'ctx') and coalesce(r.rolname, '') <> 'plp_owner'
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
     order by 1`,
  );
  return rows.map((row) => row.line);
};

/** Rights that nobody agreed to, and agreed ones that are not there. */
export const unreviewedGrants = async (client: Client): Promise<string[]> => {
  const there = await grantsOf(client);
  return [
    ...there.filter((line) => !reviewed.includes(line)).map((line) => `not agreed: ${line}`),
    ...reviewed.filter((line) => !there.includes(line)).map((line) => `not there: ${line}`),
  ];
};
