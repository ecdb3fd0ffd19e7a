import { attack } from './attack';
import { history, printedTwice, shownTooSoon } from './history';

const STICKY = 4;

/** A sample of test:long's two years: ten weeks with the end of a quarter in them. */
describe('releases week after week', () => {
  const short = { weeks: 14, from: 4, seed: 1 };

  it('give nothing away, each by itself or one after another', async () => {
    const past = await history({ ...short, sticky: STICKY });
    expect(past.map(({ product }) => product.code).filter((code) => code === 'official')).toHaveLength(1);
    expect(shownTooSoon(past, STICKY)).toEqual([]);
    expect(printedTwice(past)).toEqual([]);
    let asked = 0;
    for (const { problem, result, product } of past.slice(-3)) {
      const found = await attack(problem.figures, result, product, false);
      expect(found).toMatchObject({ exact: 0, narrowedOutside: 0 });
      expect(found.fewest).toBeGreaterThanOrEqual(3);
      asked += found.asked;
    }
    expect(asked).toBeGreaterThan(1_000);
  }, 120_000);

  it('are noticed when small numbers are shown as soon as they rise', async () => {
    expect(shownTooSoon(await history({ ...short, sticky: 0 }), STICKY)).not.toEqual([]);
  }, 120_000);
});
