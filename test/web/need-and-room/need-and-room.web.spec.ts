import { day } from '@lib/kernel/day';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { INPUT_TABLES } from '@lib/measures/need-and-room/released-inputs';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const TRY = 'places1=4&kind1=home&area1=NEL';

describe('need against room', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    for (const person of [
      'officer-bromley',
      'officer-camden',
      'commissioner',
      'analyst',
      'member',
      'administrator',
    ])
      browsers.set(person, await app.as(person));
  }, 90_000);
  afterAll(() => app.close());

  it('says that nothing is released yet, and shows no number of it', async () => {
    const answer = await as('commissioner').get('/need-and-room');
    expect(answer.status).toBe(200);
    expect(words(answer)).toContain('Unmet need is not available');
    expect(words(answer)).toContain('No suitable placement found: no release is published yet.');
    const tried = await as('commissioner').get(`/need-and-room/what-if?${TRY}`);
    expect(words(tried)).toContain('How many children would be placed cannot be worked out');
    expect(words(tried)).toContain('No release of it is published yet. Enter one to work out the cost');
  });

  describe('once there are releases', () => {
    beforeAll(async () => {
      const stats = await app.database.unitOfWork('stats');
      for (const { cube, product } of Object.values(INPUT_TABLES))
        await printRelease(stats, {
          cube: cube.code,
          product,
          on: day(product === 'official' ? '2026-09-30' : '2026-11-15'),
        });
      await publishEveryRelease(app.database);
    }, 60_000);

    it.each([
      ['officer-bromley', 200],
      ['commissioner', 200],
      ['analyst', 200],
      ['member', 200],
      ['administrator', 403],
    ])('answers %s with %i on every page and its twin', async (person, status) => {
      for (const address of [
        '/need-and-room',
        '/need-and-room?by=need&area=SEL',
        '/need-and-room/cell?row=home',
        '/need-and-room/download',
        `/need-and-room/what-if?${TRY}`,
        '/need-and-room/what-if/saved',
        '/need-and-room/what-if/compare',
        '/api/v1/need-and-room',
        '/api/v1/need-and-room/cell?row=home&area=NEL',
        '/api/v1/need-and-room/what-if/saved',
      ])
        expect([address, (await as(person).get(address)).status]).toEqual([address, status]);
    });

    it('shows the seven figures of each row with what they say, and each row leads to its parts', async () => {
      const answer = await as('officer-bromley').get('/need-and-room');
      const rows = tableRows(answer, /^Need and room in London/);
      expect(rows.map(([first]) => first)).toEqual([
        'Children’s homes and residential schools', 'Fostering, family or friends',
        'Supported accommodation and other kinds', 'All kinds',
      ]); // prettier-ignore
      expect(words(answer)).toMatch(
        /Children’s homes and residential schools: [\d,]+ cases found no suitable placement in the quarter; 0 places confirmed vacant in London\. By the panels’ record that is between [\d,]+ and [\d,]+ places short\. By the survey [\d,]+ searches were still open: [\d,]+ more than the places confirmed\./,
      );
      expect(words(answer)).toContain('PL-OF-2026-09-30-unmet-need');
      expect(words(answer)).toContain('PL-OF-2026-09-30-open-searches');
      expect(words(answer)).toContain('31 of the 32 boroughs are in it. Missing: Brent (no return yet)');
      const parts = await as('officer-bromley').get('/need-and-room/cell?by=type&row=home&area=london');
      expect(parts.title).toContain('Children’s homes and residential schools in London');
      expect(words(parts)).toContain('No vacant place is said of any registered setting here.');
      expect(words(parts)).toMatch(
        /said to a panel in the quarter [\d,]+, in the quarter to 30 September 2026/,
      );
      expect(words(parts)).toMatch(/said in the sufficiency survey [\d,]+, on 30 September 2026/);
    });

    it('has gaps that anybody can work out again from the printed numbers of the page, and adds the survey to none', async () => {
      const rows = tableRows(await as('officer-bromley').get('/need-and-room'), /^Need and room in London/);
      const numbers = (row: readonly string[]): number[] => row.slice(1, 7).map((cell) => Number(cell.replaceAll(',', '')));
      const searching = numbers(rows.at(-1)!)[1]!;
      expect(searching % 5).toBe(0);
      const range = (low: number, high: number): string => `${low.toLocaleString('en-GB')} to ${high.toLocaleString('en-GB')} short`;
      for (const row of rows) {
        const [, , unmet, open, confirmed] = numbers(row) as [number, number, number, number, number];
        const known = row === rows.at(-1) ? [searching - 2, searching + 2] : [0, searching + 2];
        expect(row[7]).toContain(range(unmet + known[0]! - confirmed, unmet + known[1]! - confirmed));
        expect(row[7]).toContain(`Survey: ${(open - confirmed).toLocaleString('en-GB')} short`);
      }
      const cell = words(await as('officer-bromley').get('/need-and-room/cell?row=home'));
      expect(cell).toContain(`The range is ${searching + 2} wide, because searching is known for all kinds together`);
      const twin = await as('analyst').get('/api/v1/need-and-room/cell?row=home');
      const [home] = twin.json<{ cells: { stillOpen: { value: number }; gapBySurvey: object; roomConfirmed: number }[] }>().cells;
      const over = home!.stillOpen.value - home!.roomConfirmed;
      expect([home!.stillOpen.value, home!.gapBySurvey]).toEqual([numbers(rows[0]!)[3], { from: over, to: over }]);
    }); // prettier-ignore

    it('of a sub-region has no searching, no unmet need and no gap, and says so once', async () => {
      const answer = await as('commissioner').get('/need-and-room?area=SEL');
      const [home] = tableRows(answer, /^Need and room in South East/);
      expect(home![1]).toMatch(/^[\d,]+$/);
      expect([2, 3, 4, 7].map((at) => home![at]!.slice(0, 3))).toEqual(['[x]', '[x]', '[x]', '[x]']);
      expect(words(answer).match(/counted for London alone/g)).toHaveLength(1);
    });

    it.each([
      '/need-and-room?by=age', '/need-and-room?area=Kent', '/need-and-room?colour=red', '/need-and-room/cell',
      '/need-and-room/cell?row=moon', '/need-and-room/what-if?places1=many', '/need-and-room/what-if?occupancy=101',
      '/api/v1/need-and-room?by=age', '/api/v1/need-and-room/cell?row=moon',
    ])('answers %s with 422', async (address) => {
      const { status } = await as('commissioner').get(address);
      expect([address, [400, 422].includes(status)]).toEqual([address, true]);
    }); // prettier-ignore

    it('says what is wrong with an address in words, not in codes', async () => {
      const refused = await as('commissioner').get('/need-and-room?area=Kent');
      expect(words(refused)).toContain('“Area” has no such answer. Choose one from the list');
    });

    it('a file has every area, with a symbol where there is no number', async () => {
      const file = await as('commissioner').get('/need-and-room/download?by=type');
      const lines = file.text.trim().split('\n');
      expect(lines).toHaveLength(1 + 4 * 6);
      expect(lines.find((line) => line.includes(',SEL,') && line.includes(',home,'))).toContain('[x]');
    });

    it('what was typed comes back beside what is wrong with it', async () => {
      const wrong = await as('commissioner').get('/need-and-room/what-if?places1=4&kind1=home&fits=most');
      expect(wrong.status).toBe(422);
      expect(words(wrong)).toContain('Choose a sub-region');
      expect(wrong.html('#places1').attr('value')).toBe('4');
      expect(wrong.html('#fits').attr('value')).toBe('most');
    });

    it('says what four places would change, and which assumption is not as it was', async () => {
      const tried = await as('officer-bromley').get(
        `/need-and-room/what-if?${TRY}&occupancy=75&costHome=5000&costToday=6000`,
      );
      expect(words(tried)).toContain(
        'About 3 more children would have a suitable placement. It would cost £2,000 more a week.',
      );
      expect(words(tried)).toContain('All together they would live 38 miles nearer to home.');
      expect(words(tried)).toContain('Places in use: 75%, in the place of 85%');
      const [home] = tableRows(tried, /^Unmet need, against today/);
      expect(home!.at(-1)).toBe('-3');
    });

    const keep = async (person: string, name: string, over: object = {}): Promise<string> => {
      const kept = await as(person).post('/need-and-room/what-if/saved', {
        ...{ name, places1: '4', kind1: 'home', area1: 'NEL', need1: '', age1: '' },
        ...over,
      });
      expect(kept.status).toBe(303);
      return kept.location!;
    };

    it('keeps, opens, changes and deletes a scenario; another borough and the programme do not find it', async () => {
      const address = await keep('officer-bromley', 'Four in the east');
      expect(words(await as('officer-bromley').get('/need-and-room/what-if/saved'))).toContain(
        'Four in the east',
      );
      expect((await as('officer-bromley').get(address)).status).toBe(200);
      for (const other of ['officer-camden', 'commissioner']) {
        expect((await as(other).get(address)).status).toBe(404);
        expect(words(await as(other).get('/need-and-room/what-if/saved'))).not.toContain('Four in the east');
        const change = { name: 'Mine', version: '1', places1: '1', kind1: 'home', area1: 'NEL' };
        expect((await as(other).post(address, change)).status).toBe(404);
        expect((await as(other).post(`${address}/delete`, { version: '1' })).status).toBe(404);
      }
      expect((await as('member').post('/need-and-room/what-if/saved', { name: 'No' })).status).toBe(403);
      const changed = await as('officer-bromley').post(address, {
        ...{ name: 'Six in the east', version: '1', places1: '6', kind1: 'home', area1: 'NEL' },
      });
      expect(changed.status).toBe(303);
      expect(words(await as('officer-bromley').get(address))).toContain('Add 6 places');
      expect((await as('officer-bromley').post(`${address}/delete`, { version: '1' })).status).toBe(409);
      expect((await as('officer-bromley').post(`${address}/delete`, { version: '2' })).status).toBe(303);
      expect((await as('officer-bromley').get(address)).status).toBe(404);
    });

    it('a scenario without a name comes back with what it tries, and can be kept then', async () => {
      const again = await as('analyst').post('/need-and-room/what-if/saved', {
        ...{ name: '', places1: '4', kind1: 'home', area1: 'NEL' },
      });
      expect(again.status).toBe(422);
      expect(words(again)).toContain('Give the scenario a name');
      expect(again.html('input[type=hidden][name=places1]').attr('value')).toBe('4');
      expect(again.html('input[name=name]')).toHaveLength(1);
    });

    it('sets two side by side: what is different is marked', async () => {
      const [one, other] = [await keep('analyst', 'One'), await keep('analyst', 'Two', { fits: '25' })];
      const [first, second] = [one, other].map((address) => address.split('/').at(-1)!);
      const both = await as('commissioner').get(
        `/need-and-room/what-if/compare?one=${first}&other=${second}`,
      );
      expect(words(both)).toContain('They differ in 1 assumption');
      const different = tableRows(both, /^What is taken for granted/).filter(([label]) =>
        label!.includes('Different'),
      );
      expect(different).toHaveLength(1);
      expect(different[0]!.slice(1)).toEqual(['50%', '25%']);
      const twin = await as('commissioner').get(
        `/api/v1/need-and-room/what-if/compare?one=${first}&other=${second}`,
      );
      expect(
        twin.json<{ assumptions: { differs: boolean }[] }>().assumptions.filter(({ differs }) => differs),
      ).toHaveLength(1);
    });

    it('is made of tables that are released', () => {
      for (const { cube, product } of Object.values(INPUT_TABLES)) {
        expect(CUBES).toContain(cube);
        expect(cube.products).toContain(product);
      }
    });
  });
});
