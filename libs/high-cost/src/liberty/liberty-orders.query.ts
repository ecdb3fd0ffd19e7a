import { NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { KeptOrder } from './liberty-order';

/** Every order about a child of the borough, those that were taken back among them, the latest first. */
export const ordersOf = (tx: Tx, childId: string): Promise<KeptOrder[]> =>
  tx.query<KeptOrder>(
    `select id, starts_on as "startsOn", ends_on as "endsOn", entered_at as "enteredAt",
            entered_by_name as "enteredByName", withdrawn_at as "withdrawnAt", withdrawn_by_name as "withdrawnByName", version
       from liberty_orders where child_id = $1 order by starts_on desc, entered_at desc`,
    [childId],
  );

/** Whom an order that stands is about. @throws NotFoundError also once it was taken back. */
export const childOfOrder = async (tx: Tx, orderId: string): Promise<string> => {
  const [row] = isId(orderId)
    ? await tx.query<{ childId: string }>(
        'select child_id as "childId" from liberty_orders where id = $1 and withdrawn_at is null',
        [orderId],
      )
    : [];
  if (!row) throw new NotFoundError('order');
  return row.childId;
};
