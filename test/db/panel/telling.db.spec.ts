import { AuditService } from '@lib/audit/audit.service';
import { jobFor, SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { InboxService } from '@lib/mail/messages/inbox.service';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseMoveName } from '@lib/panel/cases/case-moves';
import { moveCase } from '@lib/panel/cases/move-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { tellOfFollowUpsOfAll } from '@lib/panel/telling/tell-of-follow-ups';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

describe('who is told of a case', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let inbox: InboxService;
  let people: ReadonlyMap<string, string>;
  let of: PanelCase;
  const clock = FixedClock.at(PANEL_DAY);

  beforeAll(async () => {
    database = await TestDatabase.create();
    const auth = await database.unitOfWork('auth');
    await practicePanels(database, clock);
    world = await PanelWorld.of(database, [BROMLEY, CROYDON], clock);
    inbox = new InboxService(await database.unitOfWork('web'), clock);
    const rows = await auth.run(SYSTEM, (tx) =>
      tx.query<{ key: string; id: string }>('select practice_key as key, id from auth.people'),
    );
    people = new Map(rows.map(({ key, id }) => [key, id]));
  });
  beforeEach(async () => {
    clock.moveTo(PANEL_DAY);
    await database.asSuperuser('delete from messages');
    of = await world.submittedCase(BROMLEY);
    await database.asSuperuser('update cases set owner_id = $2 where id = $1', [
      of.id,
      people.get('officer-bromley'),
    ]);
  });
  afterAll(() => database.close());

  const onPanel = (key: string, panelId = PAN_LONDON_PANEL): ViewerContext => ({
    scope: 'programme',
    personId: people.get(key)!,
    boroughId: null,
    panelIds: [panelId],
  });
  const ofBorough = (key: string, boroughId = BROMLEY): ViewerContext => ({
    ...jobFor(boroughId),
    personId: people.get(key)!,
  });
  const toldTo = async (context: ViewerContext): Promise<string[]> => {
    const { toDo, others } = await inbox.show({ context }, { page: 1, perPage: 50 });
    return [...toDo, ...others]
      .filter(({ doneAt }) => doneAt === null)
      .map(({ kind, reference }) => `${kind} ${reference === of.reference ? 'of the case' : reference}`);
  };
  /** As somebody of the panel or of the borough does it, on a page. */
  const move = async (context: ViewerContext, ...names: CaseMoveName[]): Promise<void> => {
    const web = await database.unitOfWork('web');
    for (const name of names) {
      await web.run(context, async (tx) => {
        const actor = { id: context.personId, name: 'Somebody' };
        const work = { audit: new AuditService(), clock, actor, origin: {} };
        await moveCase(tx, work, await caseByReference(tx, of.reference), { name });
      });
    }
  };

  it('are the coordinators of its panel, until one of them takes it up', async () => {
    expect(await toldTo(onPanel('coordinator'))).toEqual(['case-submitted of the case']);
    expect(await toldTo(onPanel('coordinator-south', SOUTH_PANEL))).toEqual([]);
    expect(await toldTo(onPanel('member'))).toEqual([]);
    expect(await toldTo(ofBorough('approver-croydon', CROYDON))).toEqual([]);
    await move(onPanel('coordinator'), 'take up');
    expect(await toldTo(onPanel('coordinator'))).toEqual([]);
  });

  it('is its owner when the panel asks, and the coordinators when the borough answers', async () => {
    await move(onPanel('coordinator'), 'take up', 'ask');
    expect(await toldTo(ofBorough('officer-bromley'))).toEqual(['information-requested of the case']);
    expect(await toldTo(onPanel('coordinator'))).toEqual([]);
    await move(ofBorough('officer-bromley'), 'answer');
    expect(await toldTo(ofBorough('officer-bromley'))).toEqual([]);
    expect(await toldTo(onPanel('coordinator'))).toEqual(['information-given of the case']);
  });

  it('are approvers, coordinators and the chair at the second deferral', async () => {
    await move(onPanel('coordinator'), 'take up', 'make ready', 'list');
    await move(onPanel('chair'), 'defer');
    expect(await toldTo(onPanel('coordinator'))).toEqual([]);
    await move(onPanel('coordinator'), 'list');
    await move(onPanel('coordinator'), 'defer');
    expect(await toldTo(onPanel('chair'))).toEqual(['case-deferred-again of the case']);
    expect(await toldTo(ofBorough('approver-bromley'))).toEqual(['case-deferred-again of the case']);
    expect((await toldTo(ofBorough('officer-bromley'))).sort()).toEqual([
      'case-deferred of the case',
      'case-deferred of the case',
      'case-listed of the case',
      'case-listed of the case',
    ]);
  });

  it('is nobody any more when it is withdrawn, but the coordinators of that', async () => {
    await move(onPanel('coordinator'), 'take up', 'ask');
    await move(ofBorough('officer-bromley'), 'withdraw');
    expect(await toldTo(ofBorough('officer-bromley'))).toEqual([]);
    expect(await toldTo(onPanel('coordinator'))).toEqual(['case-withdrawn of the case']);
  });

  it('is its owner a week before a follow-up is due, once', async () => {
    await database.asSuperuser(`update cases set status = 'decided' where id = $1`, [of.id]);
    await database.asSuperuser(
      `insert into follow_ups (borough_id, id, case_id, series_id, kind, due_on, version)
       values ($1, $2, $3, $4, '28 days', '2026-11-30', 1), ($1, $5, $3, $4, '3 months', '2026-12-01', 1)`,
      [BROMLEY, newId(), of.id, of.seriesId, newId()],
    );
    expect(await tellOfFollowUpsOfAll(world.job, clock)).toBe(1);
    expect(await tellOfFollowUpsOfAll(world.job, clock)).toBe(1);
    expect(await toldTo(ofBorough('officer-bromley'))).toEqual(['follow-up-due of the case']);
    expect(await toldTo(ofBorough('approver-bromley'))).toEqual([]);
    const later = FixedClock.at('2026-12-01T09:00:00Z');
    for (let run = 0; run < 2; run += 1) await tellOfFollowUpsOfAll(world.job, later);
    expect(await toldTo(ofBorough('approver-bromley'))).toEqual(['follow-up-overdue of the case']);
    expect(await toldTo(ofBorough('approver-croydon', CROYDON))).toEqual([]);
  });
});
