import { Day } from '@lib/kernel/day';
import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { REPORTS } from '@lib/reports/report-register';
import { RunDetails } from '@lib/reports/runs/report-runs.service';
import { reportsPaths } from '../reports.paths';

/** What to send to have a run made again with the same numbers, and what these rest on. */
export interface MadeAgain {
  readonly action: string;
  readonly runId: string;
  readonly asAt: Day;
  readonly words: string;
}

type Again = Pick<RunDetails, 'run' | 'releases' | 'keptUntil'>;

/** Null for somebody who may not, and for a run whose tables are kept no longer and that no releases give back. */
export const madeAgain = (details: Again, { permissions }: Viewer): MadeAgain | null => {
  const words = permissions.has('run reports') ? wordsOf(details) : null;
  const { run } = details;
  return words === null
    ? null
    : { action: reportsPaths.report(run.reportCode), runId: run.id, asAt: run.asAt, words };
};

/** Whether its numbers can be had again, on a page too. */
export const canBeHadAgain = (details: Again): boolean => wordsOf(details) !== null;

const wordsOf = ({ run, releases, keptUntil }: Again): string | null => {
  if (keptUntil !== null)
    return `With the same numbers, whatever was handed in, corrected or released since: what this run had is kept until ${formatMoment(keptUntil)}.`;
  // Not every table of a workstream’s workbook is of releases.
  if (releases.length === 0 || REPORTS.some((one) => one.code === run.reportCode && one.bundle)) return null;
  return 'Of the same releases: every figure is the same, whatever came out since.';
};
