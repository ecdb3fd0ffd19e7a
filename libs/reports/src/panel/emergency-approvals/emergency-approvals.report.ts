import { Day, daysBetween } from '@lib/kernel/day';
import { outcomeOf } from '@lib/panel/recommendations/outcome';
import { dayInLondon } from '@lib/panel/responses/response-due';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { areaOf } from '../../subject/subject';
import { caseColumns } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { ApprovalRow, approvals } from './approvals.query';

const daysOf = ({ approvedAt, heardAt }: ApprovalRow, asAt: Day): number =>
  daysBetween(dayInLondon(approvedAt), heardAt ? dayInLondon(heardAt) : asAt);

const columnsOf = ({ asAt, withPersonalData }: ReportSubject): Column<ApprovalRow>[] => [
  column('Why it could not wait', { kind: 'text', value: ({ reason }: ApprovalRow) => reason }),
  column('Post of who approved it', {
    kind: 'text',
    value: ({ approverRole }: ApprovalRow) => approverRole ?? '[x]',
  }),
  ...(withPersonalData
    ? [
        column('Name of who approved it', {
          kind: 'text',
          value: ({ approverName }: ApprovalRow) => approverName,
        }),
      ]
    : []),
  column('The panel', {
    kind: 'text',
    value: ({ outcome }: ApprovalRow) => (outcome ? outcomeOf(outcome).words : 'Not heard yet'),
  }),
  column('Heard on', {
    kind: 'day',
    value: ({ heardAt }: ApprovalRow) => (heardAt ? dayInLondon(heardAt) : '[z]'),
  }),
  column('Days until it was heard', {
    kind: 'whole',
    value: (row: ApprovalRow) => daysOf(row, asAt),
    notes: ['heard'],
  }),
];

/** R15 of product.md 8. */
export const EMERGENCY_APPROVALS = caseReports<ApprovalRow>({
  code: 'emergency-approvals',
  title: 'Emergency approvals',
  purpose:
    'Every case of the year to one day that a borough approved before the panel could meet, and when the panel heard it. ' +
    'It shows how often that happens, why, and how long ratification takes.',
  tables: [{ name: 'Approvals', about: 'One approval a row, with when the panel heard of it' }],
  keywords: ['emergencies', 'ratification'],
  personalDataVariant:
    'the borough’s own reference of the child, and the names of the officer and of who approved it',
  notes: [
    {
      id: 'heard',
      text: 'Days of the calendar from the approval until the panel recommended something on it, a deferral left out; for one that is not heard yet, until the date of the report. One that waited when the year began is in.',
    },
  ],
  rows: approvals,
  sheets: (rows, { subject, period, year }) => [
    publishedSheet<ApprovalRow>({
      name: 'Approvals',
      table: 'emergency_approvals',
      title: { topic: 'Emergencies approved outside the panel', area: areaOf(subject), period },
      notes: EVERY_TABLE,
      source: SOURCE,
      dataAsAt: year.to,
      columns: [
        column('Approved on', {
          kind: 'day',
          value: ({ approvedAt }: ApprovalRow) => dayInLondon(approvedAt),
        }),
        ...caseColumns<ApprovalRow>(subject),
        ...columnsOf(subject),
      ],
      rows,
    }),
  ],
});
