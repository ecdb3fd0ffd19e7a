import { Tx } from '@lib/database/unit-of-work';
import { ReleaseKey } from '../due/due-releases';

/**
 * What was made, and what could not be whoever tries again. Where too few boroughs had returns, more may come: that is
 * tried until it is too late to make up for.
 */
export const settledReleases = (tx: Tx): Promise<ReleaseKey[]> =>
  tx.query(
    `select cube, product, reference_day as "on" from releases
     union all
     select cube, product, reference_day from release_failures where code <> 'not-enough-boroughs'`,
  );
