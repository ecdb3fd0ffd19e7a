import { jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { AUTHORITIES } from './authorities';

/**
 * Does a job of the service for each borough in turn, each in a transaction that sees this borough and no other.
 * @param units as the role `job`
 * @returns what the boroughs come to together
 */
export const sumOverBoroughs = async (
  units: UnitOfWork,
  work: (tx: Tx, boroughId: number) => Promise<number>,
): Promise<number> => {
  let sum = 0;
  for (const { id } of AUTHORITIES) sum += await units.run(jobFor(id), (tx) => work(tx, id));
  return sum;
};
