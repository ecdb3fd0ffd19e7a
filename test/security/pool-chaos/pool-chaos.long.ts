import { TestDatabase } from '@test/support/test-database';
import { poolChaos } from './pool-chaos';

const REQUESTS = 50_000;

it(`shows nobody another borough’s rows in ${REQUESTS} disturbed requests`, async () => {
  const database = await TestDatabase.create();
  try {
    const after = await poolChaos(database, { requests: REQUESTS, workers: 16, seed: 12 });
    process.stdout.write(`pool chaos: ${after.answered} answered, ${after.disturbed} disturbed\n`);
    expect(after).toMatchObject({ foreign: [], busy: [] });
    expect(after.answered + after.disturbed).toBe(REQUESTS);
    expect(after.answered).toBeGreaterThan(REQUESTS / 3);
  } finally {
    await database.close();
  }
}, 1_800_000);
