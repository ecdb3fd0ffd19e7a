import { Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { askedIn, formOf, words } from './asked-in';

const [BROMLEY, CAMDEN] = [305, 202];
const GRID = { 'by_age.old.home': '7', 'by_age.old.hostel': '1', 'by_age.young.home': '1' };

describe('how far boroughs are with a wave, on pages', () => {
  let app: WebApp;
  let commissioner: Browser;
  let officer: Browser;
  let wave: string;

  const submitted = (boroughId: number, daysLate: number): Promise<void> =>
    app.database.asSuperuser(
      `with r as (update returns set state = 'submitted', submissions = 1, submitted_at = now() where borough_id = $1
                  returning *)
       insert into return_versions (borough_id, id, return_id, wave_id, number, reference, is_nil, tally, days_late,
                                    submitted_at, submitted_by_name, prepared_by_name)
       select borough_id, gen_random_uuid(), id, wave_id, 1, 'S-ABCDEF', false, tally, $2, now(), 'An approver',
              'An officer' from r`,
      [boroughId, daysLate],
    );

  beforeAll(async () => {
    app = await startWebApp();
    wave = await askedIn(app, { boroughs: [BROMLEY, CAMDEN, 306] });
    commissioner = await app.as('commissioner');
    officer = await app.as('officer-bromley');
    await officer.post(`/surveys/${wave}/start`);
    const at = `/surveys/${wave}/sections/children`;
    await officer.post(at, { ...formOf(await officer.get(at)), total: '2', ...GRID });
  });
  afterAll(() => app.close());

  it.each([
    ['commissioner', 200, 200],
    ['analyst', 200, 403],
    ['officer-bromley', 403, 403],
    ['approver-bromley', 403, 403],
    ['coordinator', 403, 403],
    ['administrator', 403, 403],
  ])('are for the programme, and reminders for commissioners: %s', async (person, board, nudge) => {
    const browser = await app.as(person);
    expect((await browser.get(`/waves/${wave}`)).status).toBe(board);
    expect((await browser.get(`/waves/${wave}/export`)).status).toBe(board);
    expect((await browser.get(`/waves/${wave}/burden`)).status).toBe(board);
    expect((await browser.get(`/waves/${wave}/nudge`)).status).toBe(nudge);
    expect((await browser.post(`/waves/${wave}/nudge`, { boroughs: 'ealing' })).status).toBe(
      nudge === 200 ? 303 : 403,
    );
  });

  it('show a row for each borough: status, counts, time and activity, and no answer', async () => {
    const board = await commissioner.get(`/waves/${wave}`);
    expect(board.status).toBe(200);
    expect(board.html('nav [aria-current=page]').text().trim()).toBe('Surveys');
    expect(board.html('tbody tr').length).toBe(3);
    const bromley = board.html('tbody tr').first().text().replace(/\s+/g, ' ');
    expect(bromley).toContain('Bromley');
    expect(bromley).toContain('In progress');
    expect(bromley).toMatch(/days left/);
    expect(words(board)).toContain('0 of 3 boroughs have handed in on time. 3 still have time.');
    expect(words(board)).toContain('This wave asks 3 boroughs of 33.');
    expect(board.html('tbody tr').eq(0).find('td').eq(4).text()).toBe('1');
  });

  it('filter, and say what is no answer to a filter', async () => {
    const started = await commissioner.get(`/waves/${wave}?status=in-progress`);
    expect(started.html('tbody th').text()).toContain('Bromley');
    expect(started.html('tbody tr').length).toBe(1);
    expect((await commissioner.get(`/waves/${wave}?with=errors`)).html('tbody tr').length).toBe(1);
    expect(words(await commissioner.get(`/waves/${wave}?time=late`))).toContain('No borough matches');
    const wrong = await commissioner.get(`/waves/${wave}?status=asleep`);
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toContain('There is a problem');
    expect((await commissioner.get(`/waves/${wave}/export?status=asleep`)).status).toBe(422);
    expect((await commissioner.get(`/waves/${wave}?child=1`)).status).toBe(400);
    expect((await commissioner.get('/waves/0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b')).status).toBe(404);
  });

  it('remind the boroughs that are ticked, once a day, and say whom', async () => {
    const at = `/waves/${wave}/nudge`;
    const nobody = await commissioner.post(at, {});
    expect(nobody.status).toBe(422);
    expect(words(nobody)).toContain('Choose the boroughs to remind, one at least');
    const sent = await commissioner.post(at, { boroughs: ['bromley', 'croydon'] });
    expect([sent.status, sent.location]).toEqual([303, `/waves/${wave}`]);
    expect((await commissioner.get(`/waves/${wave}`)).text).toContain('2 boroughs were reminded');
    expect(words(await commissioner.get(at))).toContain('Reminded today already: Bromley, Croydon.');
    await commissioner.post(at, { boroughs: ['bromley'] });
    expect((await commissioner.get(`/waves/${wave}`)).text).toContain('Bromley was reminded today already.');
    const inbox = await officer.get('/messages');
    expect(words(inbox)).toContain(
      'The programme asks for your borough’s return of a placement survey, due: 30 June 2090',
    );
    const link = inbox.html('main a:contains("asks for your borough")').first().attr('href')!;
    expect((await officer.get(link)).location).toBe(`/surveys/${wave}`);
  });

  it('keep late returns out of the sums, and flag them', async () => {
    await submitted(BROMLEY, 3);
    const board = await commissioner.get(`/waves/${wave}`);
    expect(words(board)).toContain(
      '0 of 3 boroughs have handed in on time. 1 handed in late and 2 still have time.',
    );
    expect(words(board)).toContain('3 days late');
    expect(words(board)).not.toContain('In returns handed in on time');
    await app.database.asSuperuser('update return_versions set days_late = 0');
    expect(words(await commissioner.get(`/waves/${wave}`))).toContain('In returns handed in on time: 0 rows');
  });

  it('go out as a workbook', async () => {
    const file = await commissioner.get(`/waves/${wave}/export`);
    const fileName = /filename="([^"]+)"/.exec(file.headers.get('content-disposition')!)![1]!;
    expect(fileName).toMatch(/^completion-london-homes-march-2026-\d{4}-\d\d-\d\d\.xlsx$/);
    await expectAccessibleWorkbook(file.bytes, 'W', { fileName, rows: { Boroughs: 3 }, absent: [] });
    const one = await commissioner.get(`/waves/${wave}/export?status=submitted`);
    await expectAccessibleWorkbook(one.bytes, 'W', { fileName, rows: { Boroughs: 1 }, absent: [] });
  });

  it('tell what it costs boroughs to answer, and which questions nobody uses', async () => {
    const burden = await commissioner.get(`/waves/${wave}/burden`);
    expect(words(burden)).toContain('1 return handed in took');
    expect(words(burden)).toContain('of 8 questions are used in no report, give-back or measure');
    expect(burden.html('table').eq(0).find('tbody th').text()).toContain('Bromley');
  });
});
