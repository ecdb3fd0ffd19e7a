import { Tx } from '@lib/database/unit-of-work';
import { Like } from '../cubes/like-needs';
import { LikeDecision } from './like-decision';

/** Every decision about like needs, the latest first. */
export const decisionsOf = (tx: Tx): Promise<LikeDecision[]> =>
  tx.query<LikeDecision>(
    `select need, age, decision, because, release_on as "releaseOn", decided_at as "decidedAt",
            decided_by_name as "decidedByName"
       from like_need_decisions order by decided_at desc, id desc`,
  );

/** That a borough would share a home, as it said itself. */
export interface LikeInterest extends Like {
  readonly boroughId: number;
}

/** The boroughs that would share a home, as far as whoever asks may know: a borough itself, the programme all. */
export const interestsOf = (tx: Tx): Promise<LikeInterest[]> =>
  tx.query<LikeInterest>(
    `select borough_id as "boroughId", need, age from like_need_interests where withdrawn_at is null
      order by borough_id, need, age`,
  );
