import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { KeptOutcomes } from '@lib/high-cost/outcomes/kept-outcomes.service';
import { Register } from '@lib/high-cost/register/register.service';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { ResponseFacts } from '@lib/panel/responses/response';
import { NewStart } from '@lib/panel/starts/started-placement';
import { EnterPlacementService } from '@lib/placements/entering/enter-placement.service';
import { decidedCase } from '@test/support/panel/a-decided-case';
import { ACCEPTED, AfterWorld, BROMLEY, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';

const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1', urn: 'SC123456' };
const STARTED: NewStart = {
  startedOn: day('2026-11-23'),
  weeklyPence: 692_000,
  version: 1,
  placement: { facts: HOME, reasonForChange: null },
};
const GOES_ON: ResponseFacts = { ...ACCEPTED, placementFollows: false };

interface Mark {
  readonly id: string;
  readonly startedOn: string | null;
  readonly stands: boolean;
}

describe('a mark of high cost that a panel recommends', () => {
  let after: AfterWorld;

  beforeAll(async () => {
    after = await AfterWorld.create();
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  const officer = viewerOf(BROMLEY);
  /** A case whose recommendation is marked, of a child who lives somewhere already or not. */
  const marked = async (there = false): Promise<PanelCase> => {
    const { of, recommendationId } = await decidedCase(after.world, BROMLEY);
    await after.database.asSuperuser(
      `update recommendations set high_cost_mark = 'very far away' where id = $1`,
      [recommendationId],
    );
    await after.database.asSuperuser(
      `insert into child_entries (borough_id, local_reference, sex, birth_month, legal_status, entered_on, entered_at, entered_by_name, version)
       select borough_id, local_reference, sex, birth_month, 'C2', '2026-11-01', now(), 'An officer', 1 from children where id = $1`,
      [of.childId],
    );
    if (there)
      await new EnterPlacementService(after.web, after.audit, after.clock).enter(officer, of.childId, {
        ...{ kind: 'start', holdsFrom: day('2026-11-02'), facts: HOME },
        ...{ reasonForChange: null, reasonCeased: null },
      });
    return of;
  };
  const goesOn = async (): Promise<PanelCase> => {
    const of = await marked(true);
    await after.responses.respond(officer, of.reference, GOES_ON);
    return of;
  };
  const corrected = (of: PanelCase, facts: ResponseFacts): Promise<void> =>
    after.responses.correct(officer, of.reference, { facts, seen: { version: 1, because: 'It was wrong' } });
  const marksOf = (of: PanelCase): Promise<Mark[]> =>
    after.web.run(jobFor(BROMLEY), (tx) =>
      tx.query<Mark>(
        `select m.id, p.started_on as "startedOn", m.withdrawn_at is null as stands
           from panel_marks m join register_entries e on e.borough_id = m.borough_id and e.id = m.entry_id
           left join placements p on p.borough_id = e.borough_id and p.id = e.placement_id
          where e.child_id = $1 order by m.entered_at, m.id`,
        [of.childId],
      ),
    );

  it('is the register’s with the start, goes with a corrected one, and is none where the start never was', async () => {
    const of = await marked();
    await after.responses.respond(officer, of.reference, ACCEPTED);
    expect(await marksOf(of)).toEqual([]);
    await after.starts.record(officer, of.reference, STARTED);
    expect(await marksOf(of)).toMatchObject([{ startedOn: '2026-11-23', stands: true }]);
    const { placementId } = await after.responses.open(officer, of.reference);
    const { row, outcomes } = await new Register(after.web, after.audit, after.clock).open(
      officer,
      placementId!,
    );
    expect(row.reasons).toContainEqual({ kind: 'panel mark' });
    expect(outcomes.mark).toMatchObject({
      ...{ recommended: true, reason: 'very far away', markedOn: '2026-11-23', caseReference: of.reference },
    });
    const start = { startedOn: day('2026-11-20'), weeklyPence: 650_000 };
    const because = 'She moved on the Friday';
    await after.starts.correct(officer, of.reference, { start, version: 2, because });
    expect(await marksOf(of)).toMatchObject([
      { startedOn: '2026-11-20', stands: false },
      { startedOn: '2026-11-20', stands: true },
    ]);
    await after.starts.correct(officer, of.reference, { start: null, version: 1, because });
    expect((await marksOf(of)).map(({ stands }) => stands)).toEqual([false, false]);
  });

  it('is the register’s with the decision where the placement goes on, and none once the borough declines', async () => {
    const of = await goesOn();
    expect(await marksOf(of)).toMatchObject([{ startedOn: '2026-11-02', stands: true }]);
    await corrected(of, { ...GOES_ON, answer: 'declined', reason: 'The plan changed' });
    expect(await marksOf(of)).toMatchObject([{ stands: false }]);
  });

  it('stays taken back where somebody of the borough took it back', async () => {
    const of = await goesOn();
    const [mark] = await marksOf(of);
    const outcomes = new KeptOutcomes(after.web, after.audit, after.clock);
    await outcomes.takeBack(officer, { kind: 'mark', id: mark!.id }, 1);
    await corrected(of, GOES_ON);
    expect(await marksOf(of)).toMatchObject([{ stands: false }]);
  });

  it('marks nothing where the borough did something else', async () => {
    const of = await marked();
    const varied = { ...ACCEPTED, answer: 'varied', reason: 'Nearer', variedTo: 'Elm House' } as const;
    await after.responses.respond(officer, of.reference, varied);
    await after.starts.record(officer, of.reference, STARTED);
    expect(await marksOf(of)).toEqual([]);
  });
});
