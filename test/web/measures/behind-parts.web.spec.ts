import { FixedClock } from '@lib/kernel/clock';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;
const ON = '2022-03-31';
const MIX = `/measures/placement-mix/children?on=${ON}`;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

interface Recorded {
  readonly subjects: string[];
  readonly particulars: object;
}

describe('the list behind a part of a borough’s own figure', () => {
  let app: WebApp;
  let officer: Browser;

  const events = (action: string): Promise<Recorded[]> =>
    app.database.rowsAsSuperuser<Recorded>(
      'select subject_ids as subjects, particulars from audit.events where action = $1 order by at',
      [action],
    );

  beforeAll(async () => {
    app = await startWebApp();
    const importing = new Importing(
      await app.database.unitOfWork('web'),
      FixedClock.at('2026-11-22T09:00:00Z'),
    );
    await importing.agree(BROMLEY);
    for (const year of [2021, 2022]) await importing.import(BROMLEY, annualReturn(year), year);
    officer = await app.as('officer-bromley');
  }, 120_000);
  afterAll(() => app.close());

  const FOSTER = `${MIX}&part=foster`;
  const numberIn = (answer: Answer, line: RegExp): string =>
    tableRows(answer, /^Bromley on 31 March 2022/).find(([label]) => line.test(label!))![1]!;

  it('is a link on each line of the figure, and has as many rows as the line says', async () => {
    const measure = await officer.get(`/measures/placement-mix?on=${ON}`);
    expect(measure.html('main a[href*="part=foster"]').attr('href')).toBe(FOSTER);
    const answer = await officer.get(FOSTER);
    const foster = numberIn(answer, /^Foster placements/);
    expect(words(answer)).toContain(
      `These are the rows of one part: Foster placements. There are ${foster}.`,
    );
    expect(tableRows(answer, /^How many rows count/).at(-1)![1]).toBe(foster);
    const rows = tableRows(answer, /^The rows, one by one/);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(([, , group]) => group === 'Foster placements')).toBe(true);
    expect(answer.html('.moj-filter__tag').text()).toContain('Foster placements');
    const tiers = await officer.get(`/measures/location-tiers/children?on=${ON}&part=unknown`);
    expect(tableRows(tiers, /^How many rows count/).at(-1)![1]).toBe(numberIn(tiers, /^Not known/));
  });

  it('records what was asked and who was shown, on the page, in the file and by the API alike', async () => {
    await officer.get(FOSTER);
    expect((await events('children-listed')).at(-1)!.particulars).toEqual({
      ...{ measure: 'placement-mix', on: ON, as: null, part: 'foster' },
    });
    const csv = await officer.get(
      `/measures/placement-mix/children/download?on=${ON}&part=foster&format=csv`,
    );
    expect(csv.headers.get('content-disposition')).toContain('behind-placement-mix-foster-bromley');
    const lines = csv.text.trim().split('\n').length - 1;
    const exported = (await events('children-exported')).at(-1)!;
    expect([exported.subjects.length, exported.particulars]).toEqual([
      lines,
      { measure: 'placement-mix', on: ON, as: null, part: 'foster' },
    ]);
    const said = (await officer.get(`/api/v1/measures/placement-mix/children?on=${ON}&part=foster`)).json<{
      part: string;
      count: number;
      counts: { counted: number };
    }>();
    expect(said).toMatchObject({ part: 'foster', count: lines, counts: { counted: lines } });
  });

  it.each([
    ['placement-mix', 'moon'],
    ['placement-mix', 'a%20word'],
    ['within-20-miles', 'foster'],
  ])('of %s refuses the part %s, which it does not have', async (code, part) => {
    const answer = await officer.get(`/measures/${code}/children?on=${ON}&part=${part}`);
    expect([answer.status, words(answer)]).toEqual([
      422,
      expect.stringContaining('Choose a part of the measure from the list'),
    ]);
    for (const address of [
      `/measures/${code}/children/download?format=csv&part=${part}`,
      `/api/v1/measures/${code}/children?part=${part}`,
    ])
      expect([address, (await officer.get(address)).status]).toEqual([address, 422]);
  });

  it('is of nobody else, whatever part they ask for', async () => {
    const bexley = await (await app.as('officer-bexley')).get(FOSTER);
    expect(bexley.html('main table a[href^="/children/"]')).toHaveLength(0);
    expect((await (await app.as('commissioner')).get(FOSTER)).status).toBe(403);
  });
});
