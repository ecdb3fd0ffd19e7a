import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import { LibertyOrder } from './liberty-order';
import { problemsOfOrder } from './order-problems';

/** An order about a child of whom none is kept yet. */
export interface OrderToKeep extends LibertyOrder {
  readonly childId: string;
  readonly birthMonth: Day;
  readonly enteredAt: Temporal.Instant;
}

/**
 * Keeps the orders about many children of one borough at once, each checked as a page checks it. Whoever calls records it.
 * @throws InvalidError naming everything that is wrong, and nothing is kept
 */
export const keepManyOrders = async (
  tx: Tx,
  orders: readonly OrderToKeep[],
  { by, today }: { by: RecordedBy; today: Day },
): Promise<void> => {
  requireSoundOrders(orders, today);
  await insertRows(
    tx,
    'liberty_orders',
    ORDER,
    orders.map(({ childId, startsOn, endsOn, enteredAt }) => [
      tx.context.boroughId, newId(), childId, startsOn, endsOn, enteredAt.toString(), by.id, by.name, 1,
    ]), // prettier-ignore
  );
};

const requireSoundOrders = (orders: readonly OrderToKeep[], today: Day): void => {
  const problems = orders.flatMap((order, at) => {
    const others = orders.slice(0, at).filter(({ childId }) => childId === order.childId);
    return problemsOfOrder(order, { today, birthMonth: order.birthMonth, others }).map(
      ({ field, message }) => ({ field: `orders[${at}].${field}`, message }),
    );
  });
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'liberty-orders', problems);
};

const ORDER: Columns = {
  borough_id: 'smallint',
  id: 'uuid',
  child_id: 'uuid',
  starts_on: 'date',
  ends_on: 'date',
  entered_at: 'timestamptz',
  entered_by: 'uuid',
  entered_by_name: 'text',
  version: 'integer',
};
