import { everyQuarter, shownTooSoon } from './every-quarter';
import { BOROUGHS } from './panel-cubes';

const STICKY = 4;

/** A quiet London, of whose cases much is hidden, a usual one and a busy one: each a quarter after another. */
const LONDONS = [
  { name: 'quiet', quarters: 3, seed: 21, busy: 0.2, insiders: BOROUGHS },
  { name: 'usual', quarters: 2, seed: 22, busy: 0.5, insiders: BOROUGHS.filter((_, at) => at % 4 === 0) },
  { name: 'busy', quarters: 2, seed: 23, busy: 1, insiders: BOROUGHS.filter((_, at) => at % 8 === 0) },
] as const;

describe.each(LONDONS)('all tables of a $name London, read as one', ({ insiders, ...of }) => {
  it('give nothing away to anybody outside or to any borough, of one either that stands in sums only', async () => {
    const past = await everyQuarter(of);
    expect(shownTooSoon(past, STICKY)).toEqual([]);
    for (const { whole } of past) expect((await whole.foundBy([], { unprinted: true })).found).toEqual([]);
    const { asked, found } = await past.at(-1)!.whole.foundBy(insiders);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(100 * insiders.length);
  }, 1_200_000);
});
