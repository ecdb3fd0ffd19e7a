import { jobFor } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { Emergencies } from '@lib/panel/emergencies/emergencies.service';
import { CaseInformation } from '@lib/panel/information/case-information.service';
import { OwnActions } from '@lib/panel/responses/own-actions.service';
import { askForInformation } from '@lib/panel/review/review-case';
import { PanelTimeliness } from '@lib/panel/timeliness/panel-timeliness.service';
import { decidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { AfterWorld, BROMLEY, CROYDON, viewerOf } from '@test/support/panel/after-world';
import { PANEL_DAY } from '@test/support/panel/panel-world';

describe('questions, actions and emergencies of a case', () => {
  let after: AfterWorld;

  beforeAll(async () => {
    after = await AfterWorld.create();
  });
  beforeEach(() => after.clock.moveTo(PANEL_DAY));
  afterAll(() => after.database.close());

  describe('a question of the panel', () => {
    const asked = async (): Promise<PanelCase> => {
      const of = await movedByPanel(after.world, await after.world.submittedCase(BROMLEY), ['take up']);
      await after.web.run(panelOf(of), (tx) =>
        askForInformation(tx, after.world.work(), of, {
          question: 'Which school?',
          section: null,
          dueOn: day('2026-11-26'),
        }),
      );
      return of;
    };

    it('goes back to the coordinator with its answer, which is given once', async () => {
      const of = await asked();
      const information = new CaseInformation(after.web, after.audit, after.clock);
      const officer = viewerOf(BROMLEY, 'officer', 'An officer');
      const { of: waiting, requests } = await information.open(officer, of.reference);
      expect(waiting.status).toBe('waiting for information');
      await information.answer(officer, of.reference, requests[0]!.id, { words: 'None yet', version: 1 });
      expect(await after.caseNow({ of })).toMatchObject({ status: 'in review', dueOn: '2026-11-26' });
      await expect(
        information.answer(officer, of.reference, requests[0]!.id, { words: 'Another', version: 1 }),
      ).rejects.toMatchObject({ code: 'information-answered' });
      const read = await after.web.run(panelOf(of), (tx) =>
        tx.query('select answer from information_requests where case_id = $1', [of.id]),
      );
      expect(read).toEqual([{ answer: 'None yet' }]);
    });

    it('is not of another case', async () => {
      const [of, other] = [await asked(), await asked()];
      const information = new CaseInformation(after.web, after.audit, after.clock);
      const { requests } = await information.open(viewerOf(BROMLEY), of.reference);
      await expect(
        information.question(viewerOf(BROMLEY), other.reference, requests[0]!.id),
      ).rejects.toMatchObject({ kind: 'not-found' });
    });
  });

  describe('an action', () => {
    it('of the borough is closed by it, one of the panel is not', async () => {
      const { of, boroughAction, panelAction } = await decidedCase(after.world, BROMLEY);
      const actions = new OwnActions(after.web, after.audit, after.clock);
      const close = (action: string, state: 'done' | 'dropped', note: string | null): Promise<void> =>
        actions.close(viewerOf(BROMLEY), { reference: of.reference, action }, { state, note, version: 1 });
      await expect(close(boroughAction, 'dropped', null)).rejects.toMatchObject({ code: 'action-dropped' });
      await close(boroughAction, 'done', 'Listed for Friday');
      await expect(close(boroughAction, 'done', null)).rejects.toMatchObject({ code: 'action-changed' });
      await expect(close(panelAction, 'done', null)).rejects.toMatchObject({ kind: 'not-found' });
      const open = await after.web.run(jobFor(BROMLEY), (tx) =>
        tx.query<{ id: string }>(`select id from case_actions where case_id = $1 and state = 'open'`, [
          of.id,
        ]),
      );
      expect(open).toEqual([{ id: panelAction }]);
    });
  });

  describe('an emergency', () => {
    it('is approved by somebody else than who refers it, once, and waits in the panel’s ledger until it is heard', async () => {
      const emergencies = new Emergencies(after.web, after.audit, after.clock);
      const of = await after.world.submittedCase(BROMLEY);
      const approval = { reason: 'Nowhere to stay tonight', post: 'Head of service', version: of.version };
      const owner = { ...viewerOf(BROMLEY), personId: of.owner.id };
      await expect(emergencies.approve(owner, of.reference, approval)).rejects.toMatchObject({
        code: 'emergency',
      });
      await emergencies.approve(viewerOf(BROMLEY), of.reference, approval);
      await expect(emergencies.approve(viewerOf(BROMLEY), of.reference, approval)).rejects.toMatchObject({
        code: 'case-changed',
      });
      expect(await after.caseNow({ of })).toMatchObject({
        urgency: 'emergency',
        emergency: { approverRole: 'Head of service' },
      });

      after.clock.moveTo('2026-11-30T09:00:00Z');
      const { waiting, byBorough } = await emergencies.ledger(viewerOf(null, 'coordinator'));
      expect(waiting.map(({ reference, days }) => [reference, days])).toEqual([[of.reference, 7]]);
      expect(byBorough).toEqual([{ boroughId: BROMLEY, waiting: 1, all: 1 }]);
      expect((await emergencies.ledger(viewerOf(CROYDON))).waiting).toEqual([]);
    });

    it('is heard when the panel said something after it was approved', async () => {
      const { of } = await decidedCase(after.world, BROMLEY, { outcome: 'ratified' });
      await after.database.asSuperuser(
        `update cases set emergency_reason = 'Tonight', emergency_approver_name = 'An approver', emergency_approver_role = 'Head',
                emergency_approved_at = '2026-11-20T20:00:00Z' where id = $1`,
        [of.id],
      );
      const { heard } = await new Emergencies(after.web, after.audit, after.clock).ledger(
        viewerOf(null, 'chair'),
      );
      expect(heard.find(({ reference }) => reference === of.reference)).toMatchObject({
        days: 3,
        heard: { outcome: 'ratified' },
      });
    });
  });

  describe('timeliness', () => {
    it('counts what is shared with the panel, and nothing for who sits on none', async () => {
      const timeliness = new PanelTimeliness(after.web, after.clock);
      const before = (await timeliness.ofOwnPanels(viewerOf(null, 'chair')))[0]!.timeliness;
      const decided = await decidedCase(after.world, BROMLEY, { quorate: false });
      await after.started(decided);
      const [{ panel, timeliness: then }] = (await timeliness.ofOwnPanels(viewerOf(null, 'chair'))) as [
        { panel: string; timeliness: typeof before },
      ];
      expect(panel).toBe('Pan-London placements panel');
      expect([
        then.rounds - before.rounds,
        then.toStart.cases - before.toStart.cases,
        then.inquorate - before.inquorate,
      ]).toEqual([1, 1, 1]);
      const analyst = viewerOf(null, 'analyst');
      expect(
        await timeliness.ofOwnPanels({
          ...analyst,
          context: { scope: 'programme', personId: analyst.personId, boroughId: null },
        }),
      ).toEqual([]);
    });
  });
});
