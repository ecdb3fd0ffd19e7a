import { RECIPIENT_ROLES } from '@lib/reports/deliveries/entitled';
import { ReportDefinition } from '@lib/reports/report';
import { RUN_STATES, Run } from '@lib/reports/runs/run';
import { Download, FileFacts } from '@lib/reports/runs/report-file.query';
import { RunDetails } from '@lib/reports/runs/report-runs.service';
import { RELEASE, ReleaseJson } from '../../releases/api/release-json';
import {
  borough,
  byName,
  day,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { DELIVERY } from './deliveries.schemas';
import { CatalogueEntry, ReportTables } from './report-json';

const NAMED = (title: string, description: string): Schema =>
  shape<ReportDefinition['parameters'][number]>(title, description, {
    name: text('Its name'),
    about: text('What it is'),
  });

const REPORT = shape<CatalogueEntry>('Report', 'A report of the catalogue', {
  code: text('Its code', 'placements-snapshot'),
  title: text('Its title', 'Placements snapshot'),
  for: oneOf(
    ['a borough', 'a panel', 'the programme'],
    'Whom it is made for: each borough its own, each of a panel’s people what is shared with them, or the programme',
  ),
  purpose: text('What it is, and what it is for'),
  version: whole('Goes up when a figure is counted differently or a column changes'),
  parameters: list(
    NAMED('ReportParameter', 'What is asked before it is run'),
    'What is asked before it is run',
  ),
  tables: list(NAMED('ReportTable', 'A table of the workbook'), 'The tables of its workbook'),
  personalData: flag('Whether a row is about one person'),
  personalDataVariant: orNull(text('What its version with personal data adds; null where there is none')),
});

export interface Catalogue {
  readonly reports: readonly CatalogueEntry[];
}

export const CATALOGUE = shape<Catalogue>('Catalogue', 'The reports there are', {
  reports: list(REPORT, 'In the order of the page'),
});

export const RUN = shape<Run>('Run', 'One making of a report for one borough or for the programme', {
  id: key('Key of the run'),
  boroughId: orNull(borough('DfE number of the borough; null for the programme')),
  occurrenceId: orNull(key('Key of the time it was planned for; null when somebody asked for it')),
  reportCode: text('Code of the report', 'placements-snapshot'),
  definitionVersion: text('Version of the report'),
  codeVersion: orNull(text('Version of the service that made it; null before it was made')),
  asAt: day('The day it is about'),
  plannedOn: orNull(day('The day it was due in London; null when somebody asked for it')),
  caughtUp: flag('Whether its time was missed, and it is made up for later'),
  dueAt: moment('When it was due'),
  requestedByName: orNull(text('Who asked for it; null for a schedule')),
  againOf: orNull(
    key('Key of the run that was made again, with its numbers; null for one made of what there was'),
  ),
  hcliVersion: orNull(
    whole('Version of the definition of high cost that was chosen; null for the one in force on its day'),
  ),
  parts: orNull(
    list(
      text('Code of a report', 'placements-snapshot'),
      'Of the workbook of a workstream: the reports that were chosen; null for all of them',
    ),
  ),
  toldRoles: list(
    oneOf(RECIPIENT_ROLES, 'A role'),
    'Roles whose holders a run tells that was asked of a report',
  ),
  toldPeople: list(key('Key of a person'), 'People it tells by name'),
  tells: orNull(
    oneOf(
      ['recipients', 'nobody', 'asker'],
      'Of a run of a schedule: whom it tells; a test goes to whoever asked',
    ),
  ),
  state: oneOf(Object.keys(RUN_STATES), 'Where it stands; delivered when somebody has its workbook'),
  attempt: whole('How many times it was tried'),
  startedAt: orNull(moment('When it was started')),
  finishedAt: orNull(moment('When it was finished')),
  rows: orNull(whole('How many rows its tables have together')),
  reason: orNull(text('Why it was skipped or failed')),
});

export interface RunsPage {
  readonly runs: readonly Run[];
  readonly total: number;
  readonly page: number;
}

export const RUNS_PAGE = shape<RunsPage>('RunsPage', 'Runs, latest first, 100 a page', {
  runs: list(RUN, 'The runs of this page'),
  total: whole('How many there are on all pages'),
  page: whole('This page'),
});

const FILE = shape<FileFacts>('RunFile', 'The workbook of a run', {
  name: text('Its name', 'placements-snapshot-bromley-31-march-2026.xlsx'),
  bytes: whole('How large it is', 48_211),
  sha256: text('Its SHA-256, in hexadecimal'),
  expiresAt: moment('When it is deleted'),
});

const DOWNLOAD = shape<Download>('RunDownload', 'One time the workbook was downloaded', {
  personName: text('By whom', 'Greta Hazelmere-Pond'),
  at: moment('When'),
});

/** A run as the API tells of it: releases as they are told of everywhere. */
export interface RunAnswer extends Omit<RunDetails, 'releases'> {
  readonly releases: readonly ReleaseJson[];
}

export const RUN_DETAILS = shape<RunAnswer>('RunDetails', 'A run with what came of it', {
  run: RUN,
  file: orNull(FILE),
  downloads: list(DOWNLOAD, 'Latest first, 100 at most'),
  deliveries: list(DELIVERY, 'Who was told, and who was not and why'),
  releases: list(RELEASE, 'What it was made of, latest day first; none for a borough’s own figures'),
  keptUntil: orNull(
    moment('Until when it can be made again with the same numbers; null where what it had is kept no longer'),
  ),
});

const TITLE = shape<ReportTables['tables'][number]['title']>('TableTitle', 'What a table is about', {
  topic: text('What is counted', 'Children by placement type'),
  area: text('Where', 'Bromley'),
  period: text('When', '31 March 2026'),
});

const TABLE = shape<ReportTables['tables'][number]>('TableRows', 'A table with its rows', {
  table: text('Its name', 'placement_mix'),
  title: TITLE,
  source: text('Where its figures come from: across boroughs, from which release'),
  rows: list(
    byName({}, 'The values by the heading of their column; a figure that cannot be given is its shorthand'),
    'The rows',
  ),
});

const TABLES = shape<ReportTables>('ReportTables', 'The tables of a report', {
  period: text('What it is about, in words', '31 March 2026'),
  dataAsAt: day('The day the returns behind it are true for'),
  notes: list(text('A note'), 'What to know when reading it'),
  tables: list(TABLE, 'The tables'),
});

export interface SkippedTables {
  readonly skipped: string;
}

const SKIPPED = shape<SkippedTables>('SkippedTables', 'There is nothing to report on', {
  skipped: text('Why', 'Bromley has not handed in a return for this day.'),
});

export const TABLES_OR_REASON: Schema = {
  description: 'The tables, or why there are none',
  anyOf: [TABLES, SKIPPED],
};
