import { Client } from 'pg';
import { LINT_RULES } from '../catalogue-lint';
import { DATA_MAP } from '@migrations/data-map/all-tables';
import { DatabaseMatrix, MATRIX_ROLES } from '../database-matrix';
import { unreviewedGrants } from '../reviewed-grants';

/** One guard of the database taken away, and put back. */
export interface Mutation {
  readonly name: string;
  readonly table: string;
  readonly apply: string;
  readonly revert: string;
}

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly qual: string | null;
  readonly check: string | null;
}

/** Always true, but not the word `true`: only what it lets through gives it away. */
const DISGUISED = '(length(current_user) > 0)';

/**
 * Every policy of ours that narrows something down, with its condition replaced: what may be read or touched,
 * what may be written, and both.
 */
export const policyMutations = async (superuser: Client, by: 'true' | 'disguise'): Promise<Mutation[]> => {
  const { rows } = await superuser.query<Policy>(
    `select schemaname || '.' || tablename as table, quote_ident(policyname) as name, qual, with_check as check
       from pg_policies
      where schemaname in ('public', 'auth', 'audit', 'ctx')
        and coalesce(qual, 'true') || coalesce(with_check, 'true') <> 'truetrue' order by 1, 2`,
  );
  const condition = by === 'true' ? 'true' : DISGUISED;
  return rows.flatMap((policy) => {
    const using = policy.qual === 'true' ? null : policy.qual;
    const check = policy.check === 'true' ? null : policy.check;
    const parts = [
      { name: 'using', using, check: null },
      { name: 'with check', using: null, check },
      // Where both say the same, either holds without the other: only both together let anything through.
      ...(using !== null && check !== null ? [{ name: 'using and with check', using, check }] : []),
    ].filter((part) => part.using !== null || part.check !== null);
    return parts.map((part) => ({
      name: `${policy.table}: policy ${policy.name}, ${part.name}`,
      table: policy.table,
      apply: alterPolicy(policy, part.using && condition, part.check && condition),
      revert: alterPolicy(policy, part.using, part.check),
    }));
  });
};

const alterPolicy = ({ name, table }: Policy, using: string | null, check: string | null): string =>
  `alter policy ${name} on ${table}` +
  (using === null ? '' : ` using (${using})`) +
  (check === null ? '' : ` with check (${check})`);

/** Row security no longer forced, or off, table by table. */
export const rowSecurityMutations = async (superuser: Client): Promise<Mutation[]> => {
  const tables = await tablesOf(superuser);
  return tables.flatMap((table) => [
    {
      name: `${table}: not forced`,
      table,
      apply: `alter table ${table} no force row level security`,
      revert: `alter table ${table} force row level security`,
    },
    {
      name: `${table}: row security off`,
      table,
      apply: `alter table ${table} disable row level security`,
      revert: `alter table ${table} enable row level security`,
    },
  ]);
};

/** Every right on a table that a runtime role does not have, given to it. */
export const grantMutations = async (superuser: Client): Promise<Mutation[]> => {
  const { rows } = await superuser.query<{ table: string; role: string; verb: string }>(
    `select t.name as table, r.role, p.verb
       from unnest($1::text[]) t(name)
       cross join unnest('{plp_web,plp_job,plp_stats,plp_auth,plp_audit}'::text[]) r(role)
       cross join unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) p(verb)
      where not has_table_privilege(r.role, t.name, p.verb) order by 1, 2, 3`,
    [await tablesOf(superuser)],
  );
  return rows.map(({ table, role, verb }) => ({
    name: `${table}: ${verb} for ${role}`,
    table,
    apply: `grant ${verb} on ${table} to ${role}`,
    // Rights on single columns go with it; they are given again by the statement after it.
    revert: `revoke ${verb} on ${table} from ${role}`,
  }));
};

/** Who noticed a mutation. */
export type Witness = 'lint' | 'matrix' | 'grants';

export const witnessesOf = async (
  superuser: Client,
  matrix: DatabaseMatrix,
  mutation: Mutation,
  ask: readonly Witness[],
): Promise<Witness[]> => {
  await superuser.query(mutation.apply);
  try {
    const noticed: Witness[] = [];
    if (ask.includes('lint') && (await lintFindings(superuser)).length > 0) noticed.push('lint');
    if (ask.includes('grants') && (await unreviewedGrants(superuser)).length > 0) noticed.push('grants');
    if (ask.includes('matrix') && (await matrixFindings(matrix, mutation.table))) noticed.push('matrix');
    return noticed;
  } finally {
    await superuser.query(mutation.revert);
  }
};

export const lintFindings = async (superuser: Client): Promise<string[]> => {
  const ask = async (sql: string, parameters?: unknown[]): Promise<{ finding: string }[]> =>
    (await superuser.query<{ finding: string }>(sql, parameters)).rows;
  const findings: string[] = [];
  for (const rule of LINT_RULES) findings.push(...(await rule.find(ask, DATA_MAP)));
  return findings;
};

/** Whether the matrix finds anything in a table; stops at the first role that does. */
export const matrixFindings = async (matrix: DatabaseMatrix, name: string): Promise<boolean> => {
  const tables = matrix.tables.filter((table) => table.name === name);
  for (const role of MATRIX_ROLES) {
    if ((await matrix.leaks(role, tables)).length > 0) return true;
    if ((await matrix.intrusions(role, tables)).length > 0) return true;
  }
  return false;
};

const tablesOf = async (superuser: Client): Promise<string[]> => {
  const { rows } = await superuser.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'auth', 'audit', 'ctx')
        and c.relname <> 'schema_migrations' order by 1`,
  );
  return rows.map((row) => row.name);
};
