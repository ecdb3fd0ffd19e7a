import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { TimelineEvent } from '@lib/web-kit/govuk/timeline-event';
import { TableRow } from '@lib/web-kit/tables/data-table';

export const sampleRows = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, index) => [
    { text: `C-${String(index).padStart(6, '2')}`, href: `/samples/record?row=${index}` },
    index % 3 ? 'Foster placement with another carer, long term' : 'Children’s home',
    { text: 'Own provision', note: 'Ofsted registered' },
    index,
    index % 4 === 0
      ? { status: { text: 'Problem', kind: 'problem' } }
      : { status: { text: 'Completed', kind: 'done' } },
  ]);

export const FACTS: SummaryRow[] = [
  {
    label: 'Started',
    value: '27 March 2026',
    change: { href: '/samples/form', what: 'the date it started' },
  },
  { label: 'Ended', value: null },
  { label: 'State', status: { text: 'Waiting for information', kind: 'waiting' } },
];

export const EVENTS: TimelineEvent[] = [
  {
    title: 'Import undone',
    by: 'A Person',
    when: '7:05am on 31 March 2026',
    datetime: '2026-03-31T06:05:00Z',
    text: '61 children and 340 episodes were put back as they were.',
  },
  {
    title: 'Return imported',
    by: 'A Person',
    when: '5pm on 30 March 2026',
    datetime: '2026-03-30T16:00:00Z',
  },
];
