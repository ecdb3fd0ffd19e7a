import { jobFor, ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { moveCase } from '@lib/panel/cases/move-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { revokeShare, sharedCopy } from '@lib/panel/sharing/share-case';
import { FixedClock } from '@lib/kernel/clock';
import { PAN_LONDON_PANEL, PANEL_DAY, PanelWorld, SOUTH_PANEL } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

describe('a case that is shared with a panel', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;
  let shared: PanelCase;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await practicePanels(database, FixedClock.at(PANEL_DAY));
    world = await PanelWorld.of(database, [BROMLEY, CROYDON]);
    web = await database.unitOfWork('web');
  });
  beforeEach(async () => {
    shared = await world.submittedCase(BROMLEY);
  });
  afterAll(() => database.close());

  const onPanel = (panelId: string, personId = newId()): ViewerContext => ({
    scope: 'programme',
    personId,
    boroughId: null,
    panelIds: [panelId],
  });

  /** What of the case a viewer can read: the case, its copy, its timeline. */
  const seenBy = (context: ViewerContext): Promise<string[]> =>
    web.run(context, async (tx: Tx) => {
      const seen: string[] = [];
      for (const table of ['cases', 'case_shares', 'case_events']) {
        const column = table === 'cases' ? 'id' : 'case_id';
        const rows = await tx.query(`select 1 from ${table} where ${column} = $1`, [shared.id]);
        if (rows.length > 0) seen.push(table);
      }
      return seen;
    });

  const ALL = ['cases', 'case_shares', 'case_events'];

  it('is seen by its borough and by that panel, and by nobody else', async () => {
    expect(await seenBy(jobFor(BROMLEY))).toEqual(ALL);
    expect(await seenBy(onPanel(PAN_LONDON_PANEL))).toEqual(ALL);
    expect(await seenBy(jobFor(CROYDON))).toEqual([]);
    expect(await seenBy(onPanel(SOUTH_PANEL))).toEqual([]);
    expect(await seenBy({ scope: 'programme', personId: newId(), boroughId: null })).toEqual([]);
    expect(await seenBy({ ...jobFor(CROYDON), panelIds: [PAN_LONDON_PANEL] })).toEqual([]);
  });

  it('is gone for the panel when the borough takes it back, and stays the borough’s', async () => {
    await web.run(jobFor(BROMLEY), (tx) => revokeShare(tx, world.work(), shared, 'revoked'));
    expect(await seenBy(onPanel(PAN_LONDON_PANEL))).toEqual([]);
    expect(await seenBy(jobFor(BROMLEY))).toEqual(ALL);
  });

  it.each([
    ['has run out', `expires_at = now() - interval '1 minute', live_from = now() - interval '1 day'`],
    ['has not begun', `live_from = now() + interval '1 day', expires_at = now() + interval '2 days'`],
  ])('is not there for the panel when its time %s', async (_what, change) => {
    await database.asSuperuser(`update case_shares set ${change} where case_id = $1`, [shared.id]);
    expect(await seenBy(onPanel(PAN_LONDON_PANEL))).toEqual([]);
    expect(await seenBy(jobFor(BROMLEY))).toEqual(ALL);
  });

  it('is gone for a member with a conflict, until that is withdrawn, and for nobody else', async () => {
    const member = newId();
    const itemId = await listedItem(shared);
    await declare(itemId, member);
    expect(await seenBy(onPanel(PAN_LONDON_PANEL, member))).toEqual([]);
    expect(await seenBy(onPanel(PAN_LONDON_PANEL))).toEqual(ALL);
    await web.run(onPanel(PAN_LONDON_PANEL), (tx) =>
      tx.query(
        `update conflict_declarations set withdrawn_at = now(), withdrawn_because = 'Not the same provider' where person_id = $1`,
        [member],
      ),
    );
    expect(await seenBy(onPanel(PAN_LONDON_PANEL, member))).toEqual(ALL);
  });

  it('is read by the panel as its copy, never as the referral', async () => {
    await web.run(onPanel(PAN_LONDON_PANEL), async (tx) => {
      const copy = await sharedCopy(tx, shared);
      expect(copy.child.serviceReference).toBe(shared.serviceReference);
      expect(await tx.query('select 1 from referrals')).toEqual([]);
      expect(await tx.query('select 1 from children')).toEqual([]);
      expect(await tx.query('select 1 from search_approaches')).toEqual([]);
    });
  });

  it('can be moved on by the panel while it is shared, and not from where it no longer stands', async () => {
    const reader = onPanel(PAN_LONDON_PANEL);
    await web.run(reader, (tx) => moveCase(tx, world.work(), shared, { name: 'take up' }));
    const now = await web.run(reader, (tx) => caseByReference(tx, shared.reference));
    expect(now).toMatchObject({ status: 'in review', version: shared.version + 1 });
    await expect(
      web.run(reader, (tx) => moveCase(tx, world.work(), shared, { name: 'take up' })),
    ).rejects.toMatchObject({ code: 'case-changed' });
    await expect(
      web.run(reader, (tx) => moveCase(tx, world.work(), now, { name: 'decide' })),
    ).rejects.toMatchObject({ code: 'case-stands-elsewhere' });
  });

  it('has a number that runs on within the year, across boroughs', async () => {
    const next = await world.submittedCase(CROYDON);
    const numberOf = ({ reference }: PanelCase): number => Number(reference.slice(-4));
    expect(next.reference).toMatch(/^PLP-2026-\d{4}$/);
    expect(numberOf(next)).toBe(numberOf(shared) + 1);
  });

  const listedItem = async (of: PanelCase): Promise<string> => {
    const [meetingId, itemId] = [newId(), newId()];
    await web.run(onPanel(PAN_LONDON_PANEL), async (tx) => {
      await tx.query(
        `insert into panel_meetings (series_id, id, held_on, starts_at, minutes, cut_off_on, cut_off_at, quorum_least,
                                     quorum_areas, state, state_since, version)
         values ($1, $2, date '2026-01-01' + (random() * 3000)::int, '10:00', 120, '2026-11-24', '17:00', 3, '{}', 'draft', now(), 1)`,
        [of.seriesId, meetingId],
      );
      await tx.query(
        `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, minutes,
                                   position, suggested_by, state, version)
         values ($1, $2, $3, 'case', 'new', $4, $5, $6, 10, 1, 'by hand', 'accepted', 1)`,
        [of.seriesId, itemId, meetingId, of.boroughId, of.id, of.reference],
      );
    });
    return itemId;
  };

  const declare = (itemId: string, personId: string): Promise<unknown> =>
    web.run(onPanel(PAN_LONDON_PANEL, personId), (tx) =>
      tx.query(
        `insert into conflict_declarations (series_id, item_id, case_id, person_id, person_name, conflicted, nature,
                                            declared_at, declared_by)
         values ($1, $2, $3, $4, 'A member', true, 'Works for the provider', now(), $4)`,
        [PAN_LONDON_PANEL, itemId, shared.id, personId],
      ),
    );
});
