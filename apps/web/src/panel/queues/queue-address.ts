import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { PanelCase, URGENCIES } from '@lib/panel/cases/panel-case';
import { isQueue, Queue } from '@lib/panel/review/queue';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';

type QueueFilter = 'borough' | 'urgency';

/** The questions of a queue. */
export const QUEUE_FILTERS: readonly ListFilter<QueueFilter>[] = [
  {
    name: 'borough',
    label: 'Borough',
    choices: AUTHORITIES_BY_NAME.map(({ slug, name }) => ({ value: slug, text: name })),
  },
  {
    name: 'urgency',
    label: 'Urgency',
    choices: Object.entries(URGENCIES).map(([value, text]) => ({ value, text })),
  },
];

/** The queue an address asks for; the first where it asks for none. @throws UnexpectedFieldsError for other names */
export const queueAsked = (query: Query): Queue => {
  refuseOtherNames(query, QUEUE_FILTERS, ['status', 'page']);
  const { status } = query;
  return isQueue(status) ? status : 'new';
};

/** Whether a case passes the filters of an address. */
export const passes =
  (query: Query) =>
  (one: PanelCase): boolean => {
    const borough = chosenOf(QUEUE_FILTERS, query, 'borough');
    const urgency = chosenOf(QUEUE_FILTERS, query, 'urgency');
    return (
      (!borough || authorityById(one.boroughId).slug === borough) && (!urgency || one.urgency === urgency)
    );
  };
