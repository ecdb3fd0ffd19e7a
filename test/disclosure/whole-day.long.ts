import { OFFICIAL, OPERATIONAL } from '@lib/disclosure-control/table/figure';
import { BOROUGHS } from './panel-cubes';
import { foundOf } from './whole-day';
import { leftTo, tooSoon, wholeHistory } from './whole-history';

const STICKY = 4;

/** Half a year of weeks, and two years of quarters, of all tables that count everybody. */
const HISTORIES = [
  ['weekly', { product: OPERATIONAL, releases: 26, weeksApart: 1, seed: 11, sticky: STICKY }],
  ['quarterly', { product: OFFICIAL, releases: 8, weeksApart: 13, seed: 12, sticky: STICKY }],
] as const;

describe.each(HISTORIES)('all tables of a day, %s, read as one', (_which, of) => {
  it('give nothing away, on any day or over all of them, to anybody outside or to any borough', async () => {
    const past = await wholeHistory(of);
    expect(tooSoon(past, STICKY)).toEqual([]);
    let asked = 0;
    for (const { whole } of past) {
      const day = await foundOf(whole, { product: of.product, insiders: BOROUGHS });
      expect(day.found).toEqual([]);
      asked += day.asked;
    }
    expect(asked).toBeGreaterThan(10_000);
    for (const insider of [null, BOROUGHS[0]!, BOROUGHS[15]!]) {
      const left = await leftTo(past, { product: of.product, insider });
      expect(left.fewest).toBeGreaterThanOrEqual(2);
      expect(left.namedAfterNought).toBeLessThanOrEqual(left.asked / 100);
    }
  }, 1_800_000);
});
