import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { jobFor } from '@lib/database/context/viewer-context';
import { CountedRow } from '@lib/measures/behind/counted-row';
import { MEASURES, PUBLISHED_ONLY } from '@lib/measures/measure-register';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveHistory } from '../../db/measures/made-borough';

const BROMLEY = 305;
const CROYDON = 306;
const ON = '2022-03-31';
const MIX = `/measures/placement-mix/children?on=${ON}`;
const NEAR = `/measures/within-20-miles/children?on=${ON}`;
const LISTED = MEASURES.filter((measure) => measure.list !== undefined).map(({ code }) => code);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

/** What the API says, without the reference of the one request. */
const saidBy = (answer: Answer): object => {
  const { error } = answer.json<{ error: Record<string, unknown> }>();
  return { ...error, reference: null };
};

interface Recorded {
  readonly subjects: string[];
  readonly particulars: object;
}

describe('the list behind a borough’s own figure', () => {
  let app: WebApp;
  let officer: Browser;
  let references: Map<string, string>;

  const events = (action: string): Promise<Recorded[]> =>
    app.database.rowsAsSuperuser<Recorded>(
      'select subject_ids as subjects, particulars from audit.events where action = $1 order by at',
      [action],
    );
  const idsOn = (answer: Answer): string[] =>
    answer
      .html('main table a[href^="/children/"]')
      .toArray()
      .map((link) => answer.html(link).attr('href')!.slice('/children/'.length));

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(await app.database.unitOfWork('web'), FixedClock.at('2026-11-22T09:00:00Z'));
    await importing.agree(BROMLEY);
    for (const year of [2021, 2022]) await importing.import(BROMLEY, annualReturn(year), year);
    const job = await app.database.unitOfWork('job');
    await job.run(jobFor(CROYDON), (tx) => saveHistory(tx, '2012-06-01', { from: '2021-06-01' }));
    await job.run(jobFor(BROMLEY), async (tx) => {
      for (const miles of [2, 20, 20.1, 60]) await saveHistory(tx, '2012-06-01', { from: '2021-06-01', miles });
    });
    references = await job.run(jobFor(BROMLEY), async (tx) => {
      const rows = await tx.query<{ id: string; reference: string }>('select id, local_reference as reference from children');
      return new Map(rows.map(({ id, reference }) => [id, reference]));
    });
    officer = await app.as('officer-bromley');
  }, 120_000); // prettier-ignore
  afterAll(() => app.close());

  it('is a link beside the figure, for the day that is shown', async () => {
    const measure = await officer.get(`/measures/placement-mix?on=${ON}`);
    const link = measure.html('main a:contains("See the children behind this number")');
    expect(link.attr('href')).toBe(MIX);
    const none = await (await app.as('analyst')).get('/measures/placement-mix');
    expect(none.text).not.toContain('behind this number');
    expect((await officer.get('/measures/social-worker-changes')).text).not.toContain('behind this number');
  });

  it('begins with counts that add up to the figure, and says how', async () => {
    const answer = await officer.get(NEAR);
    expect(answer.status).toBe(200);
    const [[, near, all], [, , known]] = tableRows(answer, /^Bromley on 31 March 2022/) as [string[], string[]];
    const number = (text: string | undefined): number => Number(text!.replaceAll(',', ''));
    const counts = tableRows(answer, /^How many rows count/).map(([, count]) => number(count));
    const [counted, ofWhom, notKnown, rows] = counts as [number, number, number, number];
    expect([counted, ofWhom]).toEqual([2, 2]);
    expect([counted, counted + ofWhom + notKnown, counted + ofWhom]).toEqual([number(near), number(all), number(known)]);
    expect(rows).toBe(number(all));
    expect(rows).toBeGreaterThan(50);
    expect(words(answer)).toMatch(/counted and \d+ not counted make \d+; with \d+ of whom it is not known, [\d,]+\./);
  }); // prettier-ignore

  it('shows 50 a page, each child by local reference, linked, and keeps what was asked', async () => {
    const first = await officer.get(MIX);
    const rows = tableRows(first, /^The rows, one by one/);
    expect(rows).toHaveLength(50);
    const ids = idsOn(first);
    expect(ids).toHaveLength(50);
    expect(rows.map(([reference]) => reference!.replace(/C-.*/, ''))).toEqual(
      ids.map((id) => references.get(id)),
    );
    const next = first.html('a[rel=next]').attr('href')!;
    expect(next).toBe(`${MIX}&page=2`);
    const second = await officer.get(next);
    expect(idsOn(second).filter((id) => ids.includes(id))).toEqual([]);
    expect(second.html('title').text()).toContain('page 2 of');
  });

  it('is filtered by how a row counts, in the address, and says what is applied', async () => {
    const all = tableRows(await officer.get(NEAR), /^How many rows count/);
    for (const [name, text, place] of [
      ['counted', 'Counted', 0],
      ['of-whom', 'Of whom, but not counted', 1],
      ['not-known', 'Not known', 2],
    ] as const) {
      const answer = await officer.get(`${NEAR}&as=${name}`);
      expect(tableRows(answer, /^How many rows count/)).toEqual(all);
      const shown = tableRows(answer, /^The rows, one by one/);
      expect(shown).toHaveLength(Math.min(50, Number(all[place]![1])));
      expect(shown.every(([, as]) => as === text)).toBe(true);
      const tags = answer.html('.moj-filter__tag').text();
      expect(tags).toContain(text);
      expect(tags).toContain('31 March 2022');
    }
  });

  it('records everybody shown, in the order asked, and nobody else', async () => {
    const before = (await events('children-listed')).length;
    const answer = await officer.get(`${MIX}&page=2`);
    const made = (await events('children-listed')).slice(before);
    expect(made).toHaveLength(1);
    expect(made[0]!.subjects.toSorted()).toEqual(idsOn(answer).toSorted());
    expect(made[0]!.particulars).toEqual({ measure: 'placement-mix', on: ON, as: null });
  });

  it('has no child in its title or address, and no other borough’s at all', async () => {
    const answer = await officer.get(MIX);
    const title = answer.html('title').text();
    for (const reference of references.values()) expect(title).not.toContain(reference);
    for (const link of answer.html('a[href^="/measures/"]').toArray())
      expect(answer.html(link).attr('href')).toMatch(/^\/measures\/[a-z0-9-]+(\/children(\/download)?)?(\?(on|as|part|page|format)=[\w-]*(&(on|as|part|page|format)=[\w-]*)*)?$/);
    expect(tableRows(await officer.get('/measures/looked-after-on-a-day/children?on=2022-03-31'), /^The rows/).join()).not.toContain('TEST-');
  }); // prettier-ignore

  describe('as a file', () => {
    it('is CSV and a workbook of all rows that were chosen, and everybody in it is recorded', async () => {
      const csv = await officer.get(`/measures/within-20-miles/children/download?on=${ON}&as=counted&format=csv`);
      expect(csv.status).toBe(200);
      expect(csv.headers.get('content-disposition')).toMatch(/behind-within-20-miles-bromley-31-march-2022-\d{4}-\d\d-\d\d\.csv/);
      const [heading, ...lines] = csv.text.replace('\ufeff', '').trim().split('\n');
      expect(heading).toBe('Local reference,Service reference,How it counts,Placement,Distance from home (miles),In this placement since');
      const [counted] = tableRows(await officer.get(NEAR), /^How many rows count/);
      expect(lines).toHaveLength(Number(counted![1]));
      const recorded = (await events('children-exported')).at(-1)!;
      expect(recorded.subjects).toHaveLength(lines.length);
      expect(recorded.particulars).toEqual({ measure: 'within-20-miles', on: ON, as: 'counted' });
      const book = await officer.get(`/measures/within-20-miles/children/download?on=${ON}&format=xlsx`);
      expect([book.status, book.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
      expect(book.bytes.subarray(0, 2).toString()).toBe('PK');
      expect((await events('children-exported')).at(-1)!.subjects.length).toBeGreaterThan(lines.length);
    }); // prettier-ignore

    it.each(LISTED)('%s can be written as a workbook and as CSV', async (code) => {
      for (const format of ['xlsx', 'csv'])
        expect((await officer.get(`/measures/${code}/children/download?on=${ON}&format=${format}`)).status).toBe(200);
    }); // prettier-ignore
  });

  it.each(LISTED)('%s has its page, whether or not there is anything on it', async (code) => {
    for (const on of [ON, '2019-01-01']) {
      const answer = await officer.get(`/measures/${code}/children?on=${on}`);
      expect([answer.status, words(answer)]).toEqual([200, expect.stringContaining('behind this number')]);
    }
  });

  it('says the same by the API', async () => {
    const page = await officer.get(`/api/v1/measures/within-20-miles/children?on=${ON}&as=not-known`);
    const said = page.json<{
      counts: { counted: number; ofWhom: number; notKnown: number };
      figures: { numerator: number; denominator: number }[];
      rows: { reference: string; as: string; facts: CountedRow['facts'] }[];
      count: number;
    }>();
    expect(said.figures[0]).toMatchObject({
      numerator: said.counts.counted,
      denominator: said.counts.counted + said.counts.ofWhom + said.counts.notKnown,
    });
    expect(said.count).toBe(said.counts.notKnown);
    expect(said.rows.every(({ as, facts }) => as === 'not-known' && facts['distance'] === null)).toBe(true);
    const all = (await officer.get(`/api/v1/measures/within-20-miles/children/export?on=${ON}`)).json<{ rows: unknown[] }>();
    expect(all.rows).toHaveLength(said.figures[0]!.denominator);
  }); // prettier-ignore

  it('refuses what it does not know, with what was typed', async () => {
    for (const [wrong, problem] of [
      ['on=2090-01-01', 'Enter today or a day before it'],
      ['on-day=31&on-month=2&on-year=2022', 'must be a real date'],
      [`on=${ON}&as=some`, 'Choose how a row counts from the list'],
      [`on=${ON}&page=none`, 'The page must be a whole number from 1'],
    ] as const) {
      const answer = await officer.get(`/measures/placement-mix/children?${wrong}`);
      expect([wrong, answer.status, words(answer)]).toEqual([wrong, 422, expect.stringContaining(problem)]);
      expect(answer.html('main table')).toHaveLength(0);
    }
    expect((await officer.get(`${MIX}&child=1`)).status).toBe(400);
    expect((await officer.get('/measures/placement-mix/children/download?format=pdf')).status).toBe(422);
    expect((await officer.get(`/api/v1/measures/placement-mix/children?as=some`)).status).toBe(422);
  });

  it('is not there for a measure without one, as for one that is none', async () => {
    for (const code of [PUBLISHED_ONLY[0]!.code, 'month-by-month', 'none', newId()])
      for (const address of [`/measures/${code}/children`, `/measures/${code}/children/download?format=csv`, `/api/v1/measures/${code}/children`])
        expect([address, (await officer.get(address)).status]).toEqual([address, 404]);
  }); // prettier-ignore

  describe('to everybody else', () => {
    it.each(['commissioner', 'analyst', 'administrator', 'coordinator', 'chair', 'member', 'protection-lead'])(
      '%s is refused, of a measure with a list and of one that is not there alike, and nothing is read',
      async (person) => {
        const browser = await app.as(person);
        const listed = (await events('children-listed')).length;
        for (const [there, not] of [
          [MIX, '/measures/none/children?on=2022-03-31'],
          [`/measures/placement-mix/children/download?format=csv`, '/measures/none/children/download?format=csv'],
        ] as const) {
          const [one, other] = [await browser.get(there), await browser.get(not)];
          expect([one.status, words(one)]).toEqual([403, words(other)]);
          expect(other.status).toBe(403);
        }
        const api = await browser.get('/api/v1/measures/placement-mix/children');
        const none = await browser.get('/api/v1/measures/none/children');
        expect([api.status, saidBy(api)]).toEqual([403, saidBy(none)]);
        expect((await events('children-listed')).length).toBe(listed);
      },
    ); // prettier-ignore

    it('another borough’s officer gets their own children by the same address, and none of these', async () => {
      const bexley = await app.as('officer-bexley');
      const answer = await bexley.get(MIX);
      expect(answer.status).toBe(200);
      expect(idsOn(answer)).toEqual([]);
      expect(words(answer)).toContain('There is nothing to list on 31 March 2022');
    });
  });
});
