import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { HighCost } from '@test/support/high-cost';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { returnOf } from '@test/support/importing';

const core = (over: Partial<CostLine> = {}): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 650_000,
  startsOn: day('2026-06-01'),
  endsOn: null,
  ...over,
});
const TODAY = { on: day('2026-06-12'), version: null };

describe('the register of high-cost placements', () => {
  let world: HighCost;
  let placement: string;

  beforeEach(async () => {
    world = await HighCost.start();
    await world.entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    placement = await world.placementOf('A1');
  });
  afterEach(() => world.close());

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const listed = async (asked = TODAY): Promise<unknown[]> =>
    (await world.register.list(by(), asked)).rows.map(({ placement: of, weeklyPence, reasons }) => [
      of.localReference,
      weeklyPence,
      reasons.map(({ kind }) => kind),
    ]);

  it('is empty until something is recorded, and takes a placement in by what it costs', async () => {
    expect(await listed()).toEqual([]);
    await world.lines.add(by(), placement, core({ pence: 499_999 }));
    const list = await world.register.list(by(), TODAY);
    expect(list.rows).toEqual([]);
    expect(list.others.map(({ weeklyPence }) => weeklyPence)).toEqual([499_999]);
    await world.lines.add(by(), placement, core({ kind: 'supervision', pence: 200_000 }));
    expect(await listed()).toEqual([['A1', 699_999, ['cost']]]);
  });

  it('goes by the prices of the day, and by another version of the definition where that is asked for', async () => {
    await world.lines.add(by(), placement, core({ startsOn: day('2026-06-10') }));
    expect(await listed({ on: day('2026-06-09'), version: null })).toEqual([]);
    await world.definition({ version: 2, validFrom: '2027-01-01', tiers: [700_000], soloStaff: null });
    expect(await listed()).toEqual([['A1', 650_000, ['cost']]]);
    const second = await world.register.list(by(), { ...TODAY, version: 2 });
    expect([second.rows, second.inForce]).toEqual([[], false]);
    await expect(world.register.list(by(), { ...TODAY, version: 9 })).rejects.toThrow(InvalidError);
  });

  it('takes a child alone with two staff, and an order that deprives of liberty, whatever they cost', async () => {
    const facts = { ...NOTHING_RECORDED, solo: true, staffPerChild: 2 };
    await world.register.record(by(), placement, { facts, version: 0 });
    expect(await listed()).toEqual([['A1', null, ['solo']]]);
    await world.order('A2', '2026-06-01', '2026-06-20');
    expect(await listed()).toEqual([
      ['A1', null, ['solo']],
      ['A2', null, ['deprivation of liberty']],
    ]);
    expect(await listed({ on: day('2026-06-20'), version: null })).toEqual([['A1', null, ['solo']]]);
  });

  it('adds up one placement, whose open lines end with it', async () => {
    await world.lines.add(by(), placement, core());
    await world.endPlacement('A1', '2026-06-08');
    const { row } = await world.register.open(by(), placement);
    expect(row.placement.endedOn).toBe('2026-06-08');
    expect(row.weeklyPence).toBeNull();
    expect(await listed({ on: day('2026-06-07'), version: null })).toEqual([['A1', 650_000, ['cost']]]);
  });

  it('keeps what was recorded of a placement that no return has any more, and lets the return be right', async () => {
    await world.lines.add(by(), placement, core());
    await world.entering.importing.import(BROMLEY, returnOf(['A2', 'A3', 'A4', 'A5']), 2026);
    await expect(world.register.open(by(), placement)).rejects.toThrow(NotFoundError);
    expect(await world.count('cost_lines')).toBe(1);
    const { rows, leftBehind } = await world.register.list(by(), TODAY);
    expect(rows).toEqual([]);
    expect(leftBehind).toMatchObject([{ localReference: 'A1', lines: 1, firstNight: '2026-06-01' }]);
    expect((await world.register.list(by(CROYDON), TODAY)).leftBehind).toEqual([]);
  });

  it('stays with a placement whose first day a later return corrects', async () => {
    await world.lines.add(by(), placement, core());
    const corrected = returnOf(['A1', 'A2']).map((file) => ({
      ...file,
      bytes: Buffer.from(String(file.bytes).replaceAll('10/05/2021', '14/05/2021')),
    }));
    await world.entering.importing.import(BROMLEY, corrected, 2026);
    const { row } = await world.register.open(by(), placement);
    expect([row.placement.startedOn, row.weeklyPence]).toEqual(['2021-05-14', 650_000]);
  });

  it('refuses a second core fee, and ends, changes and takes back a line once', async () => {
    const id = await world.lines.add(by(), placement, core());
    await expect(world.lines.add(by(), placement, core({ startsOn: day('2026-06-05') }))).rejects.toThrow(
      InvalidError,
    );
    await world.lines.end(by(), id, { endsOn: day('2026-06-05'), version: 1 });
    await world.lines.add(by(), placement, core({ startsOn: day('2026-06-05'), pence: 700_000 }));
    await expect(world.lines.end(by(), id, { endsOn: day('2026-06-04'), version: 1 })).rejects.toThrow(
      ConflictError,
    );
    await world.lines.takeBack(by(), id, 2);
    await expect(world.lines.takeBack(by(), id, 3)).rejects.toThrow(NotFoundError);
    const { row } = await world.register.open(by(), placement);
    expect(row.lines.map(({ pence }) => pence)).toEqual([700_000]);
    expect(await world.count('cost_lines')).toBe(2);
  });

  it('keeps one of two core fees that are added in the same moment', async () => {
    for (const reference of ['A1', 'A2']) {
      const of = await world.placementOf(reference);
      if (reference === 'A2') await world.lines.add(by(), of, core({ kind: 'transport' }));
      const both = await Promise.allSettled([
        world.lines.add(by(), of, core()),
        world.lines.add(by(), of, core()),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
    expect(await world.count('cost_lines')).toBe(3);
  });

  it('keeps one standing position of each funder, and tells the second of two who state one', async () => {
    const asked = {
      funder: 'health',
      status: 'sought',
      weeklyPence: null,
      statedOn: day('2026-06-02'),
      evidence: null,
    } as const;
    await world.funding.state(by(), placement, { facts: asked, seen: null });
    await expect(world.funding.state(by(), placement, { facts: asked, seen: null })).rejects.toThrow(
      ConflictError,
    );
    const { funding } = await world.register.open(by(), placement);
    const agreed = { ...asked, status: 'agreed', weeklyPence: 150_000, evidence: 'ICB 2026/17' } as const;
    await world.funding.state(by(), placement, { facts: agreed, seen: funding[0]!.id });
    const after = await world.register.open(by(), placement);
    expect(after.funding).toMatchObject([{ funder: 'health', status: 'agreed', weeklyPence: 150_000 }]);
    expect(await world.count('funding_positions')).toBe(2);
  });

  it('is the borough’s alone: another finds nothing, and cannot add to it', async () => {
    const id = await world.lines.add(by(), placement, core());
    expect((await world.register.list(by(CROYDON), TODAY)).rows).toEqual([]);
    await expect(world.register.open(by(CROYDON), placement)).rejects.toThrow(NotFoundError);
    await expect(world.lines.add(by(CROYDON), placement, core())).rejects.toThrow(NotFoundError);
    await expect(world.lines.end(by(CROYDON), id, { endsOn: day('2026-06-09'), version: 1 })).rejects.toThrow(
      NotFoundError,
    );
  });

  it('tells of two who record facts at once the second, and records each reading by child', async () => {
    const facts = { ...NOTHING_RECORDED, registration: 'unregistered' } as const;
    await world.register.record(by(), placement, { facts, version: 0 });
    const nothing = { facts: NOTHING_RECORDED, version: 0 };
    await expect(world.register.record(by(), placement, nothing)).rejects.toThrow(ConflictError);
    expect(await listed()).toEqual([['A1', null, ['unregistered']]]);
    expect(await world.audited('register-changed')).toBe(1);
    expect(await world.audited('register-listed')).toBe(1);
  });
});
