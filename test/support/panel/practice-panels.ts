import { savePracticePeople } from '@lib/access/practice/practice-people';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Clock } from '@lib/kernel/clock';
import { savePracticePanels } from '../../../apps/cli/src/practice/panels';
import { PRACTICE_PEOPLE } from '../../../apps/cli/src/practice/people';
import { TestDatabase } from '../test-database';

/** The made-up people, and the made-up panels with their seats, on a database of the spec's own. */
export const practicePanels = async (database: TestDatabase, clock: Clock): Promise<void> => {
  const auth = await database.unitOfWork('auth');
  await auth.run(SYSTEM, (tx) => savePracticePeople(tx, PRACTICE_PEOPLE));
  await savePracticePanels({ job: await database.unitOfWork('job'), auth }, clock);
};
