import { ReturnRows } from '../tables/return-rows';

/**
 * What the rules on continuity ask of last year's return. Where it is read from the database its postcodes are
 * cut, and so null: nothing can be said of them.
 */
export type LastYear = Pick<ReturnRows, 'episodes' | 'missing'>;
