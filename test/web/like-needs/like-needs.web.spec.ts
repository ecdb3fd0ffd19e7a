import { day } from '@lib/kernel/day';
import { LIKES } from '@lib/measures/cubes/like-needs';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const CAPTION = /^Children in children’s homes of high cost with like needs/;

describe('several boroughs, like needs', () => {
  let app: WebApp;
  let commissioner: Browser;
  let approver: Browser;
  let stranger: Browser;
  let address: string;

  beforeAll(async () => {
    app = await startWebApp();
    [commissioner, approver, stranger] = await Promise.all([
      app.as('commissioner'),
      app.as('approver-bromley'),
      app.as('approver-camden'),
    ]);
  }, 60_000);
  afterAll(() => app.close());

  const show = (who: Browser): Promise<Answer> => who.get(address);

  it('say that there is nothing yet', async () => {
    expect(words(await commissioner.get('/like-needs'))).toContain('There are no figures yet');
  });

  it('are those a release shows, the most children first, and no others', async () => {
    const stats = await app.database.unitOfWork('stats');
    for (const cube of ['hcli-fees', 'hcli-cohort'])
      await printRelease(stats, { cube, product: 'official', on: day('2026-03-31') });
    await app.database.asSuperuser(`update releases set state = 'published'`);
    const list = await commissioner.get('/like-needs');
    const rows = tableRows(list, CAPTION);
    const numbers = rows.map((row) => Number(row[1]));
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(6);
    expect(rows.length).toBeLessThanOrEqual(LIKES.length);
    address = list.html('main table a').first().attr('href')!;
    expect(words(list)).toContain('31 of the 32 boroughs');
    expect((await commissioner.get('/like-needs?page=2')).status).toBe(400);
  });

  it('name no borough, and give a borough its own number alone', async () => {
    expect(words(await show(commissioner))).not.toContain('Of your own borough');
    expect(words(await show(approver))).toContain('0, exact and for your people alone');
    expect(words(await show(stranger))).not.toContain('Bromley');
  });

  it('are sized by what is supposed, which is in the address and comes back where it cannot be', async () => {
    const at = async (query: string): Promise<Answer> => commissioner.get(`${address}?${query}`);
    expect(words(await at('places=4&occupancy=75&running='))).toContain(
      'Places filled on a night, on average 3.0',
    );
    const wrong = await at('places=40&occupancy=75&running=12000');
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('Places must be a whole number from 1 to 12');
    expect(wrong.html('#places').val()).toBe('40');
    expect((await at('colour=red')).status).toBe(400);
    expect((await commissioner.get('/like-needs/abuse-17')).status).toBe(404);
  });

  it('are taken up or set aside with a reason, which everybody sees', async () => {
    const empty = await commissioner.post(`${address}/decision`, { decision: 'set aside', because: ' ' });
    expect([empty.status, words(empty)]).toEqual([422, expect.stringContaining('Say why')]);
    const kept = await commissioner.post(`${address}/decision`, {
      ...{ decision: 'set aside', because: 'Two homes open in spring' },
    });
    expect(kept.status).toBe(303);
    expect(words(await show(stranger))).toContain('Two homes open in spring');
    const again = { decision: 'set aside', because: 'As I said' };
    const twice = await commissioner.post(`${address}/decision`, again);
    expect([twice.status, twice.html('#because').val()]).toEqual([409, 'As I said']);
    expect((await approver.post(`${address}/decision`, again)).status).toBe(403);
  });

  it('name a borough to the programme once its approver said so, and until it is taken back', async () => {
    expect((await approver.post(`${address}/interest`, { joins: 'yes' })).status).toBe(303);
    expect(words(await show(commissioner))).toContain('Boroughs that would share a home Bromley');
    expect(words(await show(stranger))).not.toContain('Bromley');
    expect((await approver.post(`${address}/interest`, { joins: 'maybe' })).status).toBe(422);
    expect((await approver.post(`${address}/interest`, { joins: 'no' })).status).toBe(303);
    expect(words(await show(commissioner))).toContain('None has said so yet');
  });
});
