import { Tx } from '@lib/database/unit-of-work';
import { ReleaseKey } from '../due/due-releases';
import { ReleaseRefusedError } from './release-refused.error';

/**
 * One process at a time makes releases of a cube and product. The turn ends with its transaction, which waits while the
 * release is made in another.
 * @throws ReleaseRefusedError when another process has the turn.
 */
export const takeTurn = async (turn: Tx, { cube, product }: ReleaseKey): Promise<void> => {
  await turn.query('set local idle_in_transaction_session_timeout = 0');
  const [lock] = await turn.query<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('release ' || $1 || ' ' || $2, 0)) as held`,
    [cube, product],
  );
  if (!lock?.held) throw new ReleaseRefusedError('being-made');
};
