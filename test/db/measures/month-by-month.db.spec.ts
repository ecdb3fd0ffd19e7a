import { addDays, day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { MONTH_BY_MONTH } from '@lib/measures/month-by-month/month-by-month.measure';
import { childrenIn, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory, saveReturn } from './made-borough';

const BROMLEY = 305;
const PLACES = ['U1', 'U6', 'K2', 'K3', 'R3', 'A6', 'P1', 'S1', 'T0'];

describe('open placements month by month', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    await web.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { year: 2024, trueAt: '2024-03-31' });
      await saveReturn(tx, { year: 2021, trueAt: '2021-03-31' });
      for (let child = 0; child < 120; child += 1) {
        const first = addDays(day('2023-06-01'), (child * 37) % 1000);
        const second = addDays(first, (child * 53) % 200);
        const end = addDays(second, (child * 29) % 300);
        const place = (n: number): string => PLACES[(child + n) % PLACES.length]!;
        await saveHistory(tx, '2013-01-01', { from: first, to: second, place: place(0) },
          { from: second, place: place(1), ...(child % 3 === 0 ? {} : { to: end }), shortBreak: child % 11 === 0 }); // prettier-ignore
      }
    });
  });
  afterAll(() => database.close());

  it.each(['2026-03-31', '2026-03-30', '2025-02-28'])(
    'equals the snapshot at the end of every month, as at %s',
    async (asAt) => {
      await web.run(jobFor(BROMLEY), async (tx) => {
        const points = await MONTH_BY_MONTH.work(tx, day(asAt));
        expect(points).toHaveLength(24);
        for (const point of points) {
          const cells = await PLACEMENT_MIX.work(tx, point.monthEnd);
          expect(point.figures!.open).toBe(childrenIn(cells));
          for (const { group } of PUBLISHED_GROUPS) {
            expect(point.figures!.openByGroup[group] ?? 0).toBe(childrenIn(cells, { group }));
          }
        }
      });
    },
  );

  it('changes from month to month by what started and ended', async () => {
    const points = await web.run(jobFor(BROMLEY), (tx) => MONTH_BY_MONTH.work(tx, day('2026-03-31')));
    const figures = points.map((point) => point.figures!);
    for (const [n, figure] of figures.slice(1).entries()) {
      expect(figure.open).toBe(figures[n]!.open + figure.started - figure.ended);
    }
    expect(figures.some(({ started }) => started > 0)).toBe(true);
  });

  it('is nought in a borough whose returns have nobody', async () => {
    const points = await web.run(jobFor(201), async (tx) => {
      await saveReturn(tx, { year: 2023, trueAt: '2023-03-31' });
      return MONTH_BY_MONTH.work(tx, day('2026-03-31'));
    });
    expect(points.map(({ figures }) => figures?.open)).toEqual(Array.from({ length: 24 }, () => 0));
  });

  it('has no figures for months before the first live return: only who stayed on is known of them', async () => {
    const points = await web.run(jobFor(202), async (tx) => {
      await saveReturn(tx, { year: 2026, trueAt: '2026-03-31' });
      await saveHistory(tx, '2013-01-01', { from: '2024-01-15' });
      return MONTH_BY_MONTH.work(tx, day('2026-03-31'));
    });
    const known = points.filter(({ figures }) => figures !== null).map(({ monthEnd }) => monthEnd);
    expect(known[0]).toBe('2025-04-30');
    expect(known).toHaveLength(12);
  });

  it('has none at all without a return', async () => {
    const points = await web.run(jobFor(203), (tx) => MONTH_BY_MONTH.work(tx, day('2026-03-31')));
    expect(points.every(({ figures }) => figures === null)).toBe(true);
  });
});
