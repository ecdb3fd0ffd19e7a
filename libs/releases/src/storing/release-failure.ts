import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { ReleaseKey } from '../due/due-releases';
import { ReleaseRefusedError } from './release-refused.error';

/**
 * Keeps why a release was not made. The same reason again is not written down again.
 * @returns whether it was written down.
 */
export const recordFailure = async (
  tx: Tx,
  audit: AuditService,
  { cube, product, on }: ReleaseKey,
  { refused, at }: { readonly refused: ReleaseRefusedError; readonly at: Temporal.Instant },
): Promise<boolean> => {
  const written = await tx.query(
    `insert into release_failures (cube, product, reference_day, tried_at, code, reason)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (cube, product, reference_day)
     do update set tried_at = excluded.tried_at, code = excluded.code, reason = excluded.reason
     where release_failures.code <> excluded.code
     returning 1`,
    [cube, product, on, at.toString(), refused.code, refused.message],
  );
  if (written.length === 0) return false;
  const particulars = { cube, product, on, code: refused.code };
  await audit.record(tx, { action: 'release-not-made', outcome: 'failed', particulars });
  return true;
};

/** A release that is made after all was not failed. */
export const forgetFailure = async (tx: Tx, { cube, product, on }: ReleaseKey): Promise<void> => {
  await tx.query('delete from release_failures where cube = $1 and product = $2 and reference_day = $3', [
    cube,
    product,
    on,
  ]);
};
