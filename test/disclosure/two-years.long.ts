import { attack } from './attack';
import { history, Past, printedTwice, shownTooSoon } from './history';

const STICKY = 4;
const WEEKS = 104;

/** security.md 7.4: every number printed in 104 weeks and 8 quarters, in the hands of the outsider and of each borough. */
describe('two years of releases', () => {
  let past: Past[];

  beforeAll(async () => {
    past = await history({ weeks: WEEKS, sticky: STICKY, seed: 7 });
  }, 900_000);

  it('are all there', () => {
    const made = (code: string) => past.filter(({ product }) => product.code === code).length;
    expect([made('operational'), made('official')]).toEqual([WEEKS, WEEKS / 13]);
  });

  it('print nothing within four releases of its being small, and no borough twice about one period', () => {
    expect(shownTooSoon(past, STICKY)).toEqual([]);
    expect(printedTwice(past)).toEqual([]);
  });

  it('give nothing away to either attacker', async () => {
    let asked = 0;
    for (const { on, problem, result, product } of past) {
      const found = await attack(problem.figures, result, product, false);
      expect({ on, product: product.code, ...found }).toMatchObject({ exact: 0, narrowedOutside: 0 });
      expect(found.fewest).toBeGreaterThanOrEqual(3);
      asked += found.asked;
    }
    expect(asked).toBeGreaterThan(50_000);
  }, 1_800_000);
});
