import { ReturnRows } from '../tables/return-rows';

/**
 * What the rules on continuity ask of last year's return. Where it is read from the database its postcodes are
 * cut, and so null: nothing can be said of them.
 */
export type LastYear = Pick<ReturnRows, 'episodes' | 'missing'>;

/** Of one child's rows what `LastYear` needs: nothing else has to be kept until the next return is checked. */
export const stillOpen = ({ episodes, missing }: LastYear): LastYear => {
  const last = episodes.reduce<(typeof episodes)[number] | null>(
    (latest, row) => (latest === null || row.start > latest.start ? row : latest),
    null,
  );
  return {
    episodes: last?.end === null ? [last] : [],
    missing: missing.filter((row) => row.end === null),
  };
};
