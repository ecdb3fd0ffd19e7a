import { day } from '@lib/kernel/day';
import { HIGH_COST_CUBES } from '@lib/measures/cubes/cube-register';
import { publishEveryRelease } from '@test/support/releases/publish-every-release';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';

const QUARTERS = ['2026-06-30', '2026-09-30'].map(day);

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('high-cost placements across London', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();
  const as = (person: string): Browser => browsers.get(person)!;

  beforeAll(async () => {
    app = await startWebApp();
    for (const person of ['officer-bromley', 'commissioner', 'analyst', 'member', 'administrator'])
      browsers.set(person, await app.as(person));
  }, 90_000);
  afterAll(() => app.close());

  it('have a section of their own, which says that there is nothing yet and when there is', async () => {
    const answer = await as('commissioner').get('/london?table=hcli-cohort');
    expect(answer.status).toBe(200);
    expect(answer.title).toBe(
      'High-cost placements: children in high-cost placements – Pan-London placements',
    );
    const sections = answer.html('nav[aria-label="Sections of London"] a').toArray();
    expect(sections.map((one) => answer.html(one).text())).toEqual([
      'London placements', 'The weekly panel', 'Unmet need', 'High-cost placements',
    ]); // prettier-ignore
    expect(words(answer)).toContain('There are no quarterly, exact figures yet');
    expect(words(answer)).toContain('They need the returns and the registers of at least 25 boroughs');
    expect(answer.html('table')).toHaveLength(0);
    expect((await as('commissioner').get('/london/download?table=hcli-fees')).status).toBe(404);
    expect((await as('commissioner').get('/api/v1/london/hcli-fees')).status).toBe(404);
  });

  describe('once they are released', () => {
    beforeAll(async () => {
      const stats = await app.database.unitOfWork('stats');
      for (const { code } of HIGH_COST_CUBES)
        for (const [at, on] of QUARTERS.entries())
          await printRelease(stats, {
            cube: code,
            product: 'official',
            on,
            more: at * 3,
            withoutMoney: at === 0,
          });
      await publishEveryRelease(app.database);
    }, 60_000);

    it.each([
      ['officer-bromley', 200],
      ['commissioner', 200],
      ['analyst', 200],
      ['member', 200],
      ['administrator', 403],
    ])('answer %s with %i on every table, its quarters, its file and its twin', async (person, status) => {
      for (const { code } of HIGH_COST_CUBES)
        for (const address of [
          `/london?table=${code}`,
          `/london/months?table=${code}`,
          `/london/download?table=${code}`,
          `/api/v1/london/${code}`,
          `/api/v1/london/${code}/months`,
        ])
          expect([address, (await as(person).get(address)).status]).toEqual([address, status]);
    });

    it('say in a sentence how many there are, by which definition, and lead with what to worry about', async () => {
      const answer = await as('commissioner').get('/london?table=hcli-cohort&by=tier');
      expect(words(answer)).toMatch(
        /On 30 September 2026, [\d,]+ of [\d,]+ high-cost placements of 31 London boroughs were outside London \(\d+%\)\./,
      );
      expect(words(answer)).toContain(
        'Which placements are of high cost goes by the definition in force on 30 September 2026. Version 1, ',
      );
      expect(words(answer)).toContain(
        'from the registers that boroughs keep in this service and from their returns',
      );
      const headlines = answer.html('.plp-headline').toArray().map((one) => answer.html(one).text()); // prettier-ignore
      expect(headlines).toHaveLength(5);
      expect(headlines[2]).toMatch(
        /not registered.*% of high-cost placements.*the same as a quarter before/s,
      );
      const rows = tableRows(answer, /^Children in high-cost placements by location/);
      expect(rows.map(([part]) => part)).toEqual([
        'High-cost placements',
        'In the child’s own borough',
        'Elsewhere in London',
        'Outside London',
        'Authority not known',
      ]);
      expect(answer.html('svg')).toHaveLength(2);
    });

    it('name the bands that the quartiles of like fees are in, on the page and in the API, and no fee', async () => {
      const address = 'hcli-fees?by=price-type-home';
      const answer = await as('commissioner').get(`/london?table=${address.replace('?', '&')}`);
      expect(words(answer)).toMatch(
        /the median price of high-cost placements in children’s homes of 31 London boroughs is in the band “[^”]+” a week/,
      );
      const rows = tableRows(answer, /^What a week costs: London/);
      expect(rows.map(([kind]) => kind)).toContain('Children’s homes: complex needs');
      const [home] = rows;
      expect(home![0]).toBe('Children’s homes');
      const { quartiles, definitionVersion } = (await as('analyst').get(`/api/v1/london/${address}`)).json<{
        quartiles: { median: { categoryCode: string; status: string } };
        definitionVersion: number;
      }>();
      expect(definitionVersion).toBe(1);
      expect(quartiles.median.status).toBe('shown');
      expect(quartiles.median.categoryCode).toMatch(/^fee\|home\|/);
      const plain = (await as('analyst').get('/api/v1/london/hcli-cohort')).json<{ quartiles: unknown }>();
      expect(plain.quartiles).toBeNull();
    });

    it.each([
      ['hcli-endings', 'destination', /endings of high-cost placements in 31 London boroughs led to another placement in care/],
      ['hcli-outcomes', 'rating', /reviews of high-cost placements in 31 London boroughs have the young person say that it is good/],
      ['hcli-uplifts', 'agreed', /requests for higher fees that were agreed to 31 London boroughs were counted under “Less than 5% agreed”/],
      ['hcli-commitments', 'contract', /high-cost placements of 31 London boroughs had a contract that had ended/],
      ['hcli-voids', 'use', /On 30 September 2026, [\d,]+ of [\d,]+ places held in block contracts of 31 London boroughs were empty/],
      ['hcli-voids', 'since', /empty places held in block contracts of 31 London boroughs had been empty for 12 weeks or more/],
    ])('have %s by %s, in words', async (table, by, says) => {
      const answer = await as('commissioner').get(`/london?table=${table}&by=${by}`);
      expect(words(answer)).toMatch(says);
    }); // prettier-ignore

    it('have places held in blocks without the definition, and by price and kind of setting', async () => {
      const answer = await as('officer-bromley').get('/london?table=hcli-voids&by=price');
      expect(words(answer)).toContain('recorded no block contract counts as holding none');
      expect(words(answer)).toContain('worked out now from your block contracts and your returns, exact');
      expect(words(answer)).not.toContain('definition in force');
      const rows = tableRows(answer, /^Block contracts and empty places by weekly price/);
      expect(rows.map(([part]) => part)).toEqual([
        'Empty', 'Under £4,000 a week', '£4,000 to £4,999 a week', '£5,000 to £5,999 a week',
        '£6,000 to £7,999 a week', '£8,000 or more a week',
      ]); // prettier-ignore
      const kinds = tableRows(
        await as('analyst').get('/london?table=hcli-voids&by=kind'),
        /by kind of setting,/,
      );
      expect(kinds.map(([part]) => part)).toEqual([
        'Places held in block contracts', 'Children’s homes', 'Supported accommodation and all others',
      ]); // prettier-ignore
    });

    it('say what it comes to in money, rounded and why, on the page, over the quarters, in the file and in the API', async () => {
      const answer = await as('member').get('/london?table=hcli-costs');
      expect(words(answer)).toContain(
        'On 30 September 2026, London’s high-cost placements cost about £1,200,000 a week.',
      );
      expect(words(answer)).toContain(
        'Sums are to the nearest £200,000, and a placement counts with £40,000 a week at most. What health or education is invoiced is to the nearest £20,000, with £4,000 at most. So no sum tells what one placement costs.',
      );
      expect(tableRows(answer, /^In money: London, 30 September 2026/)).toEqual([
        ['A week in all', '£1,200,000', '£200,000'],
        ['Invoiced to social care', '£1,400,000', '£200,000'],
        ['Invoiced to education', '[k]rounds to 0 but is not 0', '£20,000'],
        ['Invoiced to health', '[c]hidden to protect people', '£20,000'],
      ]);
      const ahead = await as('member').get('/london?table=hcli-commitments');
      expect(tableRows(ahead, /^In money/).map(([month, pounds]) => [month, pounds])).toEqual(
        expect.arrayContaining([
          ['October 2026', '£6,000,000'],
          ['September 2027', '£17,000,000'],
        ]),
      );
      expect(words(ahead)).toContain(
        'On 30 September 2026, about £6,000,000 was committed for October 2026; about £17,000,000 was committed for September 2027.',
      );
      const quarters = await as('member').get('/london/months?table=hcli-costs');
      expect(tableRows(quarters, /^In money/)).toEqual([
        ['30 September 2026', '£1,200,000', '£1,400,000', '[k]rounds to 0 but is not 0', '[c]hidden to protect people'],
        ['30 June 2026', ...Array<string>(4).fill('[x]not available')],
      ]);
      const file = await as('officer-bromley').get('/london/download?table=hcli-costs');
      expect(file.text).toContain(',week,A week in all,1200000,shown,pounds\n');
      const { money } = (await as('analyst').get('/api/v1/london/hcli-commitments')).json<{ money: unknown[] }>();
      expect(money[0]).toEqual({
        ...{ code: 'committed|month-1', label: 'October 2026', from: '2026-10-01', to: '2026-11-01' },
        ...{ pounds: 6_000_000, status: 'shown', roundedToPounds: 1_000_000, mostEachWeekPounds: 40_000 },
      });
    }); // prettier-ignore

    it('say of a quarter from before there were sums that they were not released then', async () => {
      const answer = await as('commissioner').get('/london?table=hcli-costs&on=2026-06-30');
      expect(words(answer)).toContain('Sums of money were not released then.');
      expect(answer.text).not.toContain('£1,200,000');
      const api = await as('commissioner').get('/api/v1/london/hcli-costs?on=2026-06-30');
      expect(api.json<{ money: unknown }>().money).toBeNull();
      const plain = await as('commissioner').get('/api/v1/london/hcli-cohort');
      expect(plain.json<{ money: unknown }>().money).toBeNull();
    });

    it('set a borough’s own count beside London for its own people alone, and never in its file', async () => {
      const own = await as('officer-bromley').get('/london?table=hcli-cohort&by=solo');
      expect(words(own)).toContain('worked out now from your register of high-cost placements, exact');
      expect(tableRows(own, /^Bromley, exact figures, beside London/)[0]!.slice(0, 2)).toEqual([
        'High-cost placements',
        '0',
      ]);
      for (const person of ['commissioner', 'analyst', 'member'])
        expect(words(await as(person).get('/london?table=hcli-cohort'))).not.toContain('exact figures');
      const file = await as('officer-bromley').get('/london/download?table=hcli-cohort&by=solo');
      expect(file.text).toContain('PL-OF-2026-09-30-hcli-cohort');
      expect(file.text).not.toMatch(/Bromley|exact/);
    });

    it('mark the quarter in which another definition came into force, and compare nothing across it', async () => {
      await app.database.asSuperuser(
        `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                       because, made_at, made_by_name)
         values (2, '2026-08-01', '{600000}', true, true, true, 2, 'Prices rose', now(), 'A commissioner')`,
      );
      const answer = await as('commissioner').get('/london?table=hcli-costs');
      expect(words(answer)).toContain(
        'Cannot be compared with 30 June 2026: version 2 of the definition counts since',
      );
      expect(words(answer)).toContain('Version 2, from 1 August 2026: £6,000 a week or more before VAT');
      const quarters = await as('commissioner').get('/london/months?table=hcli-costs');
      expect(words(quarters)).toContain('version 2 of the definition counts since');
      expect(tableRows(quarters, /, release of each quarter$/)).toHaveLength(2);
    });
  });
});
