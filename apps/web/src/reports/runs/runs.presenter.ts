import { Temporal } from 'temporal-polyfill';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { ROLES } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { isFor } from '@lib/reports/report';
import { reportTitle } from '@lib/reports/report-title';
import { isFinished, isMade, Run, RunState, runWords } from '@lib/reports/runs/run';
import { RunDetails } from '@lib/reports/runs/report-runs.service';
import { nameOf, subjectActedFor, subjectOfRow } from '@lib/reports/subject/subject';
import { Status } from '@lib/web-kit/govuk/tag';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { reportsPaths } from '../reports.paths';
import { partsFact } from '../parts/parts-fact';
import { deliveriesTable } from './deliveries-table';
import { canBeHadAgain, madeAgain, MadeAgain } from './made-again';
import { runReleasesTable } from './run-releases-table';

const KIND: Readonly<Record<RunState, Status['kind']>> = {
  queued: 'waiting',
  running: 'doing',
  ready: 'done',
  delivered: 'done',
  skipped: 'cannot',
  failed: 'problem',
};

export const runStatus = (run: Run): Status => ({ text: runWords(run), kind: KIND[run.state] });

const moment = (of: Temporal.Instant | null): string => (of ? formatMoment(of) : 'Not yet');

const madeFor = ({ boroughId }: Run): string => nameOf(subjectOfRow(boroughId));

/** What is to be said of a run besides how it stands. */
const noteOf = ({ caughtUp, reason }: Run): string | undefined =>
  [caughtUp ? 'Missed and caught up.' : '', reason ?? ''].filter(Boolean).join(' ') || undefined;

/** The history: due, started, finished, rows, outcome and reason, one run a row. */
export const runsTable = (runs: readonly Run[], viewer: Viewer, caption: string): DataTable => {
  const ofBorough = viewer.context.boroughId !== null;
  return {
    caption,
    small: true,
    columns: [
      { text: 'Due' },
      ...(ofBorough ? [] : [{ text: 'Made for' }]),
      { text: 'Report' },
      { text: 'Started' },
      { text: 'Finished' },
      { text: 'Rows in its tables', numeric: true },
      { text: 'Outcome' },
    ],
    rows: runs.map((run): TableCell[] => [
      {
        text: moment(run.dueAt),
        href: reportsPaths.run(run.id),
        hiddenText: `, ${madeFor(run)}`,
        note: askedBy(run),
      },
      ...(ofBorough ? [] : [madeFor(run)]),
      { text: reportTitle(run.reportCode), note: `As at ${formatDay(run.asAt)}` },
      moment(run.startedAt),
      moment(run.finishedAt),
      run.rows?.toLocaleString('en-GB') ?? '',
      { status: runStatus(run), note: noteOf(run) },
    ]),
  };
};

const askedBy = ({ occurrenceId, requestedByName, tells }: Run): string => {
  if (occurrenceId !== null && requestedByName === null) return 'By schedule';
  const asked = `Asked for by ${requestedByName ?? 'the service'}`;
  if (tells === 'asker') return `${asked}: a test`;
  return occurrenceId === null ? asked : `${asked}, of a schedule`;
};

export interface RunModel {
  readonly title: string;
  readonly facts: readonly SummaryRow[];
  readonly file: {
    readonly href: string;
    readonly text: string;
    readonly name: string;
    readonly until: string;
  } | null;
  readonly state: RunState;
  readonly isMade: boolean;
  readonly isFinished: boolean;
  readonly downloads: DataTable | null;
  readonly deliveries: DataTable | null;
  /** What to send to have a run that was given up tried again; null for somebody who may not. */
  readonly retryAction: string | null;
  readonly tablesHref: string | null;
  readonly releases: DataTable | null;
  readonly again: MadeAgain | null;
  readonly back: { readonly href: string };
}

/** One run as its own page. */
export const presentRun = (
  { run, file, downloads, releases, deliveries, keptUntil }: RunDetails,
  viewer: Viewer,
  names: ReadonlyMap<string, string>,
): RunModel => ({
  title: `${reportTitle(run.reportCode)}: ${runWords(run).toLowerCase()}`,
  facts: factsOf(run, names),
  releases: releases.length === 0 ? null : runReleasesTable(releases, viewer),
  again: madeAgain({ run, releases, keptUntil }, viewer),
  file: file && {
    href: reportsPaths.file(run.id),
    name: file.name,
    text: `Download the workbook (Excel, ${Math.max(1, Math.round(file.bytes / 1024))} KB)`,
    until: formatMoment(file.expiresAt),
  },
  state: run.state,
  isMade: isMade(run.state),
  isFinished: isFinished(run.state),
  downloads: downloads.length === 0 ? null : downloadsTable(downloads),
  deliveries: deliveries.length === 0 ? null : deliveriesTable(deliveries, names),
  retryAction: canTryAgain(run, viewer) ? reportsPaths.retryRun(run.id) : null,
  tablesHref: canShowTables(run, viewer)
    ? reportsPaths.tables(run.reportCode, run.asAt, {
        againOf: canBeHadAgain({ run, releases, keptUntil }) ? run.id : undefined,
        definition: run.hcliVersion ?? undefined,
      })
    : null,
  back: { href: reportsPaths.runs },
});

/** A borough its own, the programme its own and those of its schedules for each borough. */
const canTryAgain = ({ state, boroughId, occurrenceId }: Run, { permissions, context }: Viewer): boolean =>
  state === 'failed' &&
  permissions.has('run reports') &&
  (boroughId === context.boroughId || (context.boroughId === null && occurrenceId !== null));

const canShowTables = ({ boroughId }: Run, { permissions, context }: Viewer): boolean =>
  permissions.has('open workbooks') && isFor(subjectOfRow(boroughId), subjectActedFor(context));

const factsOf = (run: Run, names: ReadonlyMap<string, string>): SummaryRow[] => [
  { label: 'Outcome', status: runStatus(run) },
  ...(run.caughtUp
    ? [
        {
          label: 'Missed and caught up',
          value: 'The service was off when it was due, and made it up when it was back',
        },
      ]
    : []),
  ...(run.reason ? [{ label: 'Reason', value: run.reason }] : []),
  { label: 'Report', value: reportTitle(run.reportCode), href: reportsPaths.report(run.reportCode) },
  { label: 'Made for', value: madeFor(run) },
  { label: 'Date it is about', value: formatDay(run.asAt) },
  ...(run.hcliVersion === null
    ? []
    : [{ label: 'Definition of high cost', value: `Version ${run.hcliVersion}, which was chosen` }]),
  ...(run.parts === null ? [] : [partsFact(run.parts)]),
  { label: 'Due', value: moment(run.dueAt) },
  ...tellsFact(run, names),
  { label: 'Asked for by', value: run.requestedByName ?? 'A schedule' },
  ...(run.tells === 'asker'
    ? [{ label: 'Test', value: 'Yes: sent to whoever asked for it, and to nobody else' }]
    : []),
  ...(run.againOf
    ? [
        {
          label: 'Made again from',
          value: 'An earlier run, with the same numbers',
          href: reportsPaths.run(run.againOf),
        },
      ]
    : []),
  { label: 'Started', value: moment(run.startedAt) },
  { label: 'Finished', value: moment(run.finishedAt) },
  { label: 'Attempts', value: run.attempt },
  { label: 'Rows in its tables', value: run.rows ?? 'None' },
  { label: 'Definition', value: run.definitionVersion },
  { label: 'Service version', value: run.codeVersion ?? 'Not yet' },
  { label: 'Run reference', value: run.id },
];

/** Whom a run tells that somebody asked of the report itself; who was told stands below when it is there. */
const tellsFact = ({ toldRoles, toldPeople }: Run, names: ReadonlyMap<string, string>): SummaryRow[] =>
  toldRoles.length + toldPeople.length === 0
    ? []
    : [
        {
          label: 'Tells',
          items: [
            ...toldRoles.map((role) => `Everybody who is a ${ROLES[role].title.toLowerCase()}`),
            ...toldPeople.map((id) => names.get(id) ?? 'A named person'),
          ],
        },
      ];

const downloadsTable = (downloads: RunDetails['downloads']): DataTable => ({
  caption: 'Who downloaded it',
  columns: [{ text: 'Person' }, { text: 'When' }],
  rows: downloads.map(({ personName, at }) => [personName, formatMoment(at)]),
});
