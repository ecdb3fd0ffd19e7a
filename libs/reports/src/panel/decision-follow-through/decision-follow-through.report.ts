import { ConditionsMet } from '@lib/panel/follow-ups/follow-up';
import { costAgainstAgreed } from '@lib/panel/follow-ups/cost-against-agreed';
import { outcomeOf } from '@lib/panel/recommendations/outcome';
import { RESPONSES } from '@lib/panel/responses/response';
import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { publishedSheet } from '@lib/workbook/writing/workbook-document';
import { areaOf } from '../../subject/subject';
import { caseColumns, penceOr } from '../rows/case-columns';
import { caseReports, EVERY_TABLE, SOURCE } from '../rows/case-report';
import { FollowThroughRow, followThrough } from './follow-through.query';

const MET: Readonly<Record<ConditionsMet, string>> = {
  all: 'Each of them',
  some: 'Some of them',
  none: 'None of them',
  'no conditions': 'There were none',
};

/** Not available while a check is still to come; not applicable where none will. */
const unknown = ({ startedOn }: FollowThroughRow): '[x]' | '[z]' => (startedOn === null ? '[z]' : '[x]');

const yesOrNo = (row: FollowThroughRow, value: boolean | null): string => {
  if (value === null) return unknown(row);
  return value ? 'Yes' : 'No';
};

const variance = (row: FollowThroughRow): number | Shorthand =>
  row.nowPence === null || row.agreedPence === null
    ? unknown(row)
    : costAgainstAgreed(Number(row.nowPence), Number(row.agreedPence));

const responseWords = ({ answer, placementFollows }: FollowThroughRow): string => {
  if (answer === null) return 'Not yet';
  return placementFollows ? RESPONSES[answer] : `${RESPONSES[answer]}, no placement follows`;
};

const columns: Column<FollowThroughRow>[] = [
  column('The panel', { kind: 'text', value: ({ outcome }: FollowThroughRow) => outcomeOf(outcome).words }),
  column('The borough', { kind: 'text', value: responseWords }),
  column('Started on', {
    kind: 'day',
    value: (row: FollowThroughRow) =>
      row.startedOn ?? (row.answer !== null && row.placementFollows ? '[x]' : '[z]'),
  }),
  column('Checks due', {
    kind: 'whole',
    value: ({ checksDue }: FollowThroughRow) => checksDue,
    notes: ['checks'],
  }),
  column('Checks done', { kind: 'whole', value: ({ checksDone }: FollowThroughRow) => checksDone }),
  column('Did it start', { kind: 'text', value: (row: FollowThroughRow) => yesOrNo(row, row.wasStarted) }),
  column('Conditions met', {
    kind: 'text',
    value: (row: FollowThroughRow) => (row.conditionsMet ? MET[row.conditionsMet] : unknown(row)),
  }),
  column('Weekly cost the borough agreed (£)', {
    kind: 'money',
    value: (row: FollowThroughRow) => penceOr(row.agreedPence, unknown(row)),
    notes: ['variance'],
  }),
  column('Weekly cost at the last check (£)', {
    kind: 'money',
    value: (row: FollowThroughRow) => penceOr(row.nowPence, unknown(row)),
  }),
  column('Difference from what was agreed (£)', { kind: 'money', value: variance, notes: ['variance'] }),
  column('Still there', { kind: 'text', value: (row: FollowThroughRow) => yesOrNo(row, row.stillThere) }),
  column('Left on', {
    kind: 'day',
    value: ({ leftOn }: FollowThroughRow) => leftOn ?? '[z]',
  }),
];

/** R14 of product.md 8. */
export const DECISION_FOLLOW_THROUGH = caseReports<FollowThroughRow>({
  code: 'decision-follow-through',
  title: 'What became of recommendations',
  purpose:
    'Every recommendation of the panel in the year to one day, and what the follow-ups found. ' +
    'It shows whether placements started, lasted, and cost what was agreed.',
  tables: [{ name: 'Follow-through', about: 'One recommendation a row, with what its checks found' }],
  keywords: ['follow-ups', 'outcomes', 'cost'],
  personalDataVariant: 'the borough’s own reference of the child, and the name of the officer',
  notes: [
    {
      id: 'checks',
      text: 'Checks fall due 28 days, 3, 6 and 12 months after a placement started. What is said of a placement is from the latest check that was done. Deferrals are left out: another recommendation follows them.',
    },
    {
      id: 'variance',
      text: 'Costs are a week, before value added tax (VAT). The difference is the cost at the last check less what the borough agreed; less than nought is cheaper.',
    },
  ],
  rows: followThrough,
  sheets: (rows, { subject, period, year }) => [
    publishedSheet<FollowThroughRow>({
      name: 'Follow-through',
      table: 'decision_follow_through',
      title: { topic: 'What became of recommendations', area: areaOf(subject), period },
      notes: EVERY_TABLE,
      source: SOURCE,
      dataAsAt: year.to,
      columns: [
        column('Meeting', { kind: 'day', value: ({ heldOn }: FollowThroughRow) => heldOn }),
        ...caseColumns<FollowThroughRow>(subject),
        ...columns,
      ],
      rows,
    }),
  ],
});
