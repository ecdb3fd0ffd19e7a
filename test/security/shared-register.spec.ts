import { Client } from 'pg';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { SHARING } from '@lib/database/roles/database-roles';
import { newId } from '@lib/kernel/ids';
import { TestDatabase } from '@test/support/test-database';
import { boroughTables, seedEveryTable } from './catalogue-rows';

const [SHARES, KEEPS] = [305, 306];

/** What says whose row it is, of tables that are no borough’s. */
const KEYS: Readonly<Record<string, string>> = { 'auth.people': 'id', 'public.hcli_definitions': 'version' };

/** What the role that reads for analysts gets to see, and that the loss of each of its policies would be noticed. */
describe('the role that reads shared registers', () => {
  let database: TestDatabase;
  let superuser: Client;
  const [analyst, other] = [newId(), newId()];

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    await seedEveryTable(superuser, await boroughTables(superuser), [SHARES, KEEPS]);
    await superuser.query(
      `update data_sharing_agreements set purpose = 'high-cost rows', ends_on = '2099-12-31', ended_early_on = null
        where borough_id = $1`,
      [SHARES],
    );
    await superuser.query(
      `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, because, made_at,
                                     made_by_name)
       values (2, '2026-04-01', '{600000}', true, true, true, 'To try it', now(), 'A made-up commissioner')`,
    );
    for (const [id, role] of [
      [analyst, 'analyst'],
      [other, 'commissioner'],
    ]) {
      await superuser.query(`insert into auth.people (id, email, name) values ($1, $2, 'A person')`, [
        id,
        `${id}@practice.invalid`,
      ]);
      await superuser.query(`insert into auth.role_grants (id, person_id, role) values ($1, $2, $3)`, [
        newId(),
        id,
        role,
      ]);
    }
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  const policies = async (): Promise<
    { table: string; name: string; qual: string | null; check: string | null; cmd: string }[]
  > =>
    (
      await superuser.query<{ table: string; name: string; qual: string; check: string; cmd: string }>(
        `select schemaname || '.' || tablename as table, policyname as name, qual, with_check as check, cmd
           from pg_policies where roles = array[$1]::name[] order by 1, 2`,
        [SHARING],
      )
    ).rows;

  /** An answer as somebody of the programme gets it through that role; nothing is kept. */
  const asRole = async (person: string, sql: string): Promise<string> => {
    const { payload, signature } = new ContextSigner(database.address.rootSecret).sign({
      scope: 'programme',
      personId: person,
      boroughId: null,
    });
    await superuser.query('begin');
    try {
      await superuser.query(
        `select set_config('plp.context', $1, true), set_config('plp.signature', $2, true)`,
        [payload, signature],
      );
      await superuser.query(`set local role ${SHARING}`);
      return JSON.stringify((await superuser.query(sql)).rows);
    } catch (error) {
      return `refused: ${(error as Error).message}`;
    } finally {
      await superuser.query('rollback');
    }
  };

  /** All that the role answers, to an analyst and to somebody else. */
  const seen = async (): Promise<Record<string, string>> => {
    const answers: Record<string, string> = {};
    const reading = (borough: number): string =>
      `insert into register_readings (borough_id, reader_id, reader_name, manner, agreement_id, child_ids)
       values (${borough}, '${analyst}', 'x', 'list', '${newId()}', array['${newId()}'::uuid])`;
    for (const [who, person] of Object.entries({ analyst, other })) {
      for (const { table, cmd } of await policies()) {
        if (cmd !== 'SELECT') continue;
        const column = KEYS[table] ?? 'borough_id';
        answers[`${who} ${table}`] = await asRole(person, `select ${column} from ${table} order by 1`);
      }
      answers[`${who} writes of ${KEEPS}`] = await asRole(person, reading(KEEPS));
    }
    return answers;
  };

  it('sees the borough that shares, for an analyst, and nothing for anybody else', async () => {
    const answers = await seen();
    const tables = (await policies()).filter(
      ({ cmd, table }) => cmd === 'SELECT' && table.startsWith('public.') && KEYS[table] === undefined,
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const { table } of tables) {
      expect([table, answers[`analyst ${table}`]]).toEqual([table, `[{"borough_id":${SHARES}}]`]);
      expect([table, answers[`other ${table}`]]).toEqual([table, '[]']);
    }
    expect(answers['analyst auth.people']).toBe(`[{"id":"${analyst}"}]`);
    expect(answers['other auth.role_grants']).toBe('[]');
    expect(answers['analyst public.hcli_definitions']).toBe('[{"version":2}]');
    expect(answers['other public.hcli_definitions']).toBe('[]');
    expect(answers[`analyst writes of ${KEEPS}`]).toContain('row-level security');
  });

  it('has no column that names a child, no words, and no right but to read and to write readings down', async () => {
    const { rows } = await superuser.query<{ line: string }>(
      `select c.relname || '.' || a.attname as line from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname in ('public', 'auth', 'audit') and c.relkind in ('r', 'p') and has_column_privilege($1, c.oid, a.attnum, 'select')`,
      [SHARING],
    );
    const readable = rows.map(({ line }) => line);
    for (const column of [
      'children.local_reference', 'placements.provider_urn', 'placements.urn', 'placements.distance_miles',
      'register_entries.case_reference', 'register_entries.owner_role', 'panel_marks.case_reference', 'panel_marks.reason',
      'cost_lines.entered_by_name', 'register_readings.child_ids',
    ]) expect(readable).not.toContain(column); // prettier-ignore
    expect(readable).toContain('children.service_reference');
    const { rows: writes } = await superuser.query<{ table: string }>(
      `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'auth', 'audit', 'ctx') and c.relkind in ('r', 'p')
          and (has_any_column_privilege($1, c.oid, 'insert') or has_any_column_privilege($1, c.oid, 'update')
               or has_table_privilege($1, c.oid, 'delete, truncate'))`,
      [SHARING],
    );
    expect(writes).toEqual([{ table: 'register_readings' }]);
    const { rows: role } = await superuser.query(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, has_schema_privilege(oid, 'public', 'create') as makes,
              exists (select from pg_auth_members m where m.member = r.oid) as is_another from pg_roles r where rolname = $1`,
      [SHARING],
    );
    expect(Object.values(role[0] as object)).toEqual([false, false, false, false, false, false]);
  });

  it('notices the loss of each of its policies', async () => {
    const before = await seen();
    const unnoticed: string[] = [];
    for (const { table, name, qual, check } of await policies()) {
      const change = (using: string | null, writing: string | null): Promise<unknown> =>
        superuser.query(
          `alter policy ${name} on ${table}${using === null ? '' : ` using (${using})`}${writing === null ? '' : ` with check (${writing})`}`,
        );
      const open = '(length(current_user) > 0)';
      await change(qual && open, check && open);
      if (JSON.stringify(await seen()) === JSON.stringify(before)) unnoticed.push(name);
      await change(qual, check);
    }
    expect(unnoticed).toEqual([]);
    expect(await seen()).toEqual(before);
  });
});
