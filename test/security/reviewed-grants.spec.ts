import { Client } from 'pg';
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
});
