import { Day, daysBetween } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Warning, warningsOf } from '@lib/high-cost/register/warnings';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { groupWords } from '@lib/placements/wording/placement-words';
import { startsToRecord } from '@lib/panel/starts/starts-to-record.query';
import { column, Column } from '@lib/workbook/writing/column';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../../report';
import { BoroughSubject } from '../../subject/subject';
import { definitionAsked, registerOn } from '../rows/register-on';
import { childColumns, EVERY_TABLE, registerReport, SOURCE } from '../rows/register-report';
import { startsSheet } from './starts.sheet';

const WORDS: Readonly<Record<Warning['kind'], string>> = {
  'review overdue': 'Review overdue',
  'end passed': 'Expected end has passed',
  'end near': 'Expected to end',
  'contract ended': 'Contract has ended',
  'contract end near': 'Contract ends',
};

/** Days by which the earliest of what is late is late; 0 where nothing is. */
const daysOverdue = (row: RegisterRow, on: Day): number =>
  Math.max(0, ...warningsOf(row, on).map(({ day }) => daysBetween(day, on)));

const columnsOf = ({ asAt }: ReportSubject<BoroughSubject>): Column<RegisterRow>[] => [
  column('Placement group', {
    kind: 'text',
    value: ({ placement }: RegisterRow) => groupWords(placement.group),
  }),
  column('Started', { kind: 'day', value: ({ placement }: RegisterRow) => placement.startedOn }),
  column('Weekly cost (£)', { kind: 'money', value: ({ weeklyPence }: RegisterRow) => weeklyPence ?? '[x]' }),
  column('What to look at', {
    kind: 'text',
    value: (row: RegisterRow) =>
      warningsOf(row, asAt)
        .map(({ kind }) => WORDS[kind])
        .join('; '),
  }),
  column('Expected end', { kind: 'day', value: ({ expectedEndOn }: RegisterRow) => expectedEndOn ?? '[x]' }),
  column('Contract ends', {
    kind: 'day',
    value: ({ contractEndsOn }: RegisterRow) => contractEndsOn ?? '[x]',
  }),
  column('Review due', { kind: 'day', value: ({ reviewDueOn }: RegisterRow) => reviewDueOn ?? '[x]' }),
  column('Who sees to it', { kind: 'text', value: ({ ownerRole }: RegisterRow) => ownerRole ?? '[x]' }),
  column('Days overdue', {
    kind: 'whole',
    value: (row: RegisterRow) => daysOverdue(row, asAt),
    notes: ['overdue'],
  }),
];

/** R07 of product.md 8. */
export const ENDING_OR_OVERDUE = registerReport({
  code: 'ending-or-overdue',
  title: 'High-cost placements ending or overdue',
  purpose:
    'Placements of high cost whose review is late, whose expected end or contract has passed, or ends within eight weeks; and those whose start after a panel nobody recorded. ' +
    'It shows which of them somebody has to look at first.',
  parameter: 'The day from which eight weeks are looked ahead',
  tables: [
    { name: 'Ending or overdue', about: 'One placement a row, the longest overdue first' },
    {
      name: 'Starts not recorded',
      about: 'One placement a row that should have started, the longest ago first',
    },
  ],
  keywords: ['hcli', 'reviews', 'contracts'],
  personalData: true,
  personalDataVariant: 'the borough’s own reference of the child',
  notes: [
    {
      id: 'overdue',
      text: 'Days of the calendar since the earliest of the days that have passed; 0 where all are still to come.',
    },
    {
      id: 'starts',
      text: 'Placements that the borough decided on after a panel by the date of the report, and of whose start nothing is recorded now. They are in no other table, because what they cost is not known until they start.',
    },
  ],
  content: async (tx, subject) => {
    const { asAt } = subject;
    const definition = await definitionAsked(tx, subject);
    const rows = await registerOn(tx, asAt, definition);
    const told = rows
      .filter((row) => warningsOf(row, asAt).length > 0)
      .toSorted((a, b) => daysOverdue(b, asAt) - daysOverdue(a, asAt));
    const starts = await startsToRecord(tx, asAt);
    const period = formatDay(asAt);
    return {
      period,
      definition,
      named: told,
      cases: starts,
      sheets: [
        publishedSheet<RegisterRow>({
          name: 'Ending or overdue',
          table: 'ending_or_overdue',
          title: { topic: 'Placements of high cost, ending or overdue', area: subject.borough.name, period },
          notes: EVERY_TABLE,
          source: SOURCE,
          dataAsAt: asAt,
          columns: [...childColumns(subject), ...columnsOf(subject)],
          rows: told,
        }),
        startsSheet(subject, starts),
      ],
    };
  },
});
