import { Day } from '@lib/kernel/day';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { financialYear } from '@lib/kernel/financial-year';
import { Tx } from '@lib/database/unit-of-work';
import { boroughsWithAgreement } from '@lib/boroughs/agreements/agreements.service';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { Coverage, reasonMissing } from '@lib/releases/coverage/coverage';
import { possibleTransfers } from '@lib/placements/transfers/possible-transfers.query';
import { transfersToKeep } from '@lib/placements/transfers/transfers-in-words';
import { LEFT_OUT } from './areas';

/** Children of some boroughs who may be counted in two of them, as their sum may be kept. */
export const possiblyTwice = async (tx: Tx, boroughs: readonly number[], on: Day): Promise<number> => {
  let children = 0;
  for (const borough of boroughs) children += await possibleTransfers(tx, borough, on);
  return transfersToKeep(children);
};

/** Every borough that agreed to figures across boroughs, and whose live returns tell of all the days a cube looks at. */
export const RETURNS_COVERAGE: Coverage = {
  dueFrom: () => Promise.resolve('always'),
  async on(tx, cube, on, today) {
    checkReleaseJob(tx);
    const returns = await tx.query<Returns>(returnsSql);
    const agreed = await boroughsWithAgreement(tx, 'programme', today);
    const first = cube.looksBackTo?.(on) ?? on;
    return AUTHORITIES_BY_NAME.map(({ id }) => {
      const found = returns.find(({ borough_id }) => borough_id === id);
      const coveredFrom = found ? financialYear(found.first_year).first : null;
      const trueAt = found?.true_at ?? null;
      const known = {
        first,
        on,
        coveredFrom,
        trueAt,
        tooFew: LEFT_OUT.includes(id),
        agreed: agreed.includes(id),
      };
      return { boroughId: id, missing: reasonMissing(known), coveredFrom, trueAt };
    });
  },
  possiblyTwice,
};

/**
 * Asked by the release job alone, because it is about all boroughs.
 * @throws NotAllowedError in any context but `statistics`: it would quietly find nobody
 */
export const checkReleaseJob = (tx: Pick<Tx, 'context'>): void => {
  if (tx.context.scope === 'statistics') return;
  throw new NotAllowedError('Only the release job asks which boroughs take part.', 'not-statistics');
};

interface Returns {
  readonly borough_id: number;
  readonly first_year: number;
  readonly true_at: Day;
}

const returnsSql = `
  select borough_id, min(return_year) as first_year, max(true_at) as true_at
    from imports where state = 'applied' group by borough_id`;
