import { BROMLEY, CrawledLondon } from './london-crawl';

/** Six weeks and two quarters of every table, every combination that filters offer, every borough as an attacker. */
describe('London as everybody may look at it, all of it', () => {
  let crawled: CrawledLondon;

  beforeAll(async () => {
    crawled = await CrawledLondon.crawl({ how: 'whole', oneIn: 1 });
  }, 2_400_000);
  afterAll(() => crawled.london.close());

  it('has every released cell on a page, as it was released, and no other number', () => {
    expect(crawled.outside.problems).toEqual([]);
    expect(crawled.inside.problems).toEqual([]);
    expect(crawled.outside.places.size).toBeGreaterThanOrEqual(crawled.cells.size * 0.9);
  });

  it('gives neither attacker a small number, as an outsider or as each borough', async () => {
    const workbooks = await crawled.readWorkbooks();
    expect(workbooks.problems).toEqual([]);
    const sufficiency = await crawled.readSufficiency('whole', 400);
    expect(sufficiency.flatMap(({ problems }) => problems)).toEqual([]);
    const { asked, found } = await crawled.attack(crawled.union(workbooks, ...sufficiency), ({ truth }) => [
      ...truth.keys(),
    ]);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(10_000);
  }, 1_200_000);

  it('does not change by a byte when every number behind it does', async () => {
    await crawled.london.replaceAllBut(BROMLEY);
    expect(await crawled.outside.changed(crawled.commissioner)).toEqual([]);
    expect(await crawled.inside.changed(crawled.officer)).toEqual([]);
  }, 1_200_000);
});
