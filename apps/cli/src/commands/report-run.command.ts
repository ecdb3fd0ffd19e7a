import { Command } from 'commander';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { Authority } from '@lib/boroughs/authorities/authorities';
import { reportFor, versionsOf } from '@lib/reports/report-register';
import { nameOf, subjectOfRow } from '@lib/reports/subject/subject';
import { installationClock } from '../database/installation-clock';
import { installationPublisher } from '../database/installation-publisher';
import { OpenInstallation, withDatabase } from '../database/with-database';
import { withUnits } from '../database/with-units';
import { Refused, Say, toOutput } from './command';
import { boroughOption, dayOption, versionOption } from './option-values';
import { makeReport, ReportMade, subjectsToReport } from './reports/make-report';

export interface ReportRunOptions {
  readonly report: string;
  readonly asAt: Day;
  readonly borough?: Authority;
  readonly out: string;
  readonly definition?: number;
  /** Of the workbook of a workstream: codes of the reports that go in; left out, all of them. */
  readonly parts?: readonly string[];
}

/** `report:run`: a workbook now, without waiting for its schedule. */
export const reportRunCommand = (program: Command): void => {
  program
    .command('report:run')
    .description('run a report now and write its workbook')
    .requiredOption('--report <code>', 'which report; "report:list" lists them')
    .requiredOption('--as-at <day>', 'the day it is about, for example 2026-03-31', dayOption)
    .requiredOption('--out <folder>', 'where the workbook goes; made if it is not there')
    .option('--borough <borough>', 'only this borough', boroughOption)
    .option(
      '--definition <version>',
      'for reports of high-cost placements: a version of the definition',
      versionOption,
    )
    .option('--parts <codes...>', 'for the workbook of a workstream: only these of its reports')
    .addHelpText('after', HELP)
    .action(async (options: ReportRunOptions) => {
      const made = await withDatabase((installation) => runReport(installation, options, toOutput));
      if (made.some((one) => one.path === null && one.run.state !== 'skipped')) throw new Refused();
      if (made.every((one) => one.path === null)) throw new Refused();
    });
};

const HELP = `
Without --borough, a report for a borough is made for each with a live data-sharing agreement for it.
A report for the programme is one workbook, and takes no --borough. One that is made for both is made for all of them.
A panel's workbook is made for the person who asks, on the pages of the panel, and never here.
--parts takes codes of report:list, for example --parts unmet-need fees-and-uplifts.
Exit code: 0 when there is a workbook; 1 when there is none, or a run failed, with the reason; 2 for wrong use.`;

/**
 * @throws NotFoundError for a report that is not there. @throws InvalidError for a day that is not over, and parts it does not have.
 * @throws NotAllowedError for a borough, where the report is the programme's.
 */
export const runReport = async (
  { address, settings }: OpenInstallation,
  { report, asAt, borough, out, ...chosen }: ReportRunOptions,
  say: Say,
): Promise<ReportMade[]> => {
  const versions = versionsOf(report);
  const one = borough ? subjectOfRow(borough.id) : null;
  if (one) reportFor(report, one);
  return withUnits(address, 'job', async (units) => {
    const clock = await installationClock(units, settings);
    const means = { units, clock, publisher: await installationPublisher(units, settings) };
    const subjects = one ? [one] : await subjectsToReport(means, versions);
    if (subjects.length === 0) throw nothingToRun();
    const made: ReportMade[] = [];
    for (const subject of subjects) {
      made.push(await makeReport(means, subject, { code: report, asAt, folder: out, ...chosen }));
      sayMade(say, made.at(-1)!);
    }
    return made;
  });
};

const sayMade = (say: Say, { subject, run, path }: ReportMade): void => {
  say(path ?? `${nameOf(subject)}: no workbook. ${run.reason ?? `The run is ${run.state}.`}`);
  say(`Run id: ${run.id}`);
};

const nothingToRun = (): ConflictError =>
  new ConflictError(
    'No borough has a live data-sharing agreement for this report, so there is nothing to report on.',
    'no-agreement',
  );
