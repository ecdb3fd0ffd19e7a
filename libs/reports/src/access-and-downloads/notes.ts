import { Day, lastOfMonth } from '@lib/kernel/day';
import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { Note } from '@lib/workbook/writing/workbook-document';

/** What is counted, in the words of the report. */
export const accessNotes = (asAt: Day): Note[] => [
  {
    id: 'months',
    text:
      asAt === lastOfMonth(asAt)
        ? 'Whole months, in London time.'
        : `Months in London time; ${formatMonth(asAt)} up to ${formatDay(asAt)}.`,
  },
  {
    id: 'role',
    text: 'The role somebody held when they last acted in the month. Who holds several roles of one organisation is counted under the one that may do most, and as data-protection lead in a row of their own. What the service does by itself is not counted. Another system that acts for a borough counts as a person.',
  },
  {
    id: 'single',
    text: 'Where one role of an organisation was one person, its roles stand together in one row, the total, in which each person counts once; where the whole organisation was one person, its figures are hidden. A data-protection lead sees their own borough, and an administrator the programme, by role all the same.',
  },
  {
    id: 'opened',
    text: 'Pages and lists about children, cases, placements of the register, orders and survey returns, each time one was opened. It is a number of pages, not of children.',
  },
  {
    id: 'exported',
    text: 'Files and prints with rows about children or cases, each time one was taken out. There is no emergency access that breaks through the rules of the service, so none is counted.',
  },
  {
    id: 'downloaded',
    text: 'Workbooks that the service had made and kept, each time one was downloaded.',
  },
  {
    id: 'refused',
    text: 'Pages and acts refused to somebody, and sign-ins that did not succeed. Sign-ins of names that no account has, and of accounts without a role, stand under “Not known who”.',
  },
];
