import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ProductCode } from '../cubes/cube';
import { ReleaseSummary } from './release';
import { RELEASE_COLUMNS } from './release.query';

/** The releases of a table in one product. */
export interface ReleasesOf {
  readonly cube: string;
  readonly product: ProductCode;
}

/** The newest release of a table and the one before it; null where there is none. */
export interface NewestTwo extends ReleasesOf {
  readonly release: ReleaseSummary | null;
  readonly before: ReleaseSummary | null;
}

const NAMED = `unnest($1::text[], $2::text[]) with ordinality as n (cube, product, place)`;

const parametersOf = (of: readonly ReleasesOf[]): [string[], ProductCode[]] => [
  of.map(({ cube }) => cube),
  of.map(({ product }) => product),
];

/** In one question for a page of several tables. @param upTo the last day that is meant; null for any */
export const newestOfEach = async (
  tx: Tx,
  of: readonly ReleasesOf[],
  upTo: Day | null,
): Promise<NewestTwo[]> => {
  const rows = await tx.query<ReleaseSummary>(
    `select newest.* from ${NAMED} cross join lateral (
       select ${RELEASE_COLUMNS} from releases r
        where r.cube = n.cube and r.product = n.product and r.state = 'published'
          and ($3::date is null or r.reference_day <= $3)
        order by r.reference_day desc limit 2) newest
      order by n.place, newest."on" desc`,
    [...parametersOf(of), upTo],
  );
  return of.map(({ cube, product }) => {
    const [release, before] = rows.filter((one) => one.cube === cube && one.product === product);
    return { cube, product, release: release ?? null, before: before ?? null };
  });
};

/** The days there is a published release of any of them, newest first. */
export const releasedDays = async (tx: Tx, of: readonly ReleasesOf[]): Promise<Day[]> => {
  const rows = await tx.query<{ on: Day }>(
    `select distinct r.reference_day as "on" from ${NAMED}
       join releases r on r.cube = n.cube and r.product = n.product and r.state = 'published'
      order by 1 desc`,
    parametersOf(of),
  );
  return rows.map(({ on }) => on);
};
