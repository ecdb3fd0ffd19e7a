import { CASE_STATUSES, CaseStatus } from '@lib/panel/cases/case-status';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaOf } from '../../subject/subject';
import { caseColumns } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { PipelineRow, pipeline } from './pipeline.query';

/** Statuses a case spends days in; after the others nothing more happens. */
const TIMED = {
  submitted: 'Days submitted',
  'in review': 'Days in review',
  'waiting for information': 'Days waiting for information',
  'ready to list': 'Days ready to list',
  listed: 'Days listed',
  decided: 'Days since it was decided',
} as const satisfies Partial<Record<CaseStatus, string>>;

const metOrMissed = ({ time: { dueOn, missed, met, endedOn } }: PipelineRow): string => {
  if (missed > 0) return 'Missed';
  if (met > 0) return 'Met';
  return dueOn && !endedOn ? 'Not due yet' : '[z]';
};

const timeColumns: Column<PipelineRow>[] = [
  ...Object.entries(TIMED).map(([status, header]) =>
    column(header, {
      kind: 'whole',
      value: ({ time }: PipelineRow) => time.days[status as CaseStatus] ?? 0,
      notes: ['days'],
    }),
  ),
  column('Due', {
    kind: 'day',
    value: ({ time }: PipelineRow) => time.dueOn ?? '[z]',
    notes: ['deadlines'],
  }),
  column('Deadlines', { kind: 'text', value: metOrMissed, notes: ['deadlines'] }),
  column('Deadlines met', { kind: 'whole', value: ({ time }: PipelineRow) => time.met }),
  column('Deadlines missed', { kind: 'whole', value: ({ time }: PipelineRow) => time.missed }),
];

/** R03 of product.md 8. */
export const PANEL_PIPELINE = caseReports<PipelineRow>({
  code: 'panel-pipeline',
  title: 'Panel pipeline',
  purpose:
    'Every case that was with a panel on one day, or ended in the year to it, and where it has spent its days. ' +
    'It shows what waits, for whom, and which deadlines were missed.',
  tables: [{ name: 'Pipeline', about: 'One case a row, with its days in each stage' }],
  keywords: ['referrals', 'timeliness'],
  personalDataVariant: 'the borough’s own reference of the child, and the name of the officer',
  notes: [
    {
      id: 'days',
      text: 'Days of the calendar since the case was last submitted. Together they are the days from then until it ended, or until the date of the report. While the panel waits for information its clock stands.',
    },
    {
      id: 'deadlines',
      text: 'Submitted, in review and waiting for information each have a working day by which they are due, by the urgency of the case as it is now. Met: every stage so far was finished in time. Missed: at least one was not.',
    },
  ],
  rows: pipeline,
  sheets: (rows, { subject, period, year }) => [
    publishedSheet<PipelineRow>({
      name: 'Pipeline',
      table: 'panel_pipeline',
      title: { topic: 'Cases with a panel', area: areaOf(subject), period },
      notes: EVERY_TABLE,
      source: SOURCE,
      dataAsAt: year.to,
      columns: [
        ...caseColumns<PipelineRow>(subject),
        column('What is asked', { kind: 'text', value: ({ ask }: PipelineRow) => ASKS[ask] }),
        column('Urgency', { kind: 'text', value: ({ urgency }: PipelineRow) => URGENCIES[urgency] }),
        column('Status', { kind: 'text', value: ({ time }: PipelineRow) => CASE_STATUSES[time.status] }),
        column('Submitted on', { kind: 'day', value: ({ time }: PipelineRow) => time.submittedOn }),
        column('Ended on', { kind: 'day', value: ({ time }: PipelineRow) => time.endedOn ?? '[z]' }),
        column('Needed by', { kind: 'day', value: ({ neededBy }: PipelineRow) => neededBy ?? '[z]' }),
        ...timeColumns,
      ],
      rows,
    }),
  ],
});
