import { TestDatabase } from '@test/support/test-database';
import { poolChaos } from './pool-chaos';

it('shows nobody another borough’s rows, whatever goes wrong on three connections', async () => {
  const database = await TestDatabase.create();
  try {
    const after = await poolChaos(database, { requests: 300, workers: 16, seed: 11 });
    process.stdout.write(`pool chaos: ${after.answered} answered, ${after.disturbed} disturbed\n`);
    expect(after).toMatchObject({ foreign: [], busy: [] });
    expect(after.answered).toBeGreaterThan(100);
    expect(after.disturbed).toBeGreaterThan(50);
  } finally {
    await database.close();
  }
});
