import { NotAllowedError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';

/**
 * The borough whose rows this transaction may see. A measure without one would be quietly nought, so it is refused.
 * @throws NotAllowedError
 */
export const measuredBorough = (tx: Tx): number => {
  const { scope, boroughId } = tx.context;
  if (scope === 'borough' && boroughId !== null) return boroughId;
  throw new NotAllowedError('A measure is worked out for one borough at a time.', 'no-borough');
};
