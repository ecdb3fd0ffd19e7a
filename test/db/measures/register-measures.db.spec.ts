import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AVERAGE_WEEKLY_PRICE } from '@lib/measures/average-weekly-price/average-weekly-price.measure';
import { CountedList } from '@lib/measures/behind/counted-row';
import { LIBERTY_ORDERS } from '@lib/measures/liberty-orders/liberty-orders.measure';
import { Measure } from '@lib/measures/measure';
import { shareOfList } from '@lib/measures/share-of-list';
import { UNREGISTERED_PLACEMENTS } from '@lib/measures/unregistered-placements/unregistered-placements.measure';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory, saveReturn } from './made-borough';

const [BROMLEY, CROYDON] = [305, 306];
const MARCH_END = day('2026-03-31');

interface Line {
  readonly kind?: string;
  readonly payer?: string;
  readonly per?: string;
  readonly pence: number;
  readonly from: string;
  readonly to?: string;
}

describe('what the register of a borough tells, followed into its measures by hand', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    for (const borough of [BROMLEY, CROYDON])
      await web.run(jobFor(borough), (tx) => saveReturn(tx, { year: 2024, trueAt: '2024-03-31' }));
    await prices();
    await unregistered();
    await orders();
  });
  afterAll(() => database.close());

  const lives = (born: string, from: string, to?: string, place = 'K2'): Promise<string> =>
    web.run(jobFor(BROMLEY), (tx) => saveHistory(tx, born, { from, place, ...(to ? { to } : {}) }));
  const movesTo = (child: string, from: string): Promise<void> =>
    database.asSuperuser(
      `insert into placements (borough_id, id, child_id, started_on, end_inferred, start_reason, short_break, place,
                               placement_group, legal_status, need)
       values ($1, $2, $3, $4, false, 'P', false, 'K2', 'residential', 'C2', 'N1')`,
      [BROMLEY, newId(), child, from],
    );
  const entry = async (
    child: string,
    startedOn: string,
    registration: string | null = null,
  ): Promise<string> => {
    const id = newId();
    await database.asSuperuser(
      `insert into register_entries (borough_id, id, child_id, placement_id, registration, entered_at, entered_by_name, version)
       select borough_id, $4, child_id, id, $5, '2025-04-01T09:00:00Z', 'An officer', 1 from placements
        where borough_id = $1 and child_id = $2 and started_on = $3`,
      [BROMLEY, child, startedOn, id, registration],
    );
    return id;
  };
  const line = (entryId: string, { kind, payer, per, pence, from, to }: Line): Promise<void> =>
    database.asSuperuser(
      `insert into cost_lines (borough_id, id, entry_id, kind, payer, per, pence, starts_on, ends_on, source, entered_at,
                               entered_by_name, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'page', now(), 'An officer', 1)`,
      [
        ...[BROMLEY, newId(), entryId, kind ?? 'core', payer ?? 'social-care', per ?? 'week'],
        ...[pence, from, to ?? null],
      ],
    );
  const order = (child: string, from: string, to: string | null, withdrawn = false): Promise<void> =>
    database.asSuperuser(
      `insert into liberty_orders (borough_id, id, child_id, starts_on, ends_on, entered_at, entered_by_name,
                                   withdrawn_at, withdrawn_by_name, version)
       values ($1, $2, $3, $4, $5, now(), 'An officer', $6, $7, 1)`,
      [
        BROMLEY,
        newId(),
        child,
        from,
        to,
        withdrawn ? '2026-03-02T09:00:00Z' : null,
        withdrawn ? 'An officer' : null,
      ],
    );

  /**
   * P1 costs £4,500 a week for 12 nights and £3,500 more for the last 7 of them; P2 £5,500 for 21 nights; P3 one sum only; P4
   * left after 4 nights at £6,000, with two weeks’ notice paid after.
   */
  const prices = async (): Promise<void> => {
    const first = await entry(await lives('2012-01-01', '2025-01-01', '2026-04-05'), '2025-01-01');
    await line(first, { pence: 450_000, from: '2026-03-20' });
    await line(first, { kind: 'therapy', payer: 'health', pence: 350_000, from: '2026-03-25' });
    const second = await entry(await lives('2012-01-01', '2025-01-01', '2026-04-05'), '2025-01-01');
    await line(second, { pence: 550_000, from: '2026-02-01', to: '2026-02-22' });
    const third = await entry(await lives('2012-01-01', '2025-01-01', '2026-04-05'), '2025-01-01');
    await line(third, { kind: 'one-off', per: 'once', pence: 100_000, from: '2026-03-01' });
    const fourth = await entry(await lives('2012-01-01', '2025-01-01', '2026-03-05'), '2025-01-01');
    await line(fourth, { pence: 600_000, from: '2026-03-01', to: '2026-03-19' });
  };

  /**
   * U1, 16 on 1 January 2026, was 10 nights of the year in a place without registration, 22 in all, and is in one that applied
   * for the last 20. U2 turned 16 on 1 March, after 9 of 14 nights. What ended on the first day of the year has no night in it.
   */
  const unregistered = async (): Promise<void> => {
    const first = await lives('2010-01-01', '2025-03-20', '2025-04-11');
    await entry(first, '2025-03-20', 'unregistered');
    await movesTo(first, '2026-03-12');
    await entry(first, '2026-03-12', 'applied');
    await order(first, '2025-10-01', null);
    const second = await lives('2010-03-01', '2026-02-20', '2026-03-06');
    await entry(second, '2026-02-20', 'unregistered');
    await order(second, '2026-02-21', '2026-03-01');
    await entry(await lives('2012-01-01', '2025-01-01', '2025-04-01'), '2025-01-01', 'unregistered');
    await entry(await lives('2012-01-01', '2026-03-30', '2026-03-31'), '2026-03-30', 'registered');
  };

  /** A child of nine and one of eighteen are of another age; one turns 18 the day after. One order ended that day, one was a mistake. */
  const orders = async (): Promise<void> => {
    await order(await lives('2017-01-01', '2026-03-31'), '2026-03-31', null);
    await order(await lives('2008-03-01', '2026-03-31'), '2025-01-01', null);
    await order(await lives('2008-04-01', '2026-03-31'), '2026-03-31', null);
    await order(await lives('2012-01-01', '2026-03-31'), '2025-01-01', '2026-03-31');
    await order(await lives('2012-01-01', '2026-03-31'), '2026-03-01', null, true);
  };

  const measured = <T>(measure: Measure<T>, asAt = MARCH_END, borough = BROMLEY): Promise<T> =>
    web.run(jobFor(borough), (tx) => measure.work(tx, asAt), { readOnly: true });
  const listed = async (measure: Measure<unknown>): Promise<CountedList> =>
    (await web.run(jobFor(BROMLEY), (tx) => measure.list!(tx, MARCH_END), { readOnly: true }))!;
  const added = ({ rows }: CountedList, fact: string): number =>
    rows.reduce((sum, { facts }) => sum + Number(facts[fact]), 0);

  /** (12 × £4,500 + 7 × £3,500 + 21 × £5,500 + 4 × £6,000) ÷ 7 = £31,142.86, of 37 nights: × 7 ÷ 37 = £5,891.89. */
  it('M19: each night at its price; the median of £6,541.67, £5,500 and £6,000', async () => {
    expect(await measured(AVERAGE_WEEKLY_PRICE)).toEqual({
      ...{ placements: 3, nights: 37, pence: 3_114_286, averagePence: 589_189, medianPence: 600_000 },
      // P3, and four placements of which the register has no price.
      unpriced: 5,
    });
    const list = await listed(AVERAGE_WEEKLY_PRICE);
    expect(added(list, 'nights')).toBe(37);
    expect(added(list, 'pounds')).toBeCloseTo(31_142.86, 1);
    expect(list.rows.map(({ facts }) => facts['weekly']).toSorted()).toEqual([5500, 6000, 6541.67]);
  });

  it('M27: 2 children, 44 nights, 19 of them under 16, 22 the longest, of all nights of the year', async () => {
    const found = (await measured(UNREGISTERED_PLACEMENTS))!;
    expect(found).toMatchObject({ children: 2, nights: 44, nightsUnder16: 19, longest: 22 });
    // Three with a price all year and one to 5 March; U1 30 nights, U2 14, one night of the registered, five of the last day.
    expect(found.of).toEqual({ children: 12, nights: 3 * 365 + 338 + 30 + 14 + 1 + 5 });
    const list = await listed(UNREGISTERED_PLACEMENTS);
    expect([added(list, 'nights'), added(list, 'under16')]).toEqual([44, 19]);
    expect(new Set(list.rows.map(({ subject }) => subject!.id)).size).toBe(2);
  });

  it('M28: 2 of the 7 aged 10 to 17, two of another age; four orders began in the year', async () => {
    const found = (await measured(LIBERTY_ORDERS))!;
    expect(found).toEqual({
      current: { numerator: 2, denominator: 7, unknown: 0 },
      ...{ otherAges: 2, newOrders: 4 },
    });
    const { numerator, denominator } = shareOfList(await listed(LIBERTY_ORDERS));
    expect({ numerator, denominator }).toEqual({ numerator: 2, denominator: 7 });
  });

  it('are not available before anything was recorded, and of a borough that records nothing', async () => {
    for (const measure of [AVERAGE_WEEKLY_PRICE, UNREGISTERED_PLACEMENTS, LIBERTY_ORDERS]) {
      expect(await measured<unknown>(measure, day('2025-03-31'))).toBeNull();
      expect(await measured<unknown>(measure, MARCH_END, CROYDON)).toBeNull();
    }
  });
});
