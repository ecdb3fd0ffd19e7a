import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { Agendas } from '@lib/panel/agenda/agendas.service';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { openMeetings } from '@lib/panel/meetings/open-meetings';
import { nextMeetings } from '@lib/panel/meetings/meetings.query';
import { Reviews } from '@lib/panel/review/reviews.service';
import { PanelSeries } from '@lib/panel/series/panel-series.service';
import { revokeShare } from '@lib/panel/sharing/share-case';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const FIRST_MEETING = day('2026-11-25');

describe('meetings and their agendas', () => {
  const clock = FixedClock.at(PANEL_DAY);
  const audit = new AuditService();
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;
  let job: UnitOfWork;
  let agendas: Agendas;
  let series: PanelSeries;
  let reviews: Reviews;

  const sitting = (panelId: string, role: 'coordinator' | 'chair' = 'coordinator'): Viewer => {
    const personId = newId();
    return {
      ...{ personId, name: `A ${role}`, boroughId: null, roles: [role], permissions: permissionsOf([role]) },
      context: { scope: 'programme', personId, boroughId: null, panelIds: [panelId] },
      origin: {},
    };
  };
  const coordinator = sitting(PAN_LONDON_PANEL);
  const another = sitting(PAN_LONDON_PANEL);
  const chair = sitting(PAN_LONDON_PANEL, 'chair');

  beforeAll(async () => {
    database = await TestDatabase.create();
    const auth = await database.unitOfWork('auth');
    [web, job] = [await database.unitOfWork('web'), await database.unitOfWork('job')];
    await practicePanels(database, clock);
    world = await PanelWorld.of(database, [BROMLEY], clock);
    const seats = new PanelSeats(auth, audit);
    agendas = new Agendas(web, seats, audit, clock);
    series = new PanelSeries(web, seats, audit, clock);
    reviews = new Reviews(web, seats, audit, clock);
    await openMeetings({ units: job, audit, clock });
  });
  beforeEach(() => clock.moveTo(PANEL_DAY));
  afterAll(() => database.close());

  const asCoordinator = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => web.run(coordinator.context, work);

  const meetingOn = async (heldOn: string, seriesId = PAN_LONDON_PANEL): Promise<string> => {
    const [one] = await asCoordinator((tx) =>
      nextMeetings(tx, { from: day(heldOn), to: day(heldOn), seriesId }),
    );
    return one!.id;
  };

  const readyCase = async (): Promise<PanelCase> => {
    const of = await world.submittedCase(BROMLEY);
    await reviews.takeUp(coordinator, of.reference, of.version);
    const now = await reviews.find(coordinator, of.reference);
    await reviews.makeReady(coordinator, now);
    return reviews.find(coordinator, of.reference);
  };

  const itemOf = async (meetingId: string, { reference }: PanelCase): Promise<AgendaItem> =>
    (await agendas.meeting(coordinator, meetingId)).items.find((one) => one.reference === reference)!;

  it('open themselves for six weeks, once, without bank holidays', async () => {
    const meetings = await asCoordinator((tx) =>
      nextMeetings(tx, { from: FIRST_MEETING, seriesId: PAN_LONDON_PANEL }),
    );
    expect(meetings.map(({ heldOn }) => heldOn)).toEqual([
      '2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23', '2026-12-30',
    ]); // prettier-ignore
    expect(meetings.at(-1)!.cutOff).toEqual({ on: '2026-12-29', at: '17:00' });
    expect(await openMeetings({ units: job, audit, clock })).toBe(0);
  });

  it('keep their rules when the series changes, and the next to open have the new ones', async () => {
    const before = await series.find(coordinator, PAN_LONDON_PANEL);
    const rules = { ...before, minutes: 90, cutOff: { workingDays: 3, at: '12:00' } };
    await series.change(coordinator, PAN_LONDON_PANEL, rules);
    clock.moveTo('2026-11-30T09:00:00Z');
    await openMeetings({ units: job, audit, clock });
    const [old, fresh] = await asCoordinator(async (tx) => [
      ...(await nextMeetings(tx, { from: FIRST_MEETING, to: FIRST_MEETING, seriesId: PAN_LONDON_PANEL })),
      ...(await nextMeetings(tx, { from: day('2027-01-06'), seriesId: PAN_LONDON_PANEL })),
    ]);
    expect(old).toMatchObject({ minutes: 120, cutOff: { on: '2026-11-24', at: '17:00' } });
    expect(fresh).toMatchObject({
      heldOn: '2027-01-06',
      minutes: 90,
      cutOff: { on: '2026-12-31', at: '12:00' },
    });
    await expect(series.change(another, PAN_LONDON_PANEL, rules)).rejects.toMatchObject({
      code: 'series-changed',
    });
  });

  it('are skipped while nothing is on them, and not afterwards', async () => {
    await series.skip(coordinator, PAN_LONDON_PANEL, { day: day('2026-12-30'), reason: 'Between the years' });
    await openMeetings({ units: job, audit, clock });
    const left = await asCoordinator((tx) =>
      nextMeetings(tx, { from: day('2026-12-24'), to: day('2026-12-31'), seriesId: PAN_LONDON_PANEL }),
    );
    expect(left).toEqual([]);
    const used = await meetingOn('2026-12-16');
    await agendas.addBusiness(coordinator, used, { title: 'Vacancies', section: 'business', minutes: 5 });
    const skipped = series.skip(coordinator, PAN_LONDON_PANEL, { day: day('2026-12-16'), reason: 'No room' });
    await expect(skipped).rejects.toMatchObject({ code: 'meeting-used' });
  });

  it('are nobody’s of another panel', async () => {
    const meetingId = await meetingOn('2026-11-25');
    await expect(agendas.open(sitting(SOUTH_PANEL), meetingId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(series.find(sitting(SOUTH_PANEL), PAN_LONDON_PANEL)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('list a case once, however many coordinators accept it at once', async () => {
    const of = await readyCase();
    const meetingId = await meetingOn('2026-12-09');
    const outcomes = await Promise.allSettled(
      [coordinator, another].map((viewer) => agendas.accept(viewer, meetingId, of.reference)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict' },
    });
    expect((await reviews.find(coordinator, of.reference)).status).toBe('listed');
  });

  it('keep one order when two coordinators move the same item at once', async () => {
    const meetingId = await meetingOn('2026-12-02');
    const cases = [await readyCase(), await readyCase(), await readyCase()];
    for (const { reference } of cases) await agendas.accept(coordinator, meetingId, reference);
    const item = await itemOf(meetingId, cases[0]!);
    const outcomes = await Promise.allSettled([
      agendas.move(coordinator, item, 'down'),
      agendas.move(another, item, 3),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { items } = await agendas.meeting(coordinator, meetingId);
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
  });

  it('drop a case back to those that are ready, and take it again', async () => {
    const of = await readyCase();
    const meetingId = await meetingOn('2026-12-09');
    await agendas.accept(coordinator, meetingId, of.reference);
    await agendas.takeOff(coordinator, await itemOf(meetingId, of), 'Waits for the court');
    expect((await reviews.find(coordinator, of.reference)).status).toBe('ready to list');
    const { suggestions } = await agendas.open(coordinator, meetingId);
    expect(suggestions.map((one) => one.case.reference)).not.toContain(of.reference);
    const elsewhere = await agendas.open(coordinator, await meetingOn('2026-12-16'));
    expect(elsewhere.suggestions.map((one) => one.case.reference)).toContain(of.reference);
    await agendas.acceptItem(another, await itemOf(meetingId, of));
    expect((await reviews.find(coordinator, of.reference)).status).toBe('listed');
  });

  it('propose an emergency before anybody reviewed it, and list it at once', async () => {
    const of = await world.submittedCase(BROMLEY);
    await database.asSuperuser(
      `update cases set emergency_reason = 'No bed tonight', emergency_approver_name = 'Head of service',
              emergency_approved_at = now() where id = $1`,
      [of.id],
    );
    const meetingId = await meetingOn('2026-12-23');
    const { suggestions } = await agendas.open(coordinator, meetingId);
    expect(suggestions.find((one) => one.case.id === of.id)).toMatchObject({
      rule: 'ratify',
      kind: 'ratification',
    });
    await agendas.accept(coordinator, meetingId, of.reference);
    expect((await reviews.find(coordinator, of.reference)).status).toBe('listed');
  });

  it('are published once the chair took what was late, and what is no longer shared is off', async () => {
    const meetingId = await meetingOn('2026-11-25');
    const inTime = await readyCase();
    clock.moveTo('2026-11-24T17:00:01Z');
    const late = await readyCase();
    for (const { reference } of [inTime, late]) await agendas.accept(coordinator, meetingId, reference);
    await expectInTheWay(meetingId, { late: [late.reference], notShared: [] });
    await expect(
      agendas.takeLate(chair, await itemOf(meetingId, inTime), 'It is urgent'),
    ).rejects.toMatchObject({ code: 'not-late' });
    await agendas.takeLate(chair, await itemOf(meetingId, late), 'The placement ends on Friday');
    await web.run({ scope: 'borough', personId: newId(), boroughId: BROMLEY }, async (tx) =>
      revokeShare(tx, world.work(), await caseByReference(tx, inTime.reference), 'revoked'),
    );
    await expectInTheWay(meetingId, { late: [], notShared: [inTime.reference] });
    await agendas.takeOff(coordinator, await itemOf(meetingId, inTime), 'Taken back by the borough');
    const { meeting } = await agendas.meeting(coordinator, meetingId);
    await agendas.publish(coordinator, meetingId, meeting.version);
    const published = await agendas.meeting(coordinator, meetingId);
    expect(published.meeting.state).toBe('agenda published');
    expect(published.items.filter((one) => one.publishedAt !== null)).toHaveLength(1);
    const expected = await asCoordinator((tx) =>
      tx.query(`select 1 from attendances where meeting_id = $1 and state = 'expected'`, [meetingId]),
    );
    expect(expected).toHaveLength(6);
    expect(published.events.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'publish',
      'item dropped',
      'late item taken',
    ]);
  });

  it('are only seen by a borough as its own published items', async () => {
    const seen = await web.run({ scope: 'borough', personId: newId(), boroughId: BROMLEY }, (tx) =>
      tx.query<{ published_at: unknown }>('select published_at from agenda_items'),
    );
    expect(seen).toHaveLength(1);
    const others = await web.run({ scope: 'borough', personId: newId(), boroughId: 306 }, (tx) =>
      tx.query('select 1 from agenda_items'),
    );
    expect(others).toEqual([]);
  });

  const expectInTheWay = async (
    meetingId: string,
    { late, notShared }: { late: string[]; notShared: string[] },
  ): Promise<void> => {
    const { meeting, checks } = await agendas.checks(coordinator, meetingId);
    expect(checks.late.map(({ reference }) => reference)).toEqual(late);
    expect(checks.notShared.map(({ reference }) => reference)).toEqual(notShared);
    expect(checks.canPublish).toBe(false);
    const publishing = agendas.publish(coordinator, meetingId, meeting.version);
    await expect(publishing).rejects.toMatchObject({ code: 'not-ready-to-publish' });
  };
});
