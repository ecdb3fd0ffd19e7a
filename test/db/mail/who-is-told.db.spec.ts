import { savePracticePeople } from '@lib/access/practice/practice-people';
import { NOBODY } from '@lib/access/sign-in/sign-in-context';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { TestDatabase } from '@test/support/test-database';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';

const BROMLEY = 305;

describe('who is told', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await TestDatabase.create();
    const auth = await database.unitOfWork('auth');
    await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
  });
  afterAll(() => database.close());

  const approvers = async (context: ViewerContext): Promise<unknown[]> => {
    const web = await database.unitOfWork('web');
    return web.run(context, (tx) =>
      tx.query('select * from people_in_role($1, $2::smallint)', ['approver', BROMLEY]),
    );
  };

  it('is found by whoever acts for somebody, as keys and nothing else', async () => {
    const found = await approvers(jobFor(BROMLEY));
    expect(found).toHaveLength(1);
    expect(Object.keys(found[0]!)).toEqual(['people_in_role']);
  });

  it('is found by nobody before they are known', async () => {
    expect(await approvers(NOBODY)).toEqual([]);
  });
});
