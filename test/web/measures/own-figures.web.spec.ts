import { day } from '@lib/kernel/day';
import { printRelease } from '@test/support/printed-releases';
import { Answer, Browser } from '@test/support/signed-in';
import { tableRows } from '@test/support/table-rows';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveFiguresOfBromley } from '@test/support/figures-of-bromley';
import { OwnLine } from '../../../apps/web/src/measures/own/own-line';

const ON = '2026-03-31';

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('a borough’s own figures of panel, register, beds and surveys', () => {
  let app: WebApp;
  let officer: Browser;
  let analyst: Browser;

  const ask = (sql: string, ...parameters: unknown[]): Promise<void> =>
    app.database.asSuperuser(sql, parameters);

  beforeAll(async () => {
    app = await startWebApp();
    officer = await app.as('officer-bromley');
    analyst = await app.as('analyst');
    await saveFiguresOfBromley(app);
  }, 60_000);
  afterAll(() => app.close());

  const FIGURES: readonly (readonly [code: string, rows: readonly (readonly string[])[]])[] = [
    [
      'average-weekly-price',
      [
        ['Pounds paid for nights with a price, and how many nights', '31,000', '31', '£7,000 a week'],
        ['Placements with a price, and the median of their averages', '1', '', '£7,000 a week'],
        ['Placements of the register without a weekly price', '0', '', ''],
      ],
    ],
    ['occupancy-of-homes', [['Nights of places held in block contracts, used', '30', '60', '50%']]],
    [
      'foster-place-use',
      [
        ['Approved places filled on 31 December 2025', '40', '50', '80%'],
        ['Vacant and usable', '6', '50', '12%'],
        ['Not available', '4', '50', '8%'],
      ],
    ],
    [
      'search-time',
      [
        ['Placements: median days from referral', '1', '', '9 days'],
        ['Placements: nine in ten took no longer', '1', '', '9 days'],
        ['Placed after the day needed', '1', '1', '100%'],
        ['Placed after it: median days past it', '1', '', '4 days'],
      ],
    ],
    ['searches-past-needed-by', [['Open searches past the day needed', '0', '0', 'None to count']]],
    [
      'match-rate',
      [
        ['Of the type that was preferred', '0', '1', '0%', '0'],
        ['As near as was sought', '0', '0', 'None to count', '1'],
      ],
    ],
    [
      'offer-rate',
      [
        ['One offer or more', '1', '1', '100%'],
        ['Three offers or more', '0', '1', '0%'],
      ],
    ],
    ['same-day-placements', [['Needed and placed on the same day', '0', '1', '0%']]],
    [
      'unregistered-placements',
      [
        ['Children', '1', '2', '50.0%'],
        ['Nights', '31', '41', '75.6%'],
        ['Of these, nights under 16', '31', '', ''],
        ['Nights of the longest stay, from its first', '31', '', ''],
      ],
    ],
    [
      'liberty-orders',
      [
        ['Children aged 10 to 17 under an order on the day', '1', '2', '50.0%'],
        ['Children of another age under an order on the day', '0', '', ''],
        ['Orders that began in the year', '1', '', ''],
      ],
    ],
    [
      'bed-ratio',
      [
        [
          'Children’s homes and secure homes: beds in the borough, its children in one',
          '6',
          '1',
          '6.00 for each child',
        ],
        ['Supported accommodation: its children in one. The directory has none in London', '0', '', ''],
        ['Residential special schools: its children in one. The directory has none in London', '0', '', ''],
      ],
    ],
    [
      'return-completeness',
      [
        ['Questions answered', '19', '20', '95%'],
        ['Returns handed in', '1', '1', '100%'],
      ],
    ],
  ];

  it.each(FIGURES)('%s is as worked by hand, says where from, and is nobody else’s', async (code, rows) => {
    const own = await officer.get(`/measures/${code}?on=${ON}`);
    expect(own.status).toBe(200);
    expect(tableRows(own, /^Bromley on 31 March 2026/)).toEqual(rows);
    expect(words(own)).toContain('Worked out now, from');
    expect(words(await analyst.get(`/measures/${code}?on=${ON}`))).not.toContain('Bromley');
    const croydon = await app.as('officer-croydon');
    expect(words(await croydon.get(`/measures/${code}?on=${ON}`))).not.toContain('Bromley');
  });

  it.each(FIGURES)('%s is the same by the API', async (code, rows) => {
    const answer = await officer.get(`/api/v1/measures/${code}?on=${ON}`);
    const { own } = answer.json<{ own: { lines: OwnLine[] } }>();
    expect(own.lines.map(({ label, numerator }) => [label, numerator.toLocaleString('en-GB')])).toEqual(
      rows.map(([label, number]) => [label, number]),
    );
    const others = await analyst.get(`/api/v1/measures/${code}?on=${ON}`);
    expect(others.json<{ own: unknown }>().own).toBeNull();
  });

  describe('beds of London', () => {
    it('are there for the programme, without children while nothing is released', async () => {
      const answer = await analyst.get('/measures/bed-ratio');
      expect(tableRows(answer, /^Beds in London/)[0]).toEqual([
        ...['Children’s homes and secure homes', '6', '[x]not available', 'Not known'],
      ]);
      expect(words(answer)).toContain('No release of placements is published yet');
      expect(words(await analyst.get('/measures/placement-mix'))).not.toContain('Beds in London');
    });

    it('are set beside the children of London as the release prints them', async () => {
      const stats = await app.database.unitOfWork('stats');
      const id = await printRelease(stats, { product: 'official', on: day('2025-12-31') });
      await ask(`update releases set state = 'published' where id = $1`, id);
      const print = (value: number | null, symbol: string | null): Promise<void> =>
        ask(
          `update release_cells set value = $2, symbol = $3
            where release_id = $1 and area_kind = 'london' and category = 'homes'`,
          ...[id, value, symbol],
        );
      await print(24, null);
      const answer = await analyst.get('/measures/bed-ratio');
      expect(tableRows(answer, /^Beds in London/)[0]).toEqual([
        ...['Children’s homes and secure homes', '6', '24', '0.25'],
      ]);
      const api = await analyst.get('/api/v1/measures/bed-ratio');
      expect(api.json<{ london: { releasedOn: string; types: object[] } }>().london).toMatchObject({
        releasedOn: '2025-12-31',
        types: [{ beds: 6, children: 24, symbol: null, bedsForEachChild: 0.25 }, {}, {}],
      });
      await print(null, 'c');
      const hidden = await analyst.get('/measures/bed-ratio');
      expect(tableRows(hidden, /^Beds in London/)[0]!.slice(2)).toEqual([
        expect.stringContaining('[c]'),
        'Not known',
      ]);
    });
  });
});
