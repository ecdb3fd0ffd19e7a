import { Day, daysBetween } from '@lib/kernel/day';
import { ACTION_STATES } from '@lib/panel/actions/case-action';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { areaOf } from '../../subject/subject';
import { caseColumns } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { ActionRow, actions } from './actions.query';

/** Days after the day it was due until it was done or dropped, or until the day of the report; 0 in time. */
const daysOverdue = ({ dueOn, closedAt }: ActionRow, asAt: Day): number =>
  Math.max(0, daysBetween(dueOn, closedAt ? dayInLondon(closedAt) : asAt));

const actionColumns = ({ asAt, withPersonalData }: ReportSubject): Column<ActionRow>[] => [
  column('Meeting', { kind: 'day', value: ({ heldOn }: ActionRow) => heldOn ?? '[z]' }),
  column('Who does it', {
    kind: 'text',
    value: ({ ownerKind }: ActionRow) => (ownerKind === 'borough' ? 'The borough' : 'The panel'),
  }),
  ...(withPersonalData
    ? [column('Name of who does it', { kind: 'text', value: ({ ownerName }: ActionRow) => ownerName })]
    : []),
  column('Due', { kind: 'day', value: ({ dueOn }: ActionRow) => dueOn }),
  column('Status', { kind: 'text', value: ({ state }: ActionRow) => ACTION_STATES[state] }),
  column('Done or dropped on', {
    kind: 'day',
    value: ({ closedAt }: ActionRow) => (closedAt ? dayInLondon(closedAt) : '[z]'),
  }),
  column('Days overdue', {
    kind: 'whole',
    value: (row: ActionRow) => daysOverdue(row, asAt),
    notes: ['overdue'],
  }),
  column('Times chased', { kind: 'whole', value: ({ chased }: ActionRow) => chased, notes: ['chased'] }),
];

/** R02 of product.md 8. */
export const PANEL_ACTIONS = caseReports<ActionRow>({
  code: 'panel-actions',
  title: 'Panel actions',
  purpose:
    'Every action about a case that was open on one day, or done or dropped in the year to it. ' +
    'It shows who has what to do, and what is late.',
  tables: [{ name: 'Actions', about: 'One action a row, without its words' }],
  keywords: ['actions', 'overdue'],
  personalDataVariant:
    'the borough’s own reference of the child, and the names of the officer and of who does the action',
  notes: [
    {
      id: 'overdue',
      text: 'Days of the calendar after the day it was due, until it was done or dropped; for an open one until the date of the report. 0 is in time.',
    },
    { id: 'chased', text: 'How often a reminder was sent, counted when the workbook was made.' },
  ],
  rows: actions,
  sheets: (rows, { subject, period, year }) => [
    publishedSheet<ActionRow>({
      name: 'Actions',
      table: 'panel_actions',
      title: { topic: 'Actions about cases', area: areaOf(subject), period },
      notes: EVERY_TABLE,
      source: SOURCE,
      dataAsAt: year.to,
      columns: [...caseColumns<ActionRow>(subject), ...actionColumns(subject)],
      rows,
    }),
  ],
});
