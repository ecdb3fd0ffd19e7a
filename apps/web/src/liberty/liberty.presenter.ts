import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { holdsOn, KeptOrder } from '@lib/high-cost/liberty/liberty-order';
import { ChildOrders, OrderOfChild } from '@lib/high-cost/liberty/liberty-orders.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../children/children.paths';
import { libertyPaths } from './liberty.paths';

/** The orders about a child, and the form for another. */
export const presentOrders = (about: ChildOrders, form: FormModel): object => ({
  title: 'Orders that deprive of liberty',
  reference: about.child.localReference,
  back: { href: childrenPaths.child(about.child.id) },
  action: libertyPaths.child(about.child.id),
  facts: factsOf(about),
  orders: about.orders.length === 0 ? null : ordersTable(about),
  takenBack: about.takenBack.length === 0 ? null : takenBackTable(about.takenBack),
  form,
});

const factsOf = ({ orders, nightsInYear, today }: ChildOrders): SummaryRow[] => [
  {
    label: 'Today',
    value: orders.some((order) => holdsOn(order, today)) ? 'Under an order' : 'Not under an order',
  },
  {
    label: `Nights under an order in the year up to ${formatDay(today)}`,
    items: [String(nightsInYear), 'Only nights on which your borough looked after the child'],
  },
];

const ordersTable = ({ orders, today }: ChildOrders): DataTable => ({
  caption: 'Orders',
  stacks: true,
  columns: [{ text: 'First day' }, { text: 'Ends' }, { text: 'Where it stands' }, { text: 'Recorded' }],
  rows: orders.map((order): TableCell[] => [
    formatDay(order.startsOn),
    endWords(order),
    { status: statusOf(order, today) },
    {
      text: `${formatMoment(order.enteredAt)}, by ${order.enteredByName}`,
      links: [
        {
          text: order.endsOn === null ? 'End it' : 'Change its end',
          href: libertyPaths.end(order.id),
          hiddenText: `of the order from ${formatDay(order.startsOn)}`,
        },
        {
          text: 'Take it back',
          href: libertyPaths.takeBack(order.id),
          hiddenText: `, the order from ${formatDay(order.startsOn)}`,
        },
      ],
    },
  ]),
});

const endWords = ({ endsOn }: KeptOrder): string => (endsOn === null ? 'No end recorded' : formatDay(endsOn));

const statusOf = (order: KeptOrder, today: Day): Status => {
  if (holdsOn(order, today)) return { text: 'Holds today', kind: 'doing' };
  return order.startsOn > today
    ? { text: 'Not begun', kind: 'waiting' }
    : { text: 'Ended', kind: 'done' };
}; // prettier-ignore

const takenBackTable = (orders: readonly KeptOrder[]): DataTable => ({
  caption: 'Taken back',
  stacks: true,
  columns: [{ text: 'First day' }, { text: 'Ends' }, { text: 'Recorded' }, { text: 'Taken back' }],
  rows: orders.map((order): TableCell[] => [
    formatDay(order.startsOn),
    endWords(order),
    `${formatMoment(order.enteredAt)}, by ${order.enteredByName}`,
    `${formatMoment(order.withdrawnAt!)}, by ${order.withdrawnByName}`,
  ]),
});

/** Ending an order, or giving it another end. */
export const presentEnd = (found: OrderOfChild, form: FormModel): object => ({
  title: found.order.endsOn === null ? 'End an order' : 'Change when an order ends',
  action: libertyPaths.end(found.order.id),
  ...ofOrder(found),
  form,
});

export const presentTakeBack = (found: OrderOfChild): object => ({
  title: 'Take an order back',
  action: libertyPaths.takeBack(found.order.id),
  ...ofOrder(found),
});

const ofOrder = ({ about, order }: OrderOfChild): object => ({
  reference: about.child.localReference,
  back: { href: libertyPaths.child(about.child.id) },
  version: order.version,
  rows: [
    { label: 'First day', value: formatDay(order.startsOn) },
    { label: 'Ends', value: endWords(order) },
    { label: 'Recorded', value: `${formatMoment(order.enteredAt)}, by ${order.enteredByName}` },
  ],
});
