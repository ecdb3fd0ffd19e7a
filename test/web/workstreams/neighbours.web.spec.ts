import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { releaseEveryTable } from '@test/support/every-table-released';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveHistory, saveReturn } from '../../db/measures/made-borough';

const CAMDEN = 202;
const NEIGHBOURS = ['Barnet', 'Hackney', 'Hammersmith and Fulham', 'Haringey', 'Islington', 'Kensington and Chelsea', 'Lambeth', 'Lewisham', 'Southwark', 'Westminster']; // prettier-ignore
const BESIDE = '/workstreams/fostering?beside=202';

interface FiguresJson {
  readonly figures: readonly {
    readonly category: string;
    readonly neighbours: {
      readonly of: string;
      readonly outsideLondon: readonly string[];
      readonly figures: readonly { readonly area: string; readonly value: number | null }[];
    } | null;
  }[];
}

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');
const named = (rows: readonly (readonly string[])[]): string[] =>
  rows.map(([name]) => name!.replace(/\d+ boroughs$/, ''));

describe('a borough beside its statistical neighbours on a workstream', () => {
  let app: WebApp;
  let camden: Browser;
  let commissioner: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    await (await app.database.unitOfWork('job')).run(jobFor(CAMDEN), async (tx) => {
      await saveReturn(tx);
      for (const born of ['2009-06-01', '2012-06-01', '2020-06-01'])
        await saveHistory(tx, born, { from: '2025-01-01' });
    });
    await releaseEveryTable(app, { weeks: ['2026-10-25', '2026-11-01'].map(day), quarters: [day('2026-09-30')] });
    [camden, commissioner] = [await app.as('officer-camden'), await app.as('commissioner')];
  }, 180_000); // prettier-ignore
  afterAll(() => app.close());

  const ownTable = (answer: Answer): string[][] =>
    tableRows(answer, /^Camden, exact figures, beside its statistical neighbours in London, .*: 1\. Foster/);

  it('is its own exact row above released cells of its neighbours, for its people and unasked', async () => {
    const answer = await camden.get('/workstreams/fostering');
    const [own, ...others] = ownTable(answer);
    expect(own![0]).toBe('CamdenExact: only your borough sees this row');
    expect(own![1]).toBe('3');
    expect(named(others)).toEqual(NEIGHBOURS);
    const all = await camden.get('/workstreams/fostering?areas=boroughs');
    const released = tableRows(all, /^Placement groups and age bands by placement group/);
    expect(others).toEqual(NEIGHBOURS.map((name) => released.find(([area]) => area === name)));
    expect(answer.html('#figure-1 details:contains("beside its statistical neighbours")').attr('open')).toBeUndefined();
  }); // prettier-ignore

  it('is nobody’s for the programme until a borough is chosen, and then released throughout', async () => {
    expect(words(await commissioner.get('/workstreams/fostering'))).not.toContain('statistical neighbours');
    const answer = await commissioner.get(BESIDE);
    expect(words(answer)).not.toContain('exact figures');
    const rows = tableRows(answer, /^Camden beside its statistical neighbours in London, .*: 1\. Foster/);
    const [itself, region, london, ...others] = named(rows);
    expect([itself, london]).toEqual(['Camden', 'London']);
    expect(region).toContain('London');
    expect(others).toEqual(NEIGHBOURS);
    const released = tableRows(
      await commissioner.get('/workstreams/fostering?areas=boroughs'),
      /^Placement groups and age bands by placement group/,
    );
    expect(rows[0]).toEqual(released.find(([area]) => area === 'Camden'));
    expect(answer.html('.moj-filter__tag').first().text()).toContain('Camden');
    expect(words(answer)).toContain('No number of a single borough is released of this figure, because it counts so few.');
    const file = answer.html('#figure-1 a:contains("Download every borough’s released numbers")').attr('href')!;
    expect((await commissioner.get(file)).text).toContain('Hackney');
  }); // prettier-ignore

  it('says which neighbours are outside London, and which are in no figure', async () => {
    const bexley = words(await commissioner.get('/workstreams/fostering?beside=303'));
    expect(bexley).toContain('Outside London, so that there are no figures here: Bedford;');
    const ealing = words(await commissioner.get('/workstreams/fostering?beside=307'));
    expect(ealing).toContain('model of the Department for Education finds most like Ealing.');
    expect(ealing).toContain('Not in these figures: Brent (no return yet).');
  }); // prettier-ignore

  it.each(['beside=201', 'beside=999', 'beside=camden'])('refuses %s', async (query) => {
    expect((await commissioner.get(`/workstreams/fostering?${query}`)).status).toBe(422);
    expect((await commissioner.get(`/api/v1/workstreams/fostering?${query}`)).status).toBe(422);
  });

  it('is the same by the API', async () => {
    const of = async (browser: Browser, query: string): Promise<FiguresJson> =>
      (await browser.get(`/api/v1/workstreams/fostering${query}`)).json<FiguresJson>();
    const [first] = (await of(commissioner, '?beside=202')).figures;
    const areas = [...new Set(first!.neighbours!.figures.map(({ area }) => area))];
    expect([areas[0], ...areas.slice(3)]).toEqual(['Camden', ...NEIGHBOURS]);
    const own = (await of(camden, '')).figures[0]!.neighbours!;
    expect([own.of, [...new Set(own.figures.map(({ area }) => area))]]).toEqual(['Camden', NEIGHBOURS]);
    expect((await of(commissioner, '')).figures.map(({ neighbours }) => neighbours)).toEqual(
      (await of(commissioner, '')).figures.map(() => null),
    );
  });
});
