import { day } from '@lib/kernel/day';
import { figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { releaseEveryTable } from '@test/support/every-table-released';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const CHANGE = '/workstreams/fostering/change';
const FOSTERING = SHIPPED_WORKSTREAMS.find(({ code }) => code === 'fostering')!;
const FIGURES = FOSTERING.figures.map(figureKey);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('changing what a workstream shows, and the London position', () => {
  let app: WebApp;
  let commissioner: Browser;
  const NEXT = {
    question: 'Are there families for children of 10 and over?',
    figures: FIGURES.toReversed(),
    reports: ['', 'unmet-need', '', 'london-placements'],
    because: 'The board asked for prices first',
    seen: '1',
  };

  beforeAll(async () => {
    app = await startWebApp();
    commissioner = await app.as('commissioner');
    await releaseEveryTable(app, {
      weeks: ['2026-10-25', '2026-11-01'].map(day),
      quarters: ['2026-06-30', '2026-09-30'].map(day),
    });
  }, 120_000);
  afterAll(() => app.close());

  it.each([
    ['officer-bromley', 403],
    ['analyst', 403],
    ['member', 403],
    ['administrator', 403],
    ['commissioner', 200],
  ])('is for %s: %d', async (person, status) => {
    const browser = await app.as(person);
    expect((await browser.get(CHANGE)).status).toBe(status);
    const page = await browser.get('/workstreams/fostering');
    expect(page.html(`main a[href="${CHANGE}"]`).length).toBe(status === 200 ? 1 : 0);
  });

  it('begins with what it shows, each figure in its place', async () => {
    const form = await commissioner.get(CHANGE);
    const chosen = form.html('select[name=figures]').toArray().map((one) => form.html(one).val()); // prettier-ignore
    expect(chosen.slice(0, FIGURES.length)).toEqual(FIGURES);
    expect(chosen.slice(FIGURES.length).every((one) => one === '')).toBe(true);
    expect(words(form)).toContain('Version 1 Made Came with the service');
  });

  it('refuses to lose an aim, and keeps what was chosen', async () => {
    const kept = FOSTERING.figures.filter(({ aim }) => aim !== 'value').map(figureKey);
    const answer = await commissioner.post(CHANGE, { ...NEXT, figures: kept });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Error: /);
    expect(words(answer)).toContain(
      'Choose at least one figure of a fair price: each workstream shows all three aims',
    );
    expect(answer.html('.govuk-error-summary a').attr('href')).toBe('#figures');
    expect(answer.html('#figures').val()).toBe(kept[0]);
    expect(answer.html('#question').text().trim()).toBe(NEXT.question);
  });

  it.each([
    ['question', { question: ' ' }, 'Enter the question it answers'],
    ['reports', { reports: ['castles'] }, 'Choose each report from the list'],
    ['figures', { figures: [...FIGURES, FIGURES[0]!] }, 'Choose each figure once'],
    ['because', { because: '' }, 'Say why it changes'],
  ])('refuses what is wrong with its %s', async (_, wrong, said) => {
    const answer = await commissioner.post(CHANGE, { ...NEXT, ...wrong });
    expect([answer.status, words(answer).includes(said)]).toEqual([422, true]);
  });

  it('saves the next version, which everybody sees in its order, with who, when and why', async () => {
    const saved = await commissioner.post(CHANGE, NEXT);
    expect([saved.status, saved.location]).toEqual([303, '/workstreams/fostering']);
    const page = await (await app.as('analyst')).get('/workstreams/fostering');
    const text = words(page);
    expect(text).toContain(NEXT.question);
    expect(text).toMatch(/Version 2, made by .+ at .+: The board asked for prices first/);
    expect(page.html('.plp-workstream-figure').first().text()).toContain('Is the price fair?');
    const reports = page.html('a[href^="/reports/catalogue/"]').toArray().map((one) => one.attribs['href']); // prettier-ignore
    expect(reports).toEqual([
      '/reports/catalogue/unmet-need',
      '/reports/catalogue/london-placements',
      '/reports/catalogue/workstream-fostering',
    ]);
    const [audited] = await app.database.rowsAsSuperuser<{ particulars: object }>(
      `select particulars from audit.events where action = 'workstream-changed'`,
    );
    expect(audited!.particulars).toMatchObject({ workstream: 'fostering', version: 2 });
  });

  it('tells who was second that another version is there, and keeps what they typed', async () => {
    const answer = await commissioner.post(CHANGE, { ...NEXT, because: 'Mine' });
    expect(answer.status).toBe(409);
    expect(words(answer)).toContain('Somebody else changed this workstream');
    expect(answer.html('input[name=seen]').val()).toBe('2');
    expect(answer.html('#because').text().trim()).toBe('Mine');
  });

  it('is not there for a workstream that is not', async () => {
    expect((await commissioner.get('/workstreams/castles/change')).status).toBe(404);
  });

  it('gives the London position: every aim, a sentence a number, what is missing and who made it', async () => {
    const answer = await commissioner.get('/workstreams/position');
    const text = words(answer);
    expect(answer.html('main tbody tr').length).toBeGreaterThanOrEqual(8);
    expect(answer.html('main tbody tr').length).toBeLessThanOrEqual(10);
    expect(answer.html('main table caption').toArray().map((one) => answer.html(one).text())).toEqual([
      'Are there enough of the right homes?',
      'Are outcomes good?',
      'Is the price fair?',
    ]); // prettier-ignore
    expect(text).toContain(
      'Weekly figures, nearest 5, as at 1 November 2026 and quarterly figures, exact, as at 30 September 2026.',
    );
    expect(text).toMatch(
      /Need against room: children’s homes and residential schools.*(found no suitable placement in the quarter|Unmet need is)/,
    );
    expect(text).toContain('31 of the 32 boroughs');
    expect(text).toContain('Missing from at least one: Brent.');
    expect(text).toMatch(
      /Made at .+ by .+, from protected releases and the room that providers and boroughs confirmed\./,
    );
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect((await (await app.as('administrator')).get('/workstreams/position')).status).toBe(403);
    expect((await commissioner.get('/workstreams/position?on=2026-01-01')).status).toBe(400);
  });
});
