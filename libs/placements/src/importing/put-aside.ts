import { Clock } from '@lib/kernel/clock';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';

/** Why an upload was put aside: somebody did not want it, or nobody confirmed it while it waited. */
export type PutAsideReason = 'not wanted' | 'not confirmed';

export interface PuttingAside {
  readonly boroughId: number;
  readonly importIds: readonly string[];
  readonly because: PutAsideReason;
  readonly origin: AuditOrigin;
}

const RETURN_TABLES = [
  'return_children',
  'return_episodes',
  'return_uasc',
  'return_health',
  'return_missing',
  'import_problems',
];

/** Deletes the rows of imports that wait, and says when, by whom and why. That they were handed in stays. */
export const putAside = async (
  tx: Tx,
  { audit, clock }: { readonly audit: AuditService; readonly clock: Clock },
  { boroughId, importIds, because, origin }: PuttingAside,
): Promise<void> => {
  await tx.query(
    `update imports set state = 'discarded', discarded_at = $3, discarded_by = $4, discarded_because = $5
      where borough_id = $1 and id = any($2)`,
    [boroughId, importIds, clock.now().toString(), tx.context.personId, because],
  );
  for (const table of RETURN_TABLES) {
    await tx.query(`delete from ${table} where borough_id = $1 and import_id = any($2)`, [
      boroughId,
      importIds,
    ]);
  }
  await audit.record(
    tx,
    { action: 'return-put-aside', subjectType: 'import', subjectIds: importIds, particulars: { because } },
    origin,
  );
};
