import { day } from '@lib/kernel/day';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;
const DAYS = ['2026-03-01', '2026-03-29', '2026-04-26'].map(day);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('London placements', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 3 });
      for (const born of ['2009-06-01', '2012-06-01', '2020-06-01'])
        await saveHistory(tx, born, { from: '2025-01-01' });
    });
    const people = [
      'officer-bromley',
      'officer-bexley',
      'commissioner',
      'analyst',
      'administrator',
      'member',
    ];
    for (const person of people) browsers.set(person, await app.as(person));
  }, 60_000);
  afterAll(() => app.close());

  it('says that there is nothing yet, and when there will be', async () => {
    const answer = await as('commissioner').get('/london');
    expect(answer.status).toBe(200);
    expect(words(answer)).toContain('There are no weekly, rounded figures yet');
    expect((await as('commissioner').get('/london/download')).status).toBe(404);
    expect(words(await as('commissioner').get('/london/months'))).toContain('There are no figures yet');
  });

  it('shows nobody a table that waits for its sign-off, and tells the programme that it does', async () => {
    const stats = await app.database.unitOfWork('stats');
    for (const [at, on] of DAYS.entries()) await printRelease(stats, { on, more: at });
    const programme = words(await as('commissioner').get('/london'));
    expect(programme).toContain('This table waits for its sign-off');
    const borough = await as('officer-bromley').get('/london');
    expect(words(borough)).toContain('There are no weekly, rounded figures yet');
    expect(borough.html('table')).toHaveLength(0);
  });

  describe('once it is signed off', () => {
    beforeAll(() => publishEveryRelease(app.database));

    it.each([
      ['officer-bromley', 200],
      ['commissioner', 200],
      ['analyst', 200],
      ['member', 200],
      ['administrator', 403],
    ])('answers %s with %i', async (person, status) => {
      expect((await as(person).get('/london')).status).toBe(status);
    });

    it('asks only what has more than one answer', async () => {
      const asked = async (table: string): Promise<(string | undefined)[]> => {
        const { html } = await as('commissioner').get(`/london?table=${table}`);
        return html('main form select').map((_, one) => html(one).attr('name')).get(); // prettier-ignore
      };
      expect(await asked('placements')).toEqual(['product', 'on', 'areas', 'by']);
      expect(await asked('placements-in-the-year')).not.toContain('by');
    });

    it('says the latest figures in a sentence, by area, with who is in them and who is not', async () => {
      const answer = await as('commissioner').get('/london');
      const text = words(answer);
      expect(text).toMatch(
        /On 26 April 2026, about [\d,]+ of about [\d,]+ children looked after by 31 London boroughs were in foster placements \(\d+%\)\./,
      );
      expect(text).toContain('31 of the 32 boroughs are in these figures. Missing: Brent (no return yet).');
      expect(text).toContain('The City of London is always left out, so London is 32 boroughs here');
      expect(text).toContain('PL-OP-2026-04-26-placements');
      const rows = tableRows(answer, /^Placement groups and age bands by placement group/);
      expect(rows.map(([area]) => area)).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^London32 boroughs$/),
          expect.stringMatching(/^Inner London \(statistical\)13 boroughs$/),
          expect.stringMatching(/^Outer London \(statutory\)20 boroughs$/),
        ]),
      );
      expect(answer.html('svg')).toHaveLength(2);
    });

    it('keeps what was asked in the address, and gives a link that takes it off', async () => {
      const answer = await as('commissioner').get('/london?table=placements&on=2026-03-01&by=age&areas=SEL');
      expect(words(answer)).toContain('On 1 March 2026');
      const html = answer.html;
      const tags = html('.moj-filter__tag')
        .toArray()
        .map((tag) => html(tag).text());
      expect(tags.map((tag) => tag.replace('Remove this filter: ', ''))).toEqual([
        '1 March 2026',
        'Boroughs of South East London',
        'Age group',
      ]);
      const rows = tableRows(answer, /by age group/);
      expect(rows.map(([area]) => area!.replace(/\d+ boroughs.*/, ''))).toEqual([
        'London', 'South East London', 'Bexley', 'Bromley', 'Greenwich', 'Lambeth', 'Lewisham', 'Southwark',
      ]); // prettier-ignore
      expect((await as('commissioner').get('/london?colour=red')).status).toBe(400);
    });

    it('draws nothing for what is hidden or missing, and says so in words', async () => {
      const answer = await as('commissioner').get('/london?areas=boroughs');
      const rows = tableRows(answer, /by placement group/);
      expect(rows.find(([area]) => area === 'City of London')!.slice(1)).toEqual(
        Array<string>(6).fill('[c]hidden to protect people'),
      );
      expect(rows.find(([area]) => area === 'Brent')!.slice(1)).toEqual(
        Array<string>(6).fill('[x]not available'),
      );
      const names = rows.map(([area]) => area!).slice(1);
      expect(names).toEqual([...names].sort());
      const wide = answer.html('svg.plp-chart__drawing--wide');
      const shown = rows.filter(([, total, foster]) => /^\d/.test(total!) && /^[1-9]/.test(foster!));
      expect(wide.find('rect.plp-chart__bar').length).toBeLessThanOrEqual(rows.length - 2);
      expect(wide.find('rect.plp-chart__bar').length).toBeGreaterThanOrEqual(shown.length);
      expect(wide.text()).toContain('City of LondonHidden to protect people');
    });

    it('sets the exact row of the borough beside it, for its own people and nobody else', async () => {
      const own = await as('officer-bromley').get('/london?by=age');
      const rows = tableRows(own, /^Bromley, exact figures, beside South East London and London/);
      expect(rows[0]).toEqual(
        ['BromleyExact: only your borough sees this row', '3', '00%', '00%', '133%', '133%', '133%'],
      ); // prettier-ignore
      expect(rows.slice(1)).toEqual(
        tableRows(own, /^Placement groups and age bands by age/).filter(([area]) =>
          /^(South East London|London32)/.test(area!),
        ).reverse(),
      ); // prettier-ignore
      const other = await as('officer-bexley').get('/london');
      expect(words(other)).toContain('Your returns do not reach back to the days this table looks at.');
      for (const person of ['commissioner', 'analyst', 'member'])
        expect(words(await as(person).get('/london'))).not.toContain('exact figures');
    });

    it('begins with the numbers people come for, and how they moved by what was printed before', async () => {
      const headlines = (answer: Answer): string[] =>
        answer.html('.plp-headline').toArray().map((one) => answer.html(one).text().replace(/\s+/g, ' ').trim()); // prettier-ignore
      const [all, foster] = headlines(await as('commissioner').get('/london'));
      expect(all).toMatch(
        /^Children looked after, month by month About [\d,]+ About \d+ more than on 29 March 2026$/,
      );
      expect(foster).toMatch(
        /^Foster placements, month by month About [\d,]+ \d+% of children About \d+ more than on 29 March 2026$/,
      );
      const first = await as('commissioner').get('/london?on=2026-03-01');
      expect(headlines(first)[0]).toMatch(/There is no earlier release to compare it with$/);
      const link = first.html('.plp-headline a').attr('href')!;
      expect(tableRows(await as('commissioner').get(link), /^Children looked after/)).toHaveLength(2);
    });

    it('says on the home page how fresh the figures are', async () => {
      for (const person of ['commissioner', 'officer-bromley'])
        expect(words(await as(person).get('/'))).toContain('London figures Latest: week to 26 April 2026');
    });

    it('stands beside what the Department published, and says of which year', async () => {
      const answer = await as('commissioner').get('/london');
      const rows = tableRows(answer, /^Published by the Department for Education: 31 March 2025/);
      expect(rows[0]!.slice(0, 3)).toEqual(['London', '9,290', '6,33068%']);
    });

    it('goes out as CSV with area codes, values and why there is none', async () => {
      const answer = await as('officer-bromley').get('/london/download?areas=boroughs');
      expect(answer.headers.get('content-disposition')).toMatch(
        /placements-weekly-london-26-april-2026-\d{4}-\d\d-\d\d\.csv/,
      );
      const [heading, ...lines] = answer.text.replace('\ufeff', '').trim().split('\n');
      expect(heading).toBe(
        'reference_day,product,release,area_kind,area_code,area,category_code,category,value,value_status,unit',
      );
      expect(lines).toHaveLength(34 * 6);
      expect(lines.find((line) => line.includes('Brent'))).toBe(
        '2026-04-26,weekly,PL-OP-2026-04-26-placements,borough,E09000005,Brent,total,Children looked after,,not available,count',
      );
      expect(answer.text).not.toMatch(/exact/);
    });

    it('shows the last release of each month, as it was', async () => {
      const answer = await as('commissioner').get('/london/months?area=sub-region&category=foster');
      const rows = tableRows(answer, /^Foster placements/);
      expect(rows.map(([on]) => on)).toEqual(['26 April 2026', '29 March 2026']);
      expect(answer.html('th[scope=col]').length).toBe(6);
      const borough = await as('commissioner').get('/london/months?area=201');
      expect(tableRows(borough, /^Children looked after/)[0]).toEqual([
        '26 April 2026',
        '[c]hidden to protect people',
      ]);
    });

    it('says the same by the API, and refuses what it does not know', async () => {
      const answer = await as('officer-bromley').get('/api/v1/london/placements?by=age');
      const { release, figures, own } = answer.json<{
        release: { reference: string };
        figures: { area: string; categoryCode: string; value: number | null; valueStatus: string }[];
        own: { categoryCode: string; value: number }[] | null;
      }>();
      expect(release.reference).toBe('PL-OP-2026-04-26-placements');
      expect(figures).toHaveLength(10 * 6);
      expect(own!.find(({ categoryCode }) => categoryCode === 'total')!.value).toBe(3);
      const programme = (await as('analyst').get('/api/v1/london/placements')).json<{ own: unknown }>();
      expect(programme.own).toBeNull();
      expect((await as('analyst').get('/api/v1/london/placements?by=colour')).status).toBe(422);
      expect((await as('analyst').get('/api/v1/london/placements?on=2026-03-02')).status).toBe(404);
      expect((await as('analyst').get('/api/v1/london/nothing')).status).toBe(404);
      const months = await as('analyst').get('/api/v1/london/placements/months?area=london');
      expect(months.json<{ figures: unknown[] }>().figures).toHaveLength(2);
    });
  });
});
