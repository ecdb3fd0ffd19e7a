import { Tx } from '@lib/database/unit-of-work';
import { Area } from '../cubes/area';
import { Cube } from '../cubes/cube';
import { ReleaseKey } from '../due/due-releases';

/** Places that were small, nearly one borough's own or of everybody, within the last few releases, and which releases were looked at, newest first. */
export interface LatelySmall {
  readonly releases: readonly string[];
  has(area: Area, category: string): boolean;
}

const placeOf = (kind: string, code: string, category: string): string => `${kind} ${code} ${category}`;

/**
 * What was small, nearly one borough's own or of everybody in one of the last releases of a cube and product before a day. When a number rises and is printed
 * at once, everybody knows what it was the release before: just below (security.md 7.2). Of releases that count nothing
 * twice nothing is kept hidden: they tell nothing of one another.
 */
export const latelySmall = async (
  tx: Tx,
  of: Pick<Cube, 'releases'>,
  { cube, product, on }: ReleaseKey,
  releases: number,
): Promise<LatelySmall> => {
  if (of.releases === 'apart') return { releases: [], has: () => false };
  const earlier = await tx.query<{ id: string }>(
    `select r.id from releases r where r.cube = $1 and r.product = $2 and r.reference_day < $3
      order by r.reference_day desc limit $4`,
    [cube, product, on, releases],
  );
  const ids = earlier.map(({ id }) => id);
  const rows = await tx.query<{ kind: string; code: string; category: string }>(
    `select distinct area_kind as kind, area_code as code, category from release_reasons
      where release_id = any($1::uuid[]) and reason in ('small', 'few contributors', 'all in one')`,
    [ids],
  );
  const small = new Set(rows.map(({ kind, code, category }) => placeOf(kind, code, category)));
  return { releases: ids, has: ({ kind, code }, category) => small.has(placeOf(kind, code, category)) };
};
