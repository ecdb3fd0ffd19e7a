import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { placeOf } from '@test/support/releases/sighting';
import { BROMLEY, CrawledLondon } from './london-crawl';
import { inOrderOf, leaking, LEAKS } from './london-crawl-leaks';

/** A sample of test:long's crawl: three weeks around a quarter's end, and one in so many of what filters offer. */
const ONE_IN = 40;

describe('London as everybody may look at it', () => {
  let crawled: CrawledLondon;

  beforeAll(async () => {
    crawled = await CrawledLondon.crawl({ how: 'sample', oneIn: ONE_IN });
  }, 600_000);
  afterAll(() => crawled.london.close());

  it('shows released cells and shares of printed numbers, and nothing else with a number in it', () => {
    expect(crawled.outside.problems).toEqual([]);
    expect(crawled.outside.numbers).toBeGreaterThan(2_000);
  });

  it('shows a borough the same, and its own numbers exactly, and no other’s', () => {
    expect(crawled.inside.problems).toEqual([]);
    expect(crawled.inside.numbers).toBeGreaterThan(2_000);
    expect([...crawled.inside.answers.keys()].filter((kind) => /^200 .*releases/.test(kind))).toEqual([]);
  });

  it('shows no hash by which a guess of the counts could be tried out', () => {
    expect([...crawled.outside.confirmed, ...crawled.inside.confirmed]).toEqual([]);
  });

  it('tells nothing in workbooks that is not released', async () => {
    const workbooks = await crawled.readWorkbooks();
    expect(workbooks.problems).toEqual([]);
    expect(workbooks.numbers).toBeGreaterThan(2_000);
  }, 240_000);

  it('gives neither attacker a small number, from outside or with a borough’s own', async () => {
    const places = crawled.union();
    const { asked, found } = await crawled.attack(places, ({ truth }) => [
      BROMLEY,
      ...[...truth.keys()].slice(0, 4),
    ]);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 240_000);

  describe('notices', () => {
    it.each(Object.keys(LEAKS))('%s', async (leak) => {
      const { address, change } = LEAKS[leak]!;
      const officer = { id: BROMLEY, name: authorityById(BROMLEY).name };
      const honest = crawled.look(officer);
      honest.take(address, await crawled.officer.get(address));
      expect(honest.problems).toEqual([]);
      const leaky = crawled.look(officer);
      leaky.take(address, await leaking(crawled.officer, change).get(address));
      expect(leaky.problems).not.toEqual([]);
    });

    it('what only protects others, once it is seen: the attackers find the small numbers', async () => {
      const release = crawled.london.releases.find((one) => one.cube === 'location-tiers' && one.product === 'official')!;
      const places = crawled.union();
      for (const { place, value } of await crawled.london.protecting(release)) places.set(placeOf(place), value);
      const { found } = await crawled.attack(places, () => []);
      expect(found).not.toEqual([]);
    }, 120_000); // prettier-ignore
  });

  it('does not change by a byte when every number behind it does, nor for a borough when all others’ do', async () => {
    const address = '/london?areas=boroughs&product=quarterly&table=location-tiers';
    const telling = leaking(crawled.commissioner, async (text) =>
      inOrderOf(text, await crawled.london.liveCounts()),
    );
    const leaky = crawled.look();
    leaky.take(address, await telling.get(address));
    await crawled.london.replaceAllBut(BROMLEY);
    expect(await leaky.changed(telling)).toEqual([address]);
    expect(await crawled.outside.changed(crawled.commissioner)).toEqual([]);
    expect(await crawled.inside.changed(crawled.officer)).toEqual([]);
  }, 240_000);
});
