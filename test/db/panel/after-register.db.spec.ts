import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { ResponseFacts } from '@lib/panel/responses/response';
import { NewStart } from '@lib/panel/starts/started-placement';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { Register, RegisterPage } from '@lib/high-cost/register/register.service';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { ACCEPTED, AfterWorld, BROMLEY, CROYDON, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';

const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'SC123456' };
const STARTED: NewStart = {
  startedOn: day('2026-11-23'),
  weeklyPence: 692_000,
  version: 1,
  placement: { facts: HOME, reasonForChange: null },
};
const VARIED: ResponseFacts = { ...ACCEPTED, answer: 'varied', reason: 'Nearer', variedTo: 'Elm House' };

describe('what a borough accepted after the panel, in the register', () => {
  let after: AfterWorld;
  let register: Register;
  let costLines: CostLines;
  let placements: EnterPlacementService;

  beforeAll(async () => {
    after = await AfterWorld.create();
    const [audit, { clock, web }] = [new AuditService(), after];
    register = new Register(web, audit, clock);
    costLines = new CostLines(web, audit, clock);
    placements = new EnterPlacementService(web, audit, clock);
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  /** A case whose panel spoke of an option with a price by parts, and of a split of it. */
  const responded = async (facts = ACCEPTED): Promise<PanelCase> => {
    const { of, recommendationId } = await decidedCase(after.world, BROMLEY);
    await after.database.asSuperuser(
      `insert into case_options (borough_id, case_id, id, name, kind, core_pence, support_pence, education_pence,
                                 saved_by_name, saved_at, position, version)
       values ($1, $2, $3, 'Larch House', 'childrens home', 612000, 50000, 30000, 'An officer', now(), 1, 1)`,
      [BROMLEY, of.id, newId()],
    );
    await after.database.asSuperuser(
      'update recommendations set social_care_percent = 75, education_percent = 0, health_percent = 25 where id = $1',
      [recommendationId],
    );
    await after.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, 'C2', '2026-11-01', now(), 'An officer', 1 from children where id = $1`,
      [of.childId],
    );
    await after.responses.respond(viewerOf(BROMLEY), of.reference, facts);
    return of;
  };
  const started = async (start: Partial<NewStart> = {}, facts = ACCEPTED): Promise<PanelCase> => {
    const of = await responded(facts);
    expect(await after.starts.record(viewerOf(BROMLEY), of.reference, { ...STARTED, ...start })).toBe(
      'put in',
    );
    return of;
  };
  const correct = (
    of: PanelCase,
    start: { on: string; weeklyPence: number } | null,
    version = 2,
  ): Promise<unknown> =>
    after.starts.correct(viewerOf(BROMLEY), of.reference, {
      start: start && { startedOn: day(start.on), weeklyPence: start.weeklyPence },
      version,
      because: 'She moved on the Friday',
    });
  const placementId = async (of: PanelCase): Promise<string> =>
    (await after.responses.open(viewerOf(BROMLEY), of.reference)).placementId!;
  const registered = async (of: PanelCase): Promise<RegisterPage> =>
    register.open(viewerOf(BROMLEY), await placementId(of));
  const linesOf = async (of: PanelCase): Promise<unknown[]> =>
    (await registered(of)).row.lines.map(({ kind, pence, startsOn }) => [kind, pence, startsOn]);

  it('is an entry with the option’s lines, its case, a review with the first follow-up, and what is sought', async () => {
    const of = await started();
    expect(await linesOf(of)).toEqual([
      ['core', 612_000, '2026-11-23'],
      ['education', 30_000, '2026-11-23'],
      ['other-support', 50_000, '2026-11-23'],
    ]);
    const { row, funding } = await registered(of);
    expect(row).toMatchObject({
      caseReference: of.reference,
      reviewDueOn: '2026-12-21',
      weeklyPence: 692_000,
    });
    expect(funding.map(({ funder, status, weeklyPence }) => [funder, status, weeklyPence])).toEqual([
      ['social-care', 'sought', 519_000],
      ['health', 'sought', 173_000],
    ]);
    const { rows } = await register.list(viewerOf(BROMLEY), { on: day('2026-11-23'), version: null });
    expect(rows.map(({ placement }) => placement.childId)).toContain(of.childId);
  });

  it('adds up to what was agreed where that is another amount, or the borough did something else', async () => {
    const of = await started({ weeklyPence: 700_000 });
    expect(await linesOf(of)).toContainEqual(['core', 620_000, '2026-11-23']);
    expect((await registered(of)).row.weeklyPence).toBe(700_000);
    const varied = await started({}, VARIED);
    expect(await linesOf(varied)).toEqual([['core', 692_000, '2026-11-23']]);
    expect((await registered(varied)).funding).toEqual([]);
  });

  it('fills in the form of the start with the option’s price, and with none where the borough varied', async () => {
    const priceIn = async (of: PanelCase): Promise<number | null> =>
      (await after.starts.open(viewerOf(BROMLEY), of.reference)).weeklyPence;
    const of = await responded();
    expect(await priceIn(of)).toBe(692_000);
    await after.database.asSuperuser('update case_options set core_pence = 600000 where case_id = $1', [
      of.id,
    ]);
    expect(await priceIn(of)).toBe(680_000);
    await after.database.asSuperuser('delete from case_options where case_id = $1', [of.id]);
    expect(await priceIn(of)).toBe(692_000);
    expect(await priceIn(await responded(VARIED))).toBeNull();
  });

  it('is that of the placement the child is in, where it goes on', async () => {
    const of = await responded();
    const entry = { kind: 'start', holdsFrom: day('2026-11-02'), facts: HOME, reasonForChange: null, reasonCeased: null } as const; // prettier-ignore
    await placements.enter(viewerOf(BROMLEY), of.childId, entry);
    await after.starts.record(viewerOf(BROMLEY), of.reference, { ...STARTED, placement: null });
    const { row } = await registered(of);
    expect([row.placement.startedOn, row.weeklyPence]).toEqual(['2026-11-02', 692_000]);
  });

  it('is not there while no placement of that day is known, and comes with a correction once it is', async () => {
    const of = await responded();
    const record = { ...STARTED, placement: null };
    expect(await after.starts.record(viewerOf(BROMLEY), of.reference, record)).toBe('no placement');
    const entry = { kind: 'start', holdsFrom: day('2026-11-23'), facts: HOME, reasonForChange: null, reasonCeased: null } as const; // prettier-ignore
    await placements.enter(viewerOf(BROMLEY), of.childId, entry);
    expect(await correct(of, { on: '2026-11-23', weeklyPence: 692_000 })).toBe('put in');
    expect((await registered(of)).row.weeklyPence).toBe(692_000);
  });

  it('goes with a corrected start to the placement as it is then, with what people recorded of it', async () => {
    const of = await started();
    const transport = { kind: 'transport', payer: 'education', per: 'week', pence: 9_000, startsOn: day('2026-11-23'), endsOn: null } as const; // prettier-ignore
    await costLines.add(viewerOf(BROMLEY), await placementId(of), transport);
    const before = await placementId(of);
    expect(await correct(of, { on: '2026-11-20', weeklyPence: 650_000 })).toBe('put in');
    expect(await placementId(of)).not.toBe(before);
    expect(await linesOf(of)).toEqual([
      ['core', 570_000, '2026-11-20'],
      ['education', 30_000, '2026-11-20'],
      ['other-support', 50_000, '2026-11-20'],
      ['transport', 9_000, '2026-11-23'],
    ]);
    expect((await registered(of)).row).toMatchObject({
      reviewDueOn: '2026-12-18',
      caseReference: of.reference,
    });
  });

  it('is as it was where somebody else corrected the start in between', async () => {
    const of = await started();
    await correct(of, { on: '2026-11-20', weeklyPence: 650_000 });
    await expect(correct(of, { on: '2026-11-19', weeklyPence: 1 })).rejects.toMatchObject({ code: 'start-corrected' }); // prettier-ignore
    expect((await registered(of)).row.weeklyPence).toBe(650_000);
    await expect(register.open(viewerOf(CROYDON), await placementId(of))).rejects.toMatchObject({ kind: 'not-found' }); // prettier-ignore
  });

  it('is gone with a start that is taken back, and there once when it is recorded again', async () => {
    const of = await started();
    const seenBefore = await placementId(of);
    expect(await correct(of, null)).toBeNull();
    expect(await after.responses.open(viewerOf(BROMLEY), of.reference)).toMatchObject({ placementId: null });
    await expect(register.open(viewerOf(BROMLEY), seenBefore)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await after.starts.record(viewerOf(BROMLEY), of.reference, STARTED)).toBe('put in');
    expect(await linesOf(of)).toHaveLength(3);
    const entries = await after.web.run(jobFor(BROMLEY), (tx) =>
      tx.query('select 1 from register_entries where child_id = $1', [of.childId]),
    );
    expect(entries).toHaveLength(1);
  });

  it('is what a follow-up begins with: the price on its day, until the placement ends', async () => {
    const of = await started();
    const [core] = (await registered(of)).row.lines;
    await costLines.end(viewerOf(BROMLEY), core!.id, { endsOn: day('2026-12-07'), version: 1 });
    await costLines.add(viewerOf(BROMLEY), await placementId(of), { ...core!, pence: 632_000, startsOn: day('2026-12-07') }); // prettier-ignore
    const one = async (slug: string): Promise<number | null> =>
      (await after.followUps.one(viewerOf(BROMLEY), of.reference, slug)).weeklyPence;
    expect(await one('28-days')).toBeNull();
    after.clock.moveTo('2027-05-24T09:00:00Z');
    expect(await one('28-days')).toBe(712_000);
    const left = { kind: 'end', holdsFrom: day('2027-02-01'), facts: {}, reasonCeased: 'E4A', reasonForChange: null } as const; // prettier-ignore
    await placements.enter(viewerOf(BROMLEY), of.childId, left);
    const { register: now } = await after.followUps.open(viewerOf(BROMLEY), of.reference);
    expect(now!.endedOn).toBe('2027-02-01');
    expect([...now!.weeklyPence]).toEqual([['28 days', 712_000]]);
  });
});
