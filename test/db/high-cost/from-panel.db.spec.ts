import { AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { CostLine } from '@lib/high-cost/costs/cost-line';
import { openFromPanel } from '@lib/high-cost/from-panel/open-from-panel';
import { PanelWork, PutInRegister, StartOfCase } from '@lib/high-cost/from-panel/start-of-case';
import { takeBackFromPanel } from '@lib/high-cost/from-panel/take-back-from-panel';
import { RegisterPage } from '@lib/high-cost/register/register.service';
import { NOTHING_RECORDED } from '@lib/high-cost/register/register-entry';
import { HighCost } from '@test/support/high-cost';
import { BROMLEY, CROYDON } from '@test/support/entering';
import { returnOf } from '@test/support/importing';

const REVIEW = day('2026-06-29');
const core: CostLine = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 612_000,
  startsOn: day('2026-06-01'),
  endsOn: null,
};
const support: CostLine = { ...core, kind: 'other-support', pence: 80_000 };

describe('a start after the panel in the register', () => {
  let world: HighCost;
  let start: StartOfCase;

  beforeEach(async () => {
    world = await HighCost.start();
    await world.entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    start = {
      recommendationId: newId(),
      caseReference: 'PLP-2026-0143',
      childId: await world.entering.idOf('A1'),
      placementId: await world.placementOf('A1'),
      startedOn: day('2026-06-01'),
      lines: [core, support],
      sought: [{ funder: 'health', weeklyPence: 150_000, statedOn: day('2026-05-27') }],
      reviewDueOn: REVIEW,
      reviewWasDueOn: null,
    };
  });
  afterEach(() => world.close());

  const by = (borough = BROMLEY) => world.entering.by(borough);
  const within = <T>(act: (tx: Tx, work: PanelWork) => Promise<T>, borough = BROMLEY): Promise<T> =>
    world.entering.importing.work.run(by(borough).context, (tx) =>
      act(tx, {
        by: { id: by(borough).context.personId, name: 'An approver' },
        clock: world.entering.clock,
        audit: new AuditService(),
        origin: {},
      }),
    );
  const open = (over: Partial<StartOfCase> = {}): Promise<PutInRegister> =>
    within((tx, work) => openFromPanel(tx, { ...start, ...over }, work));
  const takeBack = (over: Partial<StartOfCase> = {}): Promise<void> =>
    within((tx, work) => takeBackFromPanel(tx, { ...start, ...over, reviewWasDueOn: REVIEW }, work));
  const page = (): Promise<RegisterPage> => world.register.open(by(), start.placementId);
  const lines = async (): Promise<unknown[]> =>
    (await page()).row.lines.map(({ kind, pence, startsOn, endsOn, source }) => [
      kind, pence, startsOn, endsOn, source,
    ]); // prettier-ignore
  const later = (): Partial<StartOfCase> => ({
    recommendationId: newId(),
    caseReference: 'PLP-2026-0199',
    startedOn: day('2026-06-08'),
    lines: [{ ...core, pence: 750_000, startsOn: day('2026-06-08') }],
    sought: [],
    reviewDueOn: day('2026-07-06'),
  });

  it('is an entry with its lines, its case, its review and what is sought', async () => {
    expect(await open()).toBe('put in');
    const { row, funding } = await page();
    expect(row).toMatchObject({
      caseReference: 'PLP-2026-0143',
      reviewDueOn: REVIEW,
      weeklyPence: 692_000,
      reasons: [{ kind: 'cost', tier: 1 }],
    });
    expect(await lines()).toEqual([
      ['core', 612_000, '2026-06-01', null, 'panel'],
      ['other-support', 80_000, '2026-06-01', null, 'panel'],
    ]);
    expect(funding).toMatchObject([
      { funder: 'health', status: 'sought', weeklyPence: 150_000, evidence: 'PLP-2026-0143' },
    ]);
    expect(await world.audited('register-changed')).toBe(1);
  });

  it('takes its own place when it is recorded again, with what was there before kept', async () => {
    await open();
    await open();
    expect(await lines()).toHaveLength(2);
    const moved = { ...core, pence: 600_000, startsOn: day('2026-06-03') };
    await open({
      startedOn: day('2026-06-03'),
      lines: [moved],
      sought: [{ ...start.sought[0]!, weeklyPence: 130_000 }],
      reviewDueOn: day('2026-07-01'),
      reviewWasDueOn: REVIEW,
    });
    expect(await lines()).toEqual([['core', 600_000, '2026-06-03', null, 'panel']]);
    const { row, funding } = await page();
    expect(row.reviewDueOn).toBe('2026-07-01');
    expect(funding.map(({ weeklyPence }) => weeklyPence)).toEqual([130_000]);
    expect(await world.count('cost_lines')).toBe(5);
  });

  it('ends what an earlier start agreed, which goes on again when it is taken back', async () => {
    await open();
    const next = later();
    await open(next);
    expect(await lines()).toEqual([
      ['core', 612_000, '2026-06-01', '2026-06-08', 'panel'],
      ['other-support', 80_000, '2026-06-01', '2026-06-08', 'panel'],
      ['core', 750_000, '2026-06-08', null, 'panel'],
    ]);
    expect((await page()).row).toMatchObject({ weeklyPence: 750_000, caseReference: 'PLP-2026-0143' });
    await open({ lines: [{ ...core, startsOn: day('2026-06-02') }], startedOn: day('2026-06-02') });
    expect(await lines()).toEqual([
      ['core', 612_000, '2026-06-02', '2026-06-08', 'panel'],
      ['core', 750_000, '2026-06-08', null, 'panel'],
    ]);
    await takeBack(next);
    expect(await lines()).toEqual([['core', 612_000, '2026-06-02', null, 'panel']]);
  });

  it('leaves alone what people entered, when it is corrected and when it is taken back', async () => {
    await open();
    await world.lines.add(by(), start.placementId, { ...core, kind: 'transport', pence: 5_000 });
    const [health] = (await page()).funding;
    const agreed = {
      funder: 'health', status: 'agreed', weeklyPence: 140_000, statedOn: day('2026-06-10'), evidence: 'ICB 7',
    } as const; // prettier-ignore
    await world.funding.state(by(), start.placementId, { facts: agreed, seen: health!.id });
    const facts = { ...NOTHING_RECORDED, solo: true, reviewDueOn: day('2026-08-03') };
    await world.register.record(by(), start.placementId, { facts, version: (await page()).row.version });
    await open({ lines: [{ ...core, pence: 1 }], reviewWasDueOn: REVIEW });
    await takeBack();
    expect(await lines()).toEqual([['transport', 5_000, '2026-06-01', null, 'page']]);
    const { row, funding } = await page();
    expect(row).toMatchObject({ solo: true, reviewDueOn: '2026-08-03', caseReference: null });
    expect(funding).toMatchObject([{ status: 'agreed', weeklyPence: 140_000 }]);
  });

  it('prices no night twice: a core fee somebody entered stands, and one they ended stays ended', async () => {
    const id = await world.lines.add(by(), start.placementId, { ...core, startsOn: day('2026-05-04') });
    expect(await open()).toBe('priced already');
    expect(await lines()).toEqual([['core', 612_000, '2026-05-04', null, 'page']]);
    await world.lines.end(by(), id, { endsOn: day('2026-06-01'), version: 1 });
    expect(await open()).toBe('put in');
    const [, ours] = (await page()).row.lines;
    await world.lines.end(by(), ours!.id, { endsOn: day('2026-06-10'), version: 1 });
    await open({ lines: [{ ...core, pence: 620_000 }] });
    expect(await lines()).toContainEqual(['core', 620_000, '2026-06-01', '2026-06-10', 'panel']);
  });

  it('keeps an entry without lines where it costs nothing', async () => {
    expect(await open({ lines: [] })).toBe('put in');
    expect((await page()).row).toMatchObject({ weeklyPence: null, reviewDueOn: REVIEW });
  });

  it('tells whoever had the placement open that something was recorded meanwhile', async () => {
    await open();
    const { row } = await page();
    await open({ lines: [{ ...core, pence: 620_000 }] });
    const seen = { facts: NOTHING_RECORDED, version: row.version };
    await expect(world.register.record(by(), start.placementId, seen)).rejects.toThrow(ConflictError);
    const end = { endsOn: day('2026-06-09'), version: 1 };
    await expect(world.lines.end(by(), row.lines[0]!.id, end)).rejects.toThrow(NotFoundError);
  });

  it('is not another borough’s to record or to take back', async () => {
    await expect(within((tx, work) => openFromPanel(tx, start, work), CROYDON)).rejects.toThrow(
      NotFoundError,
    );
    await open();
    await within((tx, work) => takeBackFromPanel(tx, { ...start, reviewWasDueOn: REVIEW }, work), CROYDON);
    expect(await lines()).toHaveLength(2);
  });
});
