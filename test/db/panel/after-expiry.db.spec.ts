import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { recordEvent } from '@lib/panel/cases/case-event';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { Expired, expireCasesOfAll } from '@lib/panel/expiry/expire-cases';
import { recordResponse } from '@lib/panel/responses/record-response';
import { earlierRecommendations } from '@lib/panel/recommendations/recommendations.query';
import { decidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;

describe('cases nobody touches', () => {
  let database: TestDatabase;
  let clock: FixedClock;
  let world: PanelWorld;
  let job: UnitOfWork;
  let web: UnitOfWork;

  beforeEach(async () => {
    database = await TestDatabase.create();
    clock = FixedClock.at(PANEL_DAY);
    job = await database.unitOfWork('job');
    web = await database.unitOfWork('web');
    await practicePanels(database, clock);
    world = await PanelWorld.of(database, [], clock);
  });
  afterEach(() => database.close());

  const after = (days: number): Promise<Expired> => {
    clock.moveTo(PANEL_DAY);
    clock.moveBy({ hours: days * 24 });
    return expireCasesOfAll({ units: job, audit: new AuditService(), clock });
  };

  const now = ({ reference }: PanelCase): Promise<PanelCase> =>
    web.run(jobFor(BROMLEY), (tx) => caseByReference(tx, reference));

  const draft = async (): Promise<PanelCase> => {
    const childId = await world.child(BROMLEY, 'DRAFT00001');
    return job.run(jobFor(BROMLEY), async (tx) => {
      const { reference } = await openCase(tx, world.work(), {
        boroughId: BROMLEY, seriesId: PAN_LONDON_PANEL, childId, serviceReference: 'C-ZZZZZZ',
        ask: 'new placement', urgency: 'standard', neededBy: null,
      }); // prettier-ignore
      return caseByReference(tx, reference);
    });
  };

  it('are warned of after 60 days, once, and expire after 90', async () => {
    const of = await draft();
    expect(await after(59)).toEqual({ warned: 0, expired: 0, closed: 0 });
    expect(await after(60)).toEqual({ warned: 1, expired: 0, closed: 0 });
    expect(await after(61)).toEqual({ warned: 0, expired: 0, closed: 0 });
    expect((await now(of)).status).toBe('draft');
    expect(await after(90)).toEqual({ warned: 0, expired: 1, closed: 0 });
    expect(await now(of)).toMatchObject({ status: 'expired', closedBecause: 'nothing happened' });
    expect(await after(91)).toEqual({ warned: 0, expired: 0, closed: 0 });
  });

  it('stay when somebody touched them after the warning', async () => {
    const of = await draft();
    await after(60);
    await job.run(jobFor(BROMLEY), (tx) =>
      recordEvent(tx, clock, of, { kind: 'section saved', actor: world.work().actor, audience: 'borough' }),
    );
    expect(await after(100)).toEqual({ warned: 0, expired: 0, closed: 0 });
    expect((await now(of)).status).toBe('draft');
    expect((await after(120)).warned).toBe(1);
  });

  it('are no longer shared when they expire waiting for information', async () => {
    const of = await movedByPanel(world, await world.submittedCase(BROMLEY), ['take up', 'ask']);
    await after(60);
    expect((await after(90)).expired).toBe(1);
    expect((await now(of)).status).toBe('expired');
    const seen = await web.run(panelOf(of), (tx) => tx.query('select from cases where id = $1', [of.id]));
    expect(seen).toEqual([]);
  });

  it('and after which no placement follows are closed 28 days after the response', async () => {
    const { of } = await decidedCase(world, BROMLEY);
    await web.run({ ...jobFor(BROMLEY), personId: newId() }, async (tx) => {
      const [recommendation] = await earlierRecommendations(tx, of);
      await recordResponse(tx, { ...world.work(), actor: { id: newId(), name: 'An approver' } }, {
        of, recommendation: recommendation!,
        facts: { answer: 'declined', reason: 'Stays', variedTo: null, placementFollows: false, decidedOn: day('2026-11-23') },
      }); // prettier-ignore
    });
    expect(await after(27)).toEqual({ warned: 0, expired: 0, closed: 0 });
    expect(await after(28)).toEqual({ warned: 0, expired: 0, closed: 1 });
    expect(await now(of)).toMatchObject({ status: 'closed', closedBecause: 'no placement follows' });
  });
});
