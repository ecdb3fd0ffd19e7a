import { broken, NOTHING_BROKEN, trials } from './made-up-cubes';

/** security.md 7.4: a thousand made-up cubes, every insider, both attackers, nothing found. */
describe('a thousand made-up cubes', () => {
  for (let from = 0; from < 1_000; from += 100)
    it(`keep what is small from everybody: ${from} to ${from + 99}`, async () => {
      const done = await trials(from, from + 100);
      expect(broken(done)).toEqual(NOTHING_BROKEN);
      expect(done.reduce((asked, trial) => asked + trial.asked, 0)).toBeGreaterThan(10_000);
    }, 600_000);
});
