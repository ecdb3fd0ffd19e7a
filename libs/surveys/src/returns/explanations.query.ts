import { Tx } from '@lib/database/unit-of-work';
import { Explanation } from '../weighing/weigh-return';

/** Every explanation a borough gave in a collection: which of them still fit is found by their key. */
export const explanationsOf = (tx: Tx, boroughId: number, collection: string): Promise<Explanation[]> =>
  tx.query<Explanation>(
    `select id, key, explanation, given_at as "givenAt", given_by_name as "givenByName"
       from return_explanations where borough_id = $1 and collection = $2`,
    [boroughId, collection],
  );
