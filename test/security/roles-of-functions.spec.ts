import { Client } from 'pg';
import { ContextSigner, holderOf, Scope, ViewerContext } from '@lib/database/context/viewer-context';
import { DIRECTORY, OWNER } from '@lib/database/roles/database-roles';
import { TestDatabase } from '@test/support/test-database';
import { boroughTables, CatalogueTable, insertStatement, rowFor, seedEveryTable } from './catalogue-rows';

const [OWN, OTHER] = [305, 306];

/** Of any of a borough’s tables: what an owner of functions could be asked in. */
const CONTEXTS: readonly ViewerContext[] = [
  ...(['borough', 'programme', 'administration', 'system', 'statistics', 'protection', 'sign-in'] as const).map(
    (scope: Scope) => ({ scope, personId: null, boroughId: ['borough', 'protection'].includes(scope) ? OWN : null }),
  ),
  holderOf(`00000000-0000-7000-8000-000000000${OWN}`),
]; // prettier-ignore

interface Policy {
  readonly role: string;
  readonly table: string;
  readonly name: string;
  readonly qual: string;
}

/** Nobody signs in as these: only their functions read by their policies, so that no matrix of roles would notice one too wide. */
describe('the roles that own functions', () => {
  let database: TestDatabase;
  let superuser: Client;
  let policies: readonly Policy[];

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    const { rows } = await superuser.query<Policy>(
      `select roles[1] as role, schemaname || '.' || tablename as table, policyname as name, qual from pg_policies
        where roles in (array[$1::name], array[$2::name]) and cmd = 'SELECT' and qual <> 'true' order by 1, 2, 3`,
      [OWNER, DIRECTORY],
    );
    policies = rows;
    const ofBoroughs = await boroughTables(superuser);
    await seedEveryTable(superuser, ofBoroughs, [OWN, OTHER]);
    await superuser.query('set session_replication_role = replica');
    for (const name of new Set(policies.map(({ table }) => table)))
      if (!ofBoroughs.some((table) => table.name === name)) {
        const table = await tableCalled(name);
        await withoutChecks(name);
        await superuser.query(insertStatement(table), rowFor(table, OWN));
      }
    await superuser.query('set session_replication_role = origin');
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  const tableCalled = async (name: string): Promise<CatalogueTable> => {
    const { rows } = await superuser.query<CatalogueTable['columns'][number]>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
      [name],
    );
    return { name, columns: rows };
  };

  /** What is put in is made up: only the checks of values are put aside for it. */
  const withoutChecks = async (name: string): Promise<void> => {
    const { rows } = await superuser.query<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
        where contype = 'c' and conrelid = $1::regclass`,
      [name],
    );
    for (const { drop } of rows) await superuser.query(drop);
  };

  /** How many rows of a table a role sees, context by context; nothing is kept. */
  const seen = async ({ role, table }: Pick<Policy, 'role' | 'table'>): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const context of CONTEXTS) {
      const { payload, signature } = new ContextSigner(database.address.rootSecret).sign(context);
      await superuser.query('begin');
      await superuser.query(
        `select set_config('plp.context', $1, true), set_config('plp.signature', $2, true)`,
        [payload, signature],
      );
      await superuser.query(`set local role ${role}`);
      const { rows } = await superuser.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      counts[context.scope] = rows[0]!.n;
      await superuser.query('rollback');
    }
    return counts;
  };

  it('are these, with policies of their own', () => {
    expect(new Set(policies.map(({ role }) => role))).toEqual(new Set([OWNER, DIRECTORY]));
    expect(policies.length).toBeGreaterThan(10);
  });

  it('see what names a setting for those who keep the directory, and for nobody else', async () => {
    for (const policy of policies.filter(({ role }) => role === DIRECTORY)) {
      const { programme, administration, borough, ...others } = await seen(policy);
      expect([policy.table, programme! > 0, administration! > 0]).toEqual([policy.table, true, true]);
      // Of some tables the borough’s own row, as every role sees it there.
      expect(borough).toBeLessThanOrEqual(1);
      expect([policy.table, new Set(Object.values(others))]).toEqual([policy.table, new Set([0])]);
    }
  });

  it('notice the loss of each of those policies', async () => {
    const unnoticed: string[] = [];
    for (const policy of policies) {
      const before = JSON.stringify(await seen(policy));
      const change = (to: string): Promise<unknown> =>
        superuser.query(`alter policy ${policy.name} on ${policy.table} using (${to})`);
      await change('length(current_user) > 0');
      if (JSON.stringify(await seen(policy)) === before) unnoticed.push(policy.name);
      await change(policy.qual);
      expect(JSON.stringify(await seen(policy))).toBe(before);
    }
    expect(unnoticed).toEqual([]);
  });
});
