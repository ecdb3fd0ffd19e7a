import { jobFor, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { itemById } from '@lib/panel/agenda/agenda.query';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { isConflicted } from '@lib/panel/conflicts/declarations.query';
import { declare, withdrawConflict } from '@lib/panel/conflicts/declare';
import { meetingById } from '@lib/panel/meetings/meetings.query';
import { issueExtracts } from '@lib/panel/minutes/issue-extracts';
import { extractsOf } from '@lib/panel/minutes/minutes.query';
import { confirmRecommendation } from '@lib/panel/recommendations/confirm-recommendation';
import { RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { recommendationOf } from '@lib/panel/recommendations/recommendations.query';
import { saveRecommendation } from '@lib/panel/recommendations/save-recommendation';
import { day } from '@lib/kernel/day';
import { aMeeting, MadeMeeting } from '@test/support/panel/a-meeting';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

const DRAFT: RecommendationDraft = {
  outcome: 'endorsed with conditions',
  rationale: 'Near her college',
  viewsConsidered: 'She asked for it',
  dissent: null,
  funding: { socialCare: 60, education: 20, health: 20 },
  weeklyPence: 692_000,
  option: { name: 'Larch House', settingId: null },
  informationNeeded: null,
  escalatedTo: null,
  followUpOn: null,
  highCostMark: null,
  conditions: [{ condition: 'A teacher from the first day', owner: 'education', dueOn: null }],
  actions: [
    {
      task: 'Tell the virtual school',
      owner: { kind: 'borough', personId: null, name: 'Bromley' },
      dueOn: day('2026-12-09'),
    },
  ],
};

const QUORATE = { quorate: true, least: 2, inRoom: ['Ada', 'Ben'], missingAreas: [], out: [] } as const;

describe('what a panel records about a case at a meeting', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;
  let of: PanelCase;
  let meeting: MadeMeeting;
  let held = 0;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    world = await PanelWorld.of(database, [BROMLEY, CROYDON]);
    web = await database.unitOfWork('web');
  });
  beforeEach(async () => {
    of = await world.submittedCase(BROMLEY);
    held += 1;
    const heldOn = `2027-01-${String(held).padStart(2, '0')}`;
    meeting = await aMeeting(database, { cases: [of], state: 'in progress', heldOn });
  });
  afterAll(() => database.close());

  const onPanel = (panelId = PAN_LONDON_PANEL, personId = newId()): ViewerContext => ({
    scope: 'programme', personId, boroughId: null, panelIds: [panelId],
  }); // prettier-ignore

  const save = (context: ViewerContext, version = 0, draft = DRAFT): Promise<number> =>
    web.run(context, async (tx) => {
      const item = await itemById(tx, meeting.items[0]!);
      const now = await caseByReference(tx, of.reference);
      return saveRecommendation(tx, world.work(), { item, of: now, draft, version });
    });

  const confirm = (context: ViewerContext, version: number): Promise<void> =>
    web.run(context, async (tx) => {
      const item = await itemById(tx, meeting.items[0]!);
      const recommendation = await recommendationOf(tx, item.id);
      const now = await caseByReference(tx, of.reference);
      await confirmRecommendation(tx, world.work(), {
        item,
        of: now,
        recommendation: recommendation!,
        quorum: QUORATE,
        version,
      });
    });

  const seenBy = (context: ViewerContext): Promise<Record<string, number>> =>
    web.run(context, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of ['recommendations', 'recommendation_conditions', 'case_actions', 'item_minutes']) {
        const rows = await tx.query(`select 1 from ${table} where case_id = $1`, [of.id]);
        counts[table] = rows.length;
      }
      return counts;
    });

  const NOTHING = { recommendations: 0, recommendation_conditions: 0, case_actions: 0, item_minutes: 0 };

  it('is kept whole, and the second of two writers is told instead of overwriting', async () => {
    expect(await save(onPanel())).toBe(1);
    await expect(save(onPanel())).rejects.toMatchObject({ code: 'recommendation-changed' });
    expect(await save(onPanel(), 1, { ...DRAFT, conditions: [], outcome: 'endorsed' })).toBe(2);
    await expect(save(onPanel(), 1)).rejects.toMatchObject({ code: 'recommendation-changed' });
    const kept = await web.run(onPanel(), (tx) => recommendationOf(tx, meeting.items[0]!));
    expect(kept).toMatchObject({
      outcome: 'endorsed',
      conditions: [],
      weeklyPence: 692_000,
      funding: DRAFT.funding,
    });
    expect(kept!.actions).toHaveLength(1);
  });

  it('is the borough’s to see when it is confirmed, and nobody else’s', async () => {
    await save(onPanel());
    expect(await seenBy(jobFor(BROMLEY))).toEqual(NOTHING);
    await confirm(onPanel(), 1);
    expect(await seenBy(jobFor(BROMLEY))).toEqual({
      recommendations: 1, recommendation_conditions: 1, case_actions: 1, item_minutes: 0,
    }); // prettier-ignore
    expect(await seenBy(jobFor(CROYDON))).toEqual(NOTHING);
    expect(await seenBy(onPanel(SOUTH_PANEL))).toEqual(NOTHING);
    await expect(save(onPanel(), 2)).rejects.toMatchObject({ code: 'recommendation-confirmed' });
    await expect(confirm(onPanel(), 2)).rejects.toMatchObject({ code: 'recommendation-changed' });
  });

  it('is not there for a member with a conflict, who cannot write it either, until that is withdrawn', async () => {
    const member = onPanel();
    await save(onPanel());
    const item = await web.run(onPanel(), (tx) => itemById(tx, meeting.items[0]!));
    const declared = {
      item,
      personId: member.personId!,
      personName: 'A member',
      nature: 'Works for the provider',
    };
    await web.run(member, (tx) => declare(tx, world.work(), declared));
    expect(await seenBy(member)).toEqual(NOTHING);
    await expect(save(member, 1)).rejects.toMatchObject({ code: 'not-found' });
    const forced = web.run(member, (tx) =>
      saveRecommendation(tx, world.work(), { item, of, draft: DRAFT, version: 0 }),
    );
    await expect(forced).rejects.toBeTruthy();
    const none = { ...declared, nature: null };
    await expect(web.run(member, (tx) => declare(tx, world.work(), none))).rejects.toMatchObject({
      code: 'conflict-stands',
    });
    expect(await web.run(member, (tx) => isConflicted(tx, item))).toBe(true);
    const because = 'Another provider of the same name';
    await web.run(onPanel(), (tx) =>
      withdrawConflict(tx, world.work(), { item, personId: member.personId!, because }),
    );
    expect((await seenBy(member))['recommendations']).toBe(1);
  });

  it('reaches the borough as the extract of its own case, when the minutes are approved', async () => {
    await save(onPanel());
    await confirm(onPanel(), 1);
    const issue = (context: ViewerContext): Promise<number> =>
      web.run(context, async (tx) => {
        const at = await meetingById(tx, meeting.id);
        return issueExtracts(tx, world.work(), at, { number: 1, approvedByName: 'The chair' });
      });
    expect(await web.run(jobFor(BROMLEY), (tx) => extractsOf(tx, of))).toEqual([]);
    expect(await issue(onPanel())).toBe(1);
    expect(await issue(onPanel())).toBe(0);
    const [extract] = await web.run(jobFor(BROMLEY), (tx) => extractsOf(tx, of));
    expect(extract).toMatchObject({
      reference: of.reference,
      rationale: 'Near her college',
      conditions: [{ condition: 'A teacher from the first day', owner: 'Education', dueOn: null }],
      actions: [{ task: 'Tell the virtual school', owner: 'Bromley', dueOn: '2026-12-09' }],
      approvedByName: 'The chair',
    });
    expect(await web.run(jobFor(CROYDON), (tx) => extractsOf(tx, of))).toEqual([]);
    await expect(web.run(onPanel(SOUTH_PANEL), (tx) => meetingById(tx, meeting.id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
