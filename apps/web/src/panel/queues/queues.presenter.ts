import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ASKS, URGENCIES, Urgency } from '@lib/panel/cases/panel-case';
import { Queue, QUEUE_NAMES, QUEUES } from '@lib/panel/review/queue';
import { QueuedCase, QueuePage } from '@lib/panel/review/reviews.service';
import { dueInWords } from '@lib/panel/review/stage-due';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { boroughName, daysInWords } from '../panel-words';
import { panelPaths } from '../panel.paths';
import { QUEUE_FILTERS } from './queue-address';

const CASES_A_PAGE = 25;

export interface QueuesModel {
  readonly title: string;
  readonly tabs: readonly { text: string; href: string; current: boolean }[];
  readonly heading: string;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
  readonly back: { readonly href: string };
}

/** A queue of cases, with the number in each queue on its tab. */
export const presentQueue = (
  { cases, counts }: QueuePage,
  { queue, query, today }: { readonly queue: Queue; readonly query: Query; readonly today: Day },
): QueuesModel => {
  const here = withQuery(panelPaths.queues, { status: queue });
  const address = withQuery(here, query as Record<string, string>);
  const page = pageNumber(query['page']);
  const paging = pagingOf({ page, total: cases.length, perPage: CASES_A_PAGE, address });
  const shown = cases.slice(paging.offset, paging.offset + CASES_A_PAGE);
  return {
    title: titleWithPage('Case queues', paging),
    tabs: QUEUE_NAMES.map((name) => ({
      text: `${QUEUES[name].title} (${QUEUES[name].statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)})`,
      href: withQuery(panelPaths.queues, { status: name }),
      current: name === queue,
    })),
    heading: QUEUES[queue].title,
    table: tableOf(shown, queue, today),
    paging,
    filter: {
      action: panelPaths.queues,
      form: formOf(query),
      applied: appliedFilters(QUEUE_FILTERS, query, address),
      clearHref: here,
      keep: { status: queue },
    },
    filters: QUEUE_FILTERS,
    back: { href: panelPaths.home },
  };
};

const tableOf = (cases: readonly QueuedCase[], queue: Queue, today: Day): DataTable => ({
  caption: `Cases: ${QUEUES[queue].title.toLowerCase()}`,
  hideCaption: true,
  columns: ['Case', 'Borough', 'Asks for', 'Urgency', 'Due', 'With the panel', 'Reviewer'].map((text) => ({
    text,
  })),
  rows: cases.map((one) => rowOf(one, today)),
});

const rowOf = ({ case: of, time }: QueuedCase, today: Day): TableRow => [
  { text: of.reference, href: panelPaths.case(of.reference) },
  boroughName(of.boroughId),
  ASKS[of.ask],
  urgencyCell(of.urgency),
  of.dueOn === null ? 'Nothing due' : { text: formatDay(of.dueOn), note: dueInWords(today, of.dueOn) },
  {
    text: daysInWords(time.counted),
    note: time.isPaused
      ? `Clock stopped; waited ${daysInWords(time.paused)}`
      : time.paused > 0
        ? `and ${daysInWords(time.paused)} waiting for the borough`
        : undefined,
  },
  of.reviewer?.name ?? 'Nobody yet',
];

const urgencyCell = (urgency: Urgency): TableCell =>
  urgency === 'standard'
    ? URGENCIES[urgency]
    : { tag: { text: URGENCIES[urgency], colour: urgency === 'emergency' ? 'red' : 'yellow' } };
