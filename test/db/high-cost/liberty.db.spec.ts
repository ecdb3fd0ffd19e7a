import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { LibertyOrder } from '@lib/high-cost/liberty/liberty-order';
import { LibertyOrders } from '@lib/high-cost/liberty/liberty-orders.service';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const order = (startsOn: string, endsOn: string | null = null): LibertyOrder => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});

describe('orders that deprive a child of liberty', () => {
  let world: HighCost;
  let orders: LibertyOrders;
  let child: string;

  beforeEach(async () => {
    world = await HighCost.start();
    const { importing, clock } = world.entering;
    orders = new LibertyOrders(importing.work, new AuditService(), clock);
    await importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    child = await world.entering.idOf('A1');
  });
  afterEach(() => world.close());

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const standing = async (): Promise<(string | null)[][]> =>
    (await orders.list(by(), child)).orders.map(({ startsOn, endsOn }) => [startsOn, endsOn]);

  it('are recorded, counted in nights, and put the child in the register', async () => {
    expect((await orders.list(by(), child)).nightsInYear).toBe(0);
    await orders.add(by(), child, order('2026-05-01', '2026-05-11'));
    await orders.add(by(), child, order('2026-06-10'));
    expect(await standing()).toEqual([
      ['2026-06-10', null],
      ['2026-05-01', '2026-05-11'],
    ]);
    // Ten nights in May; in June those of the 10th and the 11th, for today is the 12th.
    expect((await orders.list(by(), child)).nightsInYear).toBe(12);
    const { rows } = await world.register.list(by(), { on: day('2026-06-12'), version: null });
    expect(rows.map(({ placement, reasons }) => [placement.childId, reasons])).toEqual([
      [child, [{ kind: 'deprivation of liberty' }]],
    ]);
  });

  it('never hold twice on a day, not even of two who record one at once', async () => {
    const both = await Promise.allSettled([
      orders.add(by(), child, order('2026-06-01')),
      orders.add(by(), child, order('2026-06-05', '2026-06-20')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(InvalidError);
    expect(await standing()).toHaveLength(1);
    await orders.add(by(), await world.entering.idOf('A2'), order('2026-06-01'));
    expect(await world.count('liberty_orders')).toBe(2);
  });

  it('end once, and another may begin on that day', async () => {
    const id = await orders.add(by(), child, order('2026-05-01'));
    await expect(orders.end(by(), id, { endsOn: day('2026-05-01'), version: 1 })).rejects.toThrow(
      InvalidError,
    );
    expect(await orders.end(by(), id, { endsOn: day('2026-06-01'), version: 1 })).toBe(child);
    await expect(orders.end(by(), id, { endsOn: day('2026-06-02'), version: 1 })).rejects.toThrow(
      ConflictError,
    );
    await orders.add(by(), child, order('2026-06-01'));
    await expect(orders.end(by(), id, { endsOn: day('2026-06-02'), version: 2 })).rejects.toThrow(
      InvalidError,
    );
    expect(await standing()).toEqual([
      ['2026-06-01', null],
      ['2026-05-01', '2026-06-01'],
    ]);
  });

  it('are taken back once, count no longer, and stay readable', async () => {
    const id = await orders.add(by(), child, order('2026-05-01'));
    await expect(orders.takeBack(by(), id, 7)).rejects.toThrow(ConflictError);
    expect(await orders.takeBack(by(), id, 1)).toBe(child);
    await expect(orders.takeBack(by(), id, 2)).rejects.toThrow(NotFoundError);
    await expect(orders.open(by(), id)).rejects.toThrow(NotFoundError);
    const { orders: left, takenBack, nightsInYear } = await orders.list(by(), child);
    expect([left, nightsInYear]).toEqual([[], 0]);
    expect(takenBack).toMatchObject([{ id, withdrawnByName: by().name }]);
    await orders.add(by(), child, order('2026-05-01'));
  });

  it('are the borough’s alone: another finds nothing, and cannot add to it', async () => {
    const id = await orders.add(by(), child, order('2026-05-01'));
    const foreign = by(CROYDON);
    await expect(orders.list(foreign, child)).rejects.toThrow(NotFoundError);
    await expect(orders.add(foreign, child, order('2026-05-01'))).rejects.toThrow(NotFoundError);
    await expect(orders.open(foreign, id)).rejects.toThrow(NotFoundError);
    await expect(orders.end(foreign, id, { endsOn: day('2026-06-01'), version: 1 })).rejects.toThrow(
      NotFoundError,
    );
    await expect(orders.takeBack(foreign, id, 1)).rejects.toThrow(NotFoundError);
    await expect(orders.open(by(), 'not-a-key')).rejects.toThrow(NotFoundError);
  });

  it('are in the audit by child whenever they are opened or changed', async () => {
    const id = await orders.add(by(), child, order('2026-05-01'));
    await orders.list(by(), child);
    await orders.open(by(), id);
    await orders.end(by(), id, { endsOn: day('2026-06-01'), version: 1 });
    await orders.takeBack(by(), id, 2);
    expect(await world.audited('liberty-orders-opened')).toBe(2);
    expect(await world.audited('liberty-order-changed')).toBe(3);
  });
});
