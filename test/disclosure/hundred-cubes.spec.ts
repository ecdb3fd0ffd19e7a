import { broken, NOTHING_BROKEN, trials } from './made-up-cubes';

/** A sample of test:long's thousand (security.md 7.4). */
describe('a hundred made-up cubes', () => {
  for (const from of [0, 20, 40, 60, 80])
    it(`keep what is small from everybody: ${from} to ${from + 19}`, async () => {
      const done = await trials(from, from + 20);
      expect(broken(done)).toEqual(NOTHING_BROKEN);
      expect(done.reduce((asked, trial) => asked + trial.asked, 0)).toBeGreaterThan(1_000);
    }, 120_000);
});
