import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { setClockDays } from '@lib/database/installation/practice-clock';
import { day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { annualReturn } from '@test/support/importing';
import { nameOf } from '@lib/reports/subject/subject';
import { TestDatabase } from '@test/support/test-database';
import { runBootstrap } from '../../../apps/cli/src/commands/admin-bootstrap.command';
import { runBackup } from '../../../apps/cli/src/commands/backup.command';
import { runLoad } from '../../../apps/cli/src/commands/reference-data-load.command';
import { sayReports } from '../../../apps/cli/src/commands/report-list.command';
import { ReportRunOptions, runReport } from '../../../apps/cli/src/commands/report-run.command';
import { runRestore } from '../../../apps/cli/src/commands/restore.command';
import { installationClock } from '../../../apps/cli/src/database/installation-clock';
import { saveReleases, signOffCubes } from '../reports/made-releases';
import { CliInstallation } from './cli-installation';

const bromley = findAuthority('bromley')!;
const croydon = findAuthority('croydon')!;

describe('the commands', () => {
  let cli: CliInstallation;

  beforeEach(async () => {
    cli = await CliInstallation.create();
  });
  afterEach(() => cli.close());

  describe('reference-data:load', () => {
    it('says what it loaded, and the second time that nothing changed', async () => {
      const first = await runLoad(cli.open, {}, cli.say);
      expect(first.every((one) => one.changed)).toBe(true);
      expect(cli.said()).toMatch(/^codes, returns to 2027: \d+ rows, loaded$/m);
      const second = await runLoad(cli.open, {}, cli.say);
      expect(second.every((one) => !one.changed)).toBe(true);
      expect(cli.said()).toContain('The reference data was up to date.');
    });

    it('loads a postcode directory, and refuses one that is not there or none', async () => {
      const file = join(cli.folder, 'may.csv');
      writeFileSync(
        file,
        'pcds,oseast1m,osnrth1m,oslaua,oscty,doterm\nBR1 3UH,540500,169500,E09000006,E99999999,\n',
      );
      const outcomes = await runLoad(cli.open, { postcodes: file, edition: 'May 2026' }, cli.say);
      expect(outcomes.at(-1)).toMatchObject({ name: 'postcode-directory', version: 'May 2026', rows: 1 });
      await expect(runLoad(cli.open, { postcodes: join(cli.folder, 'none.csv') }, cli.say)).rejects.toThrow(
        InvalidError,
      );
      writeFileSync(file, 'COLOUR\nred\n');
      await expect(runLoad(cli.open, { postcodes: file }, cli.say)).rejects.toThrow(InvalidError);
    });
  });

  describe('report:run', () => {
    const wanted = (options: Partial<ReportRunOptions> = {}): ReportRunOptions => ({
      report: 'placements-snapshot',
      asAt: day('2022-03-31'),
      out: join(cli.folder, 'out'),
      ...options,
    });
    beforeEach(async () => {
      await cli.importing.agree(bromley.id, croydon.id);
      await cli.importing.import(bromley.id, annualReturn(2022), 2022);
    });

    it('is told of by report:list', () => {
      sayReports(cli.say);
      expect(cli.said()).toMatch(/^placements-snapshot {2}/);
    });

    it('writes the workbook, prints its path and run id, and records that it left', async () => {
      const [made] = await runReport(cli.open, wanted({ borough: bromley }), cli.say);
      expect(made?.path).toMatch(/\.xlsx$/);
      expect(readFileSync(made!.path!).subarray(0, 2).toString()).toBe('PK');
      expect(statSync(made!.path!).mode & 0o077).toBe(0);
      expect(cli.said()).toBe(`${made!.path}\nRun id: ${made!.run.id}`);
      const downloads = await cli.importing.work.run(jobFor(bromley.id), (tx) =>
        tx.query('select run_id, person_name from report_downloads'),
      );
      expect(downloads).toEqual([{ run_id: made!.run.id, person_name: 'Command line' }]);
    });

    it('makes one for each borough with an agreement, and says why there is none', async () => {
      const made = await runReport(cli.open, wanted(), cli.say);
      expect(made.map((one) => [nameOf(one.subject), one.run.state])).toEqual([
        ['Bromley', 'ready'],
        ['Croydon', 'skipped'],
      ]);
      expect(cli.said()).toMatch(/Croydon: no workbook\. ./);
    });

    it('writes the one workbook of the programme, and has none of it for a borough', async () => {
      const programme = { report: 'london-placements', asAt: day('2022-04-02') };
      const [skipped] = await runReport(cli.open, wanted(programme), cli.say);
      expect(skipped).toMatchObject({ path: null, run: { state: 'skipped', boroughId: null } });
      await signOffCubes(cli.database);
      await saveReleases(cli.database, 'official', day('2022-03-31'));
      const made = await runReport(cli.open, wanted(programme), cli.say);
      expect(made.map((one) => [nameOf(one.subject), one.run.state])).toEqual([['The programme', 'ready']]);
      expect(made[0]!.path).toMatch(/london-placements-london-31-march-2022-.*\.xlsx$/);
      await expect(runReport(cli.open, wanted({ ...programme, borough: bromley }), cli.say)).rejects.toThrow(
        NotAllowedError,
      );
    });

    it('puts the reports that are asked for into the workbook of a workstream, and refuses others', async () => {
      const parts = ['distance-and-location'];
      const fostering = { report: 'workstream-fostering', borough: bromley };
      const [made] = await runReport(cli.open, wanted({ ...fostering, parts }), cli.say);
      expect(made!.run).toMatchObject({ state: 'ready', parts });
      await expect(
        runReport(cli.open, wanted({ ...fostering, parts: ['hcli-costs'] }), cli.say),
      ).rejects.toThrow('Select reports from the list');
    });

    it('refuses an unknown report and a day that is not over', async () => {
      await expect(runReport(cli.open, wanted({ report: 'weather' }), cli.say)).rejects.toThrow(
        NotFoundError,
      );
      await expect(runReport(cli.open, wanted({ asAt: day('2099-01-01') }), cli.say)).rejects.toThrow(
        InvalidError,
      );
    });
  });

  describe('admin:bootstrap', () => {
    it('prints one link; a second one takes its place', async () => {
      const link = await runBootstrap(cli.open, cli.say);
      expect(link).toMatch(/^https:\/\/placements\.example\//);
      expect(cli.said()).toContain(link);
      expect(await runBootstrap(cli.open, cli.say)).not.toBe(link);
    });
  });

  describe('backup and restore', () => {
    it('carry everything over, and put the backup in the audit', async () => {
      await runLoad(cli.open, {}, cli.say);
      await cli.importing.agree(bromley.id);
      await cli.importing.import(bromley.id, annualReturn(2022), 2022);
      const folder = join(cli.folder, 'backup');
      const saved = await runBackup(cli.database.address, folder, cli.say);
      const said = cli.said();
      expect(said).toMatch(/public\.children +144 +[0-9a-f]{64}/);
      const target = await TestDatabase.create();
      try {
        await runLoad({ address: target.address }, {}, cli.say);
        await runRestore(target.address, folder, cli.say);
        const again = await runBackup(target.address, join(cli.folder, 'again'), cli.say);
        expect(again.tables).toEqual(saved.tables);
        await expect(runRestore(target.address, folder, cli.say)).rejects.toThrow(ConflictError);
      } finally {
        await target.close();
      }
      const audit = await cli.database.unitOfWork('audit');
      const events = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
        tx.query<{ row_count: number }>(`select row_count from audit.events where action = 'backup-made'`),
      );
      expect(events).toEqual([{ row_count: saved.tables.reduce((sum, one) => sum + one.rows, 0) }]);
    });
  });

  describe('the clock of commands', () => {
    const wish = { practice: null, production: false };

    it('is the practice clock where there is one, and marks nothing itself', async () => {
      const { work } = cli.importing;
      await installationClock(work, wish);
      expect(await work.run(SYSTEM, (tx) => tx.query('select 1 from installation'))).toEqual([]);
      await openInstallation(work, { practice: true, production: false });
      const before = (await installationClock(work, wish)).today();
      await work.run(SYSTEM, (tx) => setClockDays(tx, 400));
      expect((await installationClock(work, wish)).today() > before).toBe(true);
      await expect(installationClock(work, { practice: false, production: false })).rejects.toThrow(
        ConflictError,
      );
    });
  });
});
