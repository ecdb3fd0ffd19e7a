import { NotAllowedError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';

/**
 * Which borough a transaction may measure, and the one place that says so. In a borough's context it is that
 * borough, whether it is named or not. The release job's context is no borough's, so there it has to be named. A
 * measure without one would be quietly nought, so it is refused.
 * @throws NotAllowedError
 */
export const measuredBorough = (tx: Pick<Tx, 'context'>, named?: number): number => {
  const { scope, boroughId } = tx.context;
  if (scope === 'borough' && boroughId !== null && (named ?? boroughId) === boroughId) return boroughId;
  if (scope === 'statistics' && named !== undefined) return named;
  throw new NotAllowedError(
    'A measure is worked out for one borough at a time, in its own context.',
    'no-borough',
  );
};
