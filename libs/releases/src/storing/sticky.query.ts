import { Tx } from '@lib/database/unit-of-work';
import { Area } from '../cubes/area';
import { ReleaseKey } from '../due/due-releases';

/** Places that were small within the last few releases, and which releases were looked at, newest first. */
export interface LatelySmall {
  readonly releases: readonly string[];
  has(area: Area, category: string): boolean;
}

const placeOf = (kind: string, code: string, category: string): string => `${kind} ${code} ${category}`;

/**
 * What was small in one of the last releases of a cube and product before a day. When a number rises and is printed
 * at once, everybody knows what it was the release before: just below (security.md 7.2).
 */
export const latelySmall = async (
  tx: Tx,
  { cube, product, on }: ReleaseKey,
  releases: number,
): Promise<LatelySmall> => {
  const earlier = await tx.query<{ id: string }>(
    `select r.id from releases r where r.cube = $1 and r.product = $2 and r.reference_day < $3
      order by r.reference_day desc limit $4`,
    [cube, product, on, releases],
  );
  const ids = earlier.map(({ id }) => id);
  const rows = await tx.query<{ kind: string; code: string; category: string }>(
    `select distinct area_kind as kind, area_code as code, category from release_reasons
      where release_id = any($1::uuid[]) and reason = 'small'`,
    [ids],
  );
  const small = new Set(rows.map(({ kind, code, category }) => placeOf(kind, code, category)));
  return { releases: ids, has: ({ kind, code }, category) => small.has(placeOf(kind, code, category)) };
};
