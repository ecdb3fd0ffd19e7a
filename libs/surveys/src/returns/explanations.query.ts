import { Tx } from '@lib/database/unit-of-work';
import { Wave } from '../waves/wave';
import { Explanation } from '../weighing/weigh-return';

/**
 * Every explanation a borough gave in a collection: which of them still fit is found by their key. What was said in a pilot
 * was said of made-up answers and holds in that pilot alone.
 */
export const explanationsOf = (
  tx: Tx,
  boroughId: number,
  { collection, id }: Pick<Wave, 'collection' | 'id'>,
): Promise<Explanation[]> =>
  tx.query<Explanation>(
    `select e.id, e.key, e.explanation, e.given_at as "givenAt", e.given_by_name as "givenByName"
       from return_explanations e join waves w on w.id = e.wave_id
      where e.borough_id = $1 and e.collection = $2
        and (e.given_at > w.opened_at or (w.opened_at is null and w.id = $3))`,
    [boroughId, collection, id],
  );
