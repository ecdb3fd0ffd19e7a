import { addDays, Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { BROMLEY, viewerOf } from '@test/support/panel/after-world';
import {
  BEXLEY,
  CODES_WITH_REFERENCES,
  PANEL_CODES,
  ReportedWorld,
  textOf,
  TODAY,
} from '@test/support/panel/reported-world';
import { accessibilityProblems, expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';

const BARNET = 302;

describe('the reports of the weekly panel', () => {
  let world: ReportedWorld;
  const officer = viewerOf(BROMLEY, 'officer', 'An officer');

  beforeAll(async () => {
    world = await ReportedWorld.create();
  });
  afterAll(() => world.close());

  describe('with personal data', () => {
    it('are for the borough: its own reference, and names; said on the Cover and in the audit', async () => {
      const approver = viewerOf(BROMLEY, 'approver', 'An approver who exports');
      const [child] = await world.stored(
        'select local_reference from children where id = $1',
        world.told.of.childId,
      );
      for (const code of CODES_WITH_REFERENCES) {
        const made = await world.workbook(approver, { code, withPersonalData: true });
        expect(made.fileName).toContain('with-personal-data');
        expect(await accessibilityProblems(made.content, 'P', made)).toEqual([]);
        const text = await textOf(made);
        expect(text).toContain(child!['local_reference']);
        expect(text).toContain('OFFICIAL-SENSITIVE');
        expect(text).toContain('Yes: the borough’s own reference of the child');
      }
      expect(await world.auditOf(approver)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            action: 'children-exported',
            subject_type: 'child',
            subject_ids: [world.told.of.childId],
            particulars: expect.objectContaining({ withPersonalData: true }) as unknown,
          }),
        ]),
      );
    });

    it('name who does an action, and who approved an emergency', async () => {
      const [action] = await world.rows(officer, { code: 'panel-actions', withPersonalData: true });
      expect(Object.keys(action!)).toEqual(
        expect.arrayContaining(['Local reference', 'Officer', 'Name of who does it']),
      );
      const [approval] = await world.rows(officer, { code: 'emergency-approvals', withPersonalData: true });
      expect(approval).toMatchObject({ 'Name of who approved it': 'Ada Approver' });
      const [without] = await world.rows(officer, { code: 'emergency-approvals' });
      expect(JSON.stringify(without)).not.toContain('Ada');
    });

    it('do not exist for unmet need, nor for a report of figures', async () => {
      for (const code of ['unmet-need', 'placements-snapshot'])
        await expect(world.tables(officer, { code, withPersonalData: true })).rejects.toMatchObject({
          kind: 'not-found',
        });
    });
  });

  describe('for a borough', () => {
    it('tell of its own cases row by row, and of nobody else’s', async () => {
      for (const code of CODES_WITH_REFERENCES)
        expect([code, await world.references(officer, code)]).toEqual([code, [world.told.of.reference]]);
      expect(await world.rows(officer, { code: 'unmet-need' })).toMatchObject([
        {
          Month: 'November 2026',
          Borough: 'Bromley',
          'Need group': 'Self-harm or mental health',
          'Age group': '10 to 15',
          'Setting sought': 'Children’s home',
          'Why nothing was suitable': 'No vacancy; Level of risk',
          'Times a provider was asked': 12,
          'Where the child is meanwhile': 'In a placement that does not meet their needs',
          'Days unplaced': 3,
        },
      ]);
    });

    it('set what the panel spoke of beside what the borough agreed', async () => {
      expect(await world.rows(officer, {})).toMatchObject([
        {
          Section: 'New requests',
          'What was asked': 'A new placement',
          'The panel': 'Endorsed with conditions',
          Quorum: 'Quorate',
          Conditions: 1,
          'Weekly cost spoken of (£)': 692_000,
          'Sought from social care (%)': '[z]',
          'The borough': 'Accepted',
          'Weekly cost the borough agreed (£)': 692_000,
          'Started on': '2026-11-23',
          'Days from referral to recommendation': 0,
        },
      ]);
    });

    it('say who has what to do, and what became of it', async () => {
      const actions = await world.rows(officer, { code: 'panel-actions' });
      expect(actions.map((row) => row['Who does it']).sort()).toEqual(['The borough', 'The panel']);
      expect(actions).toMatchObject([
        {
          Due: '2026-12-01',
          Status: 'Open',
          'Done or dropped on': '[z]',
          'Days overdue': 0,
          'Times chased': 0,
        },
        { Status: 'Open' },
      ]);
      expect(await world.rows(officer, { code: 'decision-follow-through' })).toMatchObject([
        {
          'Checks due': 0,
          'Checks done': 0,
          'Did it start': '[x]',
          'Difference from what was agreed (£)': '[x]',
        },
      ]);
      expect(await world.rows(officer, { code: 'emergency-approvals' })).toMatchObject([
        {
          'Approved on': '2026-11-20',
          'Post of who approved it': 'Head of service',
          'The panel': 'Endorsed with conditions',
          'Heard on': '2026-11-23',
          'Days until it was heard': 3,
        },
      ]);
      expect(await world.rows(officer, { code: 'panel-pipeline' })).toMatchObject([
        {
          Status: 'Decided',
          'Submitted on': '2026-11-23',
          'Ended on': '[z]',
          'Deadlines met': 2,
          'Deadlines missed': 0,
        },
      ]);
    });

    it.each(PANEL_CODES)('%s is a run as any other, and its workbook accessible', async (code) => {
      const { run, file } = await world.run(code, subjectOfRow(BROMLEY));
      expect([run.state, run.reason]).toEqual(['ready', null]);
      await expectAccessibleWorkbook(file!.content, 'P', { fileName: file!.name });
      const exported = await world.stored(
        `select subject_ids from audit.events where action = 'case-exported' and particulars->>'run' = $1`,
        run.id,
      );
      expect(exported).toEqual([{ subject_ids: [world.told.of.id] }]);
    });

    it('are skipped where it has referred nothing, and where it has no agreement', async () => {
      expect((await world.run('panel-decisions', subjectOfRow(BEXLEY))).run).toMatchObject({
        state: 'skipped',
        reason: 'No case has been referred to the panel yet, or none that you may see.',
      });
      expect((await world.run('panel-decisions', subjectOfRow(BARNET))).run).toMatchObject({
        state: 'skipped',
        reason: 'Barnet has no live data-sharing agreement for the placements panel.',
      });
    });
    it('tell of a day as it was: what was corrected or closed since is as it stood', async () => {
      const later = addDays(TODAY, 30);
      world.after.clock.moveTo(`${later}T09:00:00Z`);
      try {
        await world.after.database.asSuperuser(
          `update case_actions set state = 'done', closed_at = '2026-12-04T10:00:00Z', closed_by_name = 'A member' where id = $1`,
          [world.told.panelAction],
        );
        const statuses = async (asAt: Day): Promise<unknown[]> =>
          (await world.rows(officer, { code: 'panel-actions', asAt })).map((row) => [
            row['Who does it'],
            row['Status'],
            row['Days overdue'],
          ]);
        expect((await statuses(TODAY)).sort()).toEqual([
          ['The borough', 'Open', 0],
          ['The panel', 'Open', 0],
        ]);
        expect((await statuses(later)).sort()).toEqual([
          ['The borough', 'Open', 22],
          ['The panel', 'Done', 3],
        ]);
        await world.after.database.asSuperuser(
          `update follow_ups set done_at = '2026-12-21T10:00:00Z', done_by = $2, done_by_name = 'An officer', started = true,
                conditions_met = 'some', weekly_pence = 712000, still_there = true where case_id = $1 and kind = '28 days'`,
          [world.told.of.id, newId()],
        );
        expect(await world.rows(officer, { code: 'decision-follow-through', asAt: later })).toMatchObject([
          {
            'Checks due': 1,
            'Checks done': 1,
            'Did it start': 'Yes',
            'Conditions met': 'Some of them',
            'Weekly cost at the last check (£)': 712_000,
            'Difference from what was agreed (£)': 20_000,
            'Still there': 'Yes',
          },
        ]);
        expect(await world.rows(officer, { code: 'decision-follow-through', asAt: TODAY })).toMatchObject([
          { 'Checks done': 0, 'Still there': '[x]' },
        ]);
      } finally {
        world.after.clock.moveTo('2026-11-23T09:00:00Z');
      }
    });
  });
});
