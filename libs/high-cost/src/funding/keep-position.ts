import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import { FundingFacts } from './funding-position';

/** Keeps where a funder of an entry stands; whoever calls has checked it, and superseded what was stated before. */
export const keepPosition = async (
  tx: Tx,
  entryId: string,
  { funder, status, weeklyPence, statedOn, evidence }: FundingFacts,
  { by, clock }: { by: RecordedBy; clock: Clock },
): Promise<void> => {
  await tx.query(
    `insert into funding_positions (borough_id, id, entry_id, funder, status, weekly_pence, stated_on, evidence,
                                    entered_at, entered_by, entered_by_name, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)`,
    [
      tx.context.boroughId, newId(), entryId, funder, status, weeklyPence, statedOn, evidence, clock.now().toString(), by.id,
      by.name,
    ], // prettier-ignore
  );
};
