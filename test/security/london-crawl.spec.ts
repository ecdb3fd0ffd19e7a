import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { placeOf } from '@test/support/releases/sighting';
import { BROMLEY, CrawledLondon } from './london-crawl';
import { boroughsIn, listAddresses, LISTED, listsOpenTo } from './london-crawl-lists';
import { HIDDEN, inOrderOf, leaking, LEAKS } from './london-crawl-leaks';

/** A sample of test:long's crawl: three weeks around a quarter's end, and one in so many of what filters offer. */
const ONE_IN = 40;

/** The first hidden number in the table of statistical neighbours. */
const NEIGHBOURS_HIDDEN = new RegExp(
  `(exact figures, beside its statistical neighbours(?:(?!</table>)[^])*?)${HIDDEN.replaceAll(/[[\]]/g, '\\$&')}`,
);

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

  it('gives neither attacker a small number, from outside or with a borough’s own, workstreams among what they read', async () => {
    const workstreams = await crawled.readSufficiency('sample', ONE_IN);
    expect(workstreams.flatMap(({ problems }) => problems)).toEqual([]);
    expect(Math.min(...workstreams.map(({ numbers }) => numbers))).toBeGreaterThan(500);
    const places = crawled.union(...workstreams);
    const { asked, found } = await crawled.attack(places, ({ truth }) => [
      BROMLEY,
      ...[...truth.keys()].slice(0, 4),
    ]);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  }, 240_000);

  it('opens no list behind a borough’s number to anybody else, and no other borough’s to a borough', async () => {
    const on = crawled.london.quarterEnd;
    expect(LISTED.length).toBeGreaterThan(10);
    expect(await listsOpenTo(crawled, crawled.commissioner, on)).toEqual([]);
    expect(await listsOpenTo(crawled, await crawled.london.app.as('analyst'), on)).toEqual([]);
    const told = new Set<string>();
    for (const code of LISTED)
      for (const address of listAddresses(code, on))
        for (const name of await boroughsIn(crawled, await crawled.officer.get(address))) told.add(name);
    expect([...told]).toEqual([authorityById(BROMLEY).name]);
  }, 120_000);

  it('sets a borough beside its statistical neighbours as they were released, and beside nothing else', async () => {
    const camden = { id: 202, name: 'Camden' };
    const officer = await crawled.london.app.as('officer-camden');
    let hidden = 0;
    for (const { cube, product, on } of crawled.london.releases) {
      const asked = `product=${product === 'official' ? 'quarterly' : 'weekly'}&on=${on}`;
      const page = `/london?${asked}&table=${cube}`;
      const seen = crawled.look(camden);
      const answer = await officer.get(page);
      seen.take(page, answer);
      seen.take(`/api/v1/london/${cube}?${asked}`, await officer.get(`/api/v1/london/${cube}?${asked}`));
      expect(seen.problems).toEqual([]);
      if (!NEIGHBOURS_HIDDEN.test(answer.text)) continue;
      hidden += 1;
      const leaky = crawled.look(camden);
      const telling = leaking(officer, (text) => text.replace(NEIGHBOURS_HIDDEN, '$14'));
      leaky.take(page, await telling.get(page));
      expect(leaky.problems).not.toEqual([]);
    }
    expect(hidden).toBeGreaterThan(0);
  }, 120_000);

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
