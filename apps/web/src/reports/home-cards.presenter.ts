import { Temporal } from 'temporal-polyfill';
import { formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { runWords } from '@lib/reports/runs/run';
import { RunSummary } from '@lib/reports/runs/run.query';
import { Schedule } from '@lib/reports/schedules/schedule';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { HomeCard } from '../shell/layout/entrance';
import { reportsPaths } from './reports.paths';

/** A borough and the programme open their own workbooks; of others' it is seen only whether they were made. */
export const reportsCard = (runs: RunSummary, viewer: Viewer): HomeCard => {
  const card = { title: 'Reports', permission: 'see reports', order: 30 } as const;
  if (viewer.context.boroughId !== null) {
    return {
      ...card,
      href: reportsPaths.catalogue,
      text: 'Run a report for your borough, look at its tables, and open the workbooks that were made.',
      count: lastRunWords(runs),
    };
  }
  return {
    ...card,
    href: runs.failed > 0 ? reportsPaths.runsThat('failed') : reportsPaths.catalogue,
    text: viewer.permissions.has('open workbooks')
      ? 'Open the programme’s workbook, and see whether each borough’s scheduled one was made.'
      : 'See what reports there are, and whether the scheduled workbooks were made.',
    count: failedWords(runs),
  };
};

/** Failures are on the other card for the programme, not on both. */
export const schedulesCard = (
  schedules: readonly Schedule[],
  runs: RunSummary,
  { now, viewer }: { now: Temporal.Instant; viewer: Viewer },
): HomeCard => ({
  title: 'Report schedules',
  href: reportsPaths.schedules,
  text: 'Have a report made by itself, and see when it is due next.',
  permission: 'set schedules',
  order: 31,
  count: sentenceCase(
    [
      pausedWords(schedules),
      viewer.context.boroughId === null ? '' : failedWords(runs),
      nextWords(schedules, now),
    ]
      .filter(Boolean)
      .join('; '),
  ),
});

const lastRunWords = ({ last }: RunSummary): string =>
  last?.finishedAt
    ? `Last run: ${runWords(last).toLowerCase()}, ${formatMoment(last.finishedAt)}`
    : 'No run yet';

const failedWords = ({ failed }: RunSummary): string =>
  `${failed === 0 ? 'No' : failed.toLocaleString('en-GB')} failed ${failed === 1 ? 'run' : 'runs'} in the last 7 days`;

const pausedWords = (schedules: readonly Schedule[]): string => {
  const paused = schedules.filter(({ state }) => state === 'paused').length;
  return paused === 0 ? '' : `${paused} paused`;
};

const nextWords = (schedules: readonly Schedule[], now: Temporal.Instant): string => {
  const [next] = schedules
    .filter(({ state }) => state === 'active')
    .flatMap(({ cadence }) => (cadence ? nextDue(cadence, now, 1) : []))
    .map(({ dueAt }) => dueAt)
    .sort((a, b) => Temporal.Instant.compare(a, b));
  return next ? `next due ${formatMoment(next)}` : 'none due';
};
