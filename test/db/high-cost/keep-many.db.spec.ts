import { day } from '@lib/kernel/day';
import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { keepManyOrders, OrderToKeep } from '@lib/high-cost/liberty/keep-many-orders';
import { EntryToKeep } from '@lib/high-cost/register/entry-to-keep';
import { keepMany } from '@lib/high-cost/register/keep-many';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { recordOfPlacement } from '@lib/high-cost/register/register.query';
import { BROMLEY } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const CHILDREN = ['K1', 'K2'] as const;
const CORE: CostLine = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 700_000,
  startsOn: day('2026-01-05'),
  endsOn: null,
};
const TODAY = day('2026-06-12');
const BY = { id: null, name: 'An officer' };

describe('keeping many entries of a borough together', () => {
  let world: HighCost;

  beforeAll(async () => {
    world = await HighCost.start();
    await world.entering.importing.import(BROMLEY, returnOf(CHILDREN), 2022);
  });
  afterAll(() => world.close());

  const inBromley = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    world.entering.importing.work.run(jobFor(BROMLEY), work);

  const entryOf = async (reference: string, lines: readonly CostLine[]): Promise<EntryToKeep> => {
    const id = await world.placementOf(reference);
    const { placement } = await inBromley((tx) => recordOfPlacement(tx, id, TODAY));
    const enteredAt = world.entering.clock.now().subtract({ hours: 24 });
    return {
      placement,
      facts: { ...NOTHING_RECORDED, solo: true },
      enteredAt,
      lines: lines.map((line) => ({ ...line, enteredAt })),
      funding: [],
    };
  };
  const keep = (entries: readonly EntryToKeep[]): Promise<ReadonlySet<string>> =>
    inBromley((tx) => keepMany(tx, entries, { by: BY, source: 'workbook', today: TODAY }));

  const problemsOf = (work: Promise<unknown>): Promise<readonly Problem[]> =>
    work.then(
      () => [],
      (error: unknown) => (error as InvalidError).problems,
    );

  it('keeps none where one is wrong, and says which', async () => {
    const wrong = { ...CORE, startsOn: day('2020-01-01') };
    const problems = await problemsOf(
      keep([await entryOf('K1', [CORE]), await entryOf('K2', [CORE, wrong])]),
    );
    expect(problems.map(({ field }) => field)).toEqual([
      'entries[1].lines[1].startsOn',
      'entries[1].lines[1].startsOn',
    ]);
    expect(await world.count('register_entries')).toBe(0);
    expect(await world.count('cost_lines')).toBe(0);
  });

  it('keeps each with what it is, where it came from and when it was entered, and the same ones once', async () => {
    const entries = [await entryOf('K1', [CORE]), await entryOf('K2', [CORE])];
    expect([...(await keep(entries))].sort()).toEqual(entries.map(({ placement }) => placement.id).sort());
    const kept = await inBromley((tx) => recordOfPlacement(tx, entries[0]!.placement.id, TODAY));
    expect(kept).toMatchObject({ solo: true, registration: null });
    expect(kept.lines.map(({ source, enteredAt }) => `${source} ${enteredAt.toString()}`)).toEqual([
      'workbook 2026-06-11T09:00:00Z',
    ]);
    expect((await keep(entries)).size).toBe(0);
    expect(await world.count('cost_lines')).toBe(2);
  });

  it('keeps no order where two about a child hold on one day', async () => {
    const childId = await world.entering.idOf('K1');
    const order = (startsOn: string): OrderToKeep => ({
      childId,
      birthMonth: day('2012-02-01'),
      startsOn: day(startsOn),
      endsOn: null,
      enteredAt: world.entering.clock.now(),
    });
    const keepOrders = (orders: readonly OrderToKeep[]): Promise<void> =>
      inBromley((tx) => keepManyOrders(tx, orders, { by: BY, today: TODAY }));
    const problems = await problemsOf(keepOrders([order('2026-02-01'), order('2026-04-01')]));
    expect(problems.map(({ field }) => field)).toEqual(['orders[1].startsOn']);
    expect(await world.count('liberty_orders')).toBe(0);
    await keepOrders([order('2026-02-01')]);
    expect(await world.count('liberty_orders')).toBe(1);
  });
});
