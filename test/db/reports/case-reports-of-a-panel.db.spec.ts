import { Viewer } from '@lib/access/viewer';
import { jobFor } from '@lib/database/context/viewer-context';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { revokeShare } from '@lib/panel/sharing/share-case';
import { DecidedCase, decidedCase } from '@test/support/panel/a-decided-case';
import { BROMLEY, CROYDON, viewerOf } from '@test/support/panel/after-world';
import { PAN_LONDON_PANEL, SOUTH_PANEL } from '@test/support/panel/panel-world';
import {
  CODES_WITH_REFERENCES,
  PANEL_CODES,
  ReportedWorld,
  rowsOf,
  textOf,
  TODAY,
} from '@test/support/panel/reported-world';
import { accessibilityProblems } from '@test/support/workbook/accessible-workbook';

describe('the reports of the weekly panel', () => {
  let world: ReportedWorld;
  const officer = viewerOf(BROMLEY, 'officer', 'An officer');
  const coordinator = viewerOf(null, 'coordinator', 'A coordinator');
  const onPanel = (panelId: string): Viewer => {
    const viewer = viewerOf(null, 'coordinator');
    return { ...viewer, context: { ...viewer.context, panelIds: [panelId] } };
  };

  beforeAll(async () => {
    world = await ReportedWorld.create();
  });
  afterAll(() => world.close());

  describe('for a panel', () => {
    it('tell its people of what is shared with it, without what only the borough knows', async () => {
      for (const code of CODES_WITH_REFERENCES.filter((one) => one !== 'emergency-approvals')) {
        const seen = await world.references(coordinator, code, PAN_LONDON_PANEL);
        expect([code, seen.sort()]).toEqual([
          code,
          [world.told.of.reference, world.others.of.reference].sort(),
        ]);
      }
      const [stated] = await world.rows(coordinator, { code: 'unmet-need', panelId: PAN_LONDON_PANEL });
      expect(stated).toMatchObject({
        Borough: 'Bromley',
        'Age group': '10 to 15',
        'Why nothing was suitable': 'No vacancy; Level of risk',
        'Where the child is meanwhile': 'In hospital, ready to leave',
      });
      expect(Object.keys(stated!)).not.toContain('Need group');
    });

    it.each([
      ['somebody of another panel', onPanel(SOUTH_PANEL)],
      ['a commissioner', viewerOf(null, 'commissioner')],
      ['a borough', officer],
    ])('do not exist for %s', async (_whom, viewer) => {
      const context = {
        ...viewer.context,
        panelIds: viewer.context.panelIds?.filter((id) => id !== PAN_LONDON_PANEL),
      };
      const outside = { ...viewer, context };
      for (const panelId of [PAN_LONDON_PANEL, newId(), 'nonsense'])
        await expect(world.tables(outside, { panelId })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(world.reports.shelfOf(outside, PAN_LONDON_PANEL)).rejects.toMatchObject({
        kind: 'not-found',
      });
    });

    it('have no version with personal data', async () => {
      for (const code of PANEL_CODES)
        await expect(
          world.reports.workbook(coordinator, {
            code,
            asAt: TODAY,
            panelId: PAN_LONDON_PANEL,
            withPersonalData: true,
          }),
        ).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('leave out a case for whoever has a conflict on it, on the page and in the workbook', async () => {
      const conflicted = viewerOf(null, 'coordinator', 'Somebody with a conflict');
      await world.after.database.asSuperuser(
        `insert into conflict_declarations (series_id, item_id, case_id, person_id, person_name, conflicted, nature, declared_at, declared_by)
         select series_id, id, case_id, $2, 'A chair', true, 'Works for the provider', now(), $2 from agenda_items where case_id = $1`,
        [world.told.of.id, conflicted.personId],
      );
      for (const code of PANEL_CODES) {
        const content = await world.tables(conflicted, { code, panelId: PAN_LONDON_PANEL });
        expect(JSON.stringify(rowsOf(content))).not.toContain(world.told.of.reference);
        expect(JSON.stringify(rowsOf(content))).not.toContain('Bromley');
        const made = await world.workbook(conflicted, { code, panelId: PAN_LONDON_PANEL });
        const text = await textOf(made);
        expect(text).not.toContain(world.told.of.reference);
        expect(text).not.toContain('Bromley');
      }
      expect(await world.references(conflicted, 'panel-decisions', PAN_LONDON_PANEL)).toEqual([
        world.others.of.reference,
      ]);
      const named = (await world.auditOf(conflicted)).flatMap((event) => event['subject_ids'] as string[]);
      expect(named).not.toContain(world.told.of.id);
    });

    it('tell whoever has a voice of a case once they have declared about it, and not before', async () => {
      const voice = viewerOf(null, 'chair', 'A chair');
      const declare = (of: DecidedCase, conflicted: boolean): Promise<void> =>
        world.after.database.asSuperuser(
          `insert into conflict_declarations (series_id, item_id, case_id, person_id, person_name, conflicted, nature, declared_at, declared_by)
           select series_id, id, case_id, $2, 'A chair', $3, case when $3 then 'Works for the provider' end, now(), $2
             from agenda_items where case_id = $1`,
          [of.of.id, voice.personId, conflicted],
        );
      const seen = (): Promise<unknown[]> => world.references(voice, 'panel-decisions', PAN_LONDON_PANEL);
      expect(await seen()).toEqual([]);
      await declare(world.told, false);
      expect(await seen()).toEqual([world.told.of.reference]);
      await declare(world.others, true);
      expect(await seen()).toEqual([world.told.of.reference]);
      await world.after.database.asSuperuser(
        `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, minutes, position, suggested_by, state, published_at, version)
         select series_id, $2, (select id from panel_meetings m where m.series_id = i.series_id and m.id <> i.meeting_id limit 1), kind, section, borough_id,
                case_id, reference, minutes, position, suggested_by, 'accepted', now(), 1 from agenda_items i where case_id = $1`,
        [world.told.of.id, newId()],
      );
      expect(await seen()).toEqual([]);
      await world.after.database.asSuperuser(
        `delete from agenda_items where case_id = $1 and state = 'accepted'`,
        [world.told.of.id],
      );
      expect(await seen()).toEqual([world.told.of.reference]);
    });

    it('leave out a case whose share is revoked or over, whatever the date; nothing of it was kept', async () => {
      const passing = await decidedCase(world.after.world, CROYDON);
      const before = await world.references(coordinator, 'panel-decisions', PAN_LONDON_PANEL);
      expect(before).toContain(passing.of.reference);
      await world.workbook(coordinator, { panelId: PAN_LONDON_PANEL });
      await world.after.web.run(jobFor(CROYDON), (tx) =>
        revokeShare(tx, world.after.world.work(), passing.of, 'revoked'),
      );
      for (const code of PANEL_CODES) {
        const content = await world.tables(coordinator, { code, panelId: PAN_LONDON_PANEL });
        expect(JSON.stringify(rowsOf(content))).not.toContain(passing.of.reference);
      }
      const kept = await world.stored(
        'select (select count(*) from report_files where borough_id is null) + (select count(*) from runs where borough_id is null) as kept',
      );
      expect(Number(kept[0]!['kept'])).toBe(0);
    });

    /** What the Cover says the run is. */
    const runOn = async (made: Parameters<typeof textOf>[0]): Promise<string> =>
      /\nRun\n(\S+)/.exec(await textOf(made))![1]!;

    it('write down each case that was seen or taken out, in the transaction that read it', async () => {
      const reader = viewerOf(null, 'coordinator', 'A reader');
      await world.tables(reader, { code: 'emergency-approvals', panelId: PAN_LONDON_PANEL });
      const made = await world.workbook(reader, { code: 'emergency-approvals', panelId: PAN_LONDON_PANEL });
      const events = await world.auditOf(reader);
      expect(events).toMatchObject([
        { action: 'report-run', particulars: { panel: PAN_LONDON_PANEL, shown: 'on a page' } },
        { action: 'cases-listed', subject_type: 'case', subject_ids: [world.told.of.id], purpose: 'panel' },
        { action: 'children-listed', subject_type: 'child', subject_ids: [world.told.of.childId] },
        { action: 'report-run', particulars: { shown: 'in a workbook', workbook: await runOn(made) } },
        { action: 'case-exported', subject_ids: [world.told.of.id] },
        { action: 'children-exported', subject_ids: [world.told.of.childId] },
      ]);
    });

    it('stand in an accessible workbook, class P, also where the year has no row', async () => {
      for (const code of PANEL_CODES) {
        const made = await world.workbook(coordinator, { code, panelId: PAN_LONDON_PANEL });
        expect(await accessibilityProblems(made.content, 'P', made)).toEqual([]);
      }
      const later = addDays(TODAY, 500);
      world.after.clock.moveTo(`${later}T09:00:00Z`);
      try {
        const made = await world.workbook(coordinator, { panelId: PAN_LONDON_PANEL, asAt: later });
        expect(made.rowCount).toBe(0);
        expect(await accessibilityProblems(made.content, 'P', made)).toEqual([]);
      } finally {
        world.after.clock.moveTo('2026-11-23T09:00:00Z');
      }
    });

    it('refuse a day before the first case, and say there is none where none is shared', async () => {
      await expect(
        world.tables(coordinator, { panelId: PAN_LONDON_PANEL, asAt: addDays(TODAY, -1) }),
      ).rejects.toMatchObject({
        kind: 'invalid',
        message: 'The first case was referred on 23 November 2026: the date must be that day or later',
      });
      expect(await world.tables(onPanel(SOUTH_PANEL), { panelId: SOUTH_PANEL })).toMatch(
        /^No case has been referred/,
      );
    });

    it('are nothing for a job, whatever its context says: its role reads no shared case', async () => {
      const asked = { code: 'panel-decisions', asAt: TODAY, panelId: PAN_LONDON_PANEL };
      await expect((await world.asJob()).tables(coordinator, asked)).resolves.toMatch(
        /^No case has been referred/,
      );
    });
  });
});
