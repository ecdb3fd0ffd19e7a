import { day } from '@lib/kernel/day';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { FollowUpFacts, slugOf } from '@lib/panel/follow-ups/follow-up';
import { decidedCase, panelOf } from '@test/support/panel/a-decided-case';
import { AfterWorld, BROMLEY, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';

const STILL_THERE: FollowUpFacts = {
  started: true,
  conditionsMet: 'all',
  weeklyPence: 700_000,
  stillThere: true,
  leftOn: null,
  note: null,
};

describe('what became of a placement', () => {
  let after: AfterWorld;

  beforeAll(async () => {
    after = await AfterWorld.create();
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  const sharedWithPanel = ({ of }: { readonly of: PanelCase }): Promise<boolean> =>
    after.web.run(
      panelOf(of),
      async (tx) => (await tx.query('select from case_shares where case_id = $1', [of.id])).length > 0,
    );

  describe('a follow-up', () => {
    const answer = (reference: string, kind: '28 days' | '3 months' | '6 months' | '12 months', facts: Partial<FollowUpFacts> = {}): Promise<void> =>
      after.followUps.answer(viewerOf(BROMLEY), reference, { slug: slugOf(kind), facts: { ...STILL_THERE, ...facts }, version: 1 }); // prettier-ignore

    it('waits for its day, and is answered once', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.started(decided);
      await expect(answer(decided.of.reference, '28 days')).rejects.toMatchObject({
        code: 'follow-up-early',
      });
      after.clock.moveTo('2026-12-21T09:00:00Z');
      expect((await after.followUps.due(viewerOf(BROMLEY))).filter(({ caseId }) => caseId === decided.of.id).map(({ what }) => what)).toEqual([
        'action', 'follow-up',
      ]); // prettier-ignore
      await answer(decided.of.reference, '28 days');
      await expect(answer(decided.of.reference, '28 days')).rejects.toMatchObject({
        code: 'follow-up-answered',
      });
    });

    it('that is the last one closes the case, which the panel can read until the share runs out', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.started(decided);
      after.clock.moveTo('2027-11-23T09:00:00Z');
      for (const kind of ['28 days', '3 months', '6 months'] as const)
        await answer(decided.of.reference, kind);
      expect((await after.caseNow(decided)).status).toBe('decided');
      expect(await sharedWithPanel(decided)).toBe(true);
      await answer(decided.of.reference, '12 months');
      expect(await after.caseNow(decided)).toMatchObject({ status: 'closed', closedBecause: 'followed up' });
      expect(await sharedWithPanel(decided)).toBe(true);
    });

    it('of a child who left answers those to come', async () => {
      const decided = await decidedCase(after.world, BROMLEY);
      await after.started(decided);
      after.clock.moveTo('2027-02-23T09:00:00Z');
      await answer(decided.of.reference, '3 months', { stillThere: false, leftOn: day('2027-01-14') });
      const { followUps: all } = await after.followUps.open(viewerOf(BROMLEY), decided.of.reference);
      expect(all.map(({ done }) => done && [done.byName, done.leftOn])).toEqual([
        null, ['An approver', '2027-01-14'], ['The service', '2027-01-14'], ['The service', '2027-01-14'],
      ]); // prettier-ignore
      expect((await after.caseNow(decided)).status).toBe('decided');
      await answer(decided.of.reference, '28 days');
      expect((await after.caseNow(decided)).status).toBe('closed');
    });
  });
});
