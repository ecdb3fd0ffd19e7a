import { Client } from 'pg';
import { DIRECTORY } from '@lib/database/roles/database-roles';
import { TestDatabase } from '@test/support/test-database';
import { unreviewedGrants } from './reviewed-grants';

describe('the rights of the database roles', () => {
  let database: TestDatabase;
  let superuser: Client;

  beforeAll(async () => {
    database = await TestDatabase.create();
    superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await database.close();
  });

  it('are those that were agreed', async () => {
    expect(await unreviewedGrants(superuser)).toEqual([]);
  });

  it('are noticed when one is added, on a table or on a single column', async () => {
    await superuser.query('begin');
    await superuser.query('grant select (ethnicity) on children to plp_stats');
    await superuser.query('grant delete on imports to plp_audit');
    expect(await unreviewedGrants(superuser)).toEqual(
      expect.arrayContaining([
        'not agreed: public.children.ethnicity: plp_stats may select',
        'not agreed: public.imports: plp_audit may delete',
      ]),
    );
    await superuser.query('rollback');
  });

  it('give the role that says whether a setting is named no words, no reference, and no way to write or to sign in', async () => {
    const { rows } = await superuser.query<{ column: string }>(
      `select a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname in ('public', 'auth', 'audit', 'ctx') and c.relkind in ('r', 'p')
          and has_column_privilege($1, c.oid, a.attnum, 'select')`,
      [DIRECTORY],
    );
    expect([...new Set(rows.map(({ column }) => column))].sort()).toEqual([
      'answer', 'answered_at', 'borough_id', 'case_id', 'child_id', 'ended_on', 'ends_on', 'expires_at', 'id',
      'merged_into', 'recommendation_id', 'revoked_at', 'setting_id', 'started_on', 'status', 'superseded_at', 'urn',
      'withdrawn_at',
    ]); // prettier-ignore
    const { rows: may } = await superuser.query<Record<string, boolean>>(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, has_schema_privilege(oid, 'public', 'create') as makes,
              exists (select from pg_auth_members m where m.member = r.oid) as is_another,
              exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname in ('public', 'auth', 'audit', 'ctx') and c.relkind in ('r', 'p')
                         and (has_any_column_privilege(r.oid, c.oid, 'insert, update')
                              or has_table_privilege(r.oid, c.oid, 'delete, truncate'))) as writes
         from pg_roles r where rolname = $1`,
      [DIRECTORY],
    );
    expect(Object.values(may[0]!)).toEqual([false, false, false, false, false, false, false]);
  });
});
