import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '../register/keep-entry';
import { KeptLine } from '../register/register-entry';
import { CostLine } from './cost-line';

interface LineToKeep {
  readonly entryId: string;
  readonly line: CostLine;
  readonly source: KeptLine['source'];
  /** Of a line from the panel: the recommendation whose start made it. */
  readonly recommendationId?: string | null;
}

/** Keeps a line of an entry as it is given; whoever calls has checked it. @returns its key */
export const keepLine = async (
  tx: Tx,
  { entryId, line, source, recommendationId = null }: LineToKeep,
  { by, clock }: { by: RecordedBy; clock: Clock },
): Promise<string> => {
  const id = newId();
  const { kind, payer, per, pence, startsOn, endsOn } = line;
  await tx.query(
    `insert into cost_lines (borough_id, id, entry_id, kind, payer, per, pence, starts_on, ends_on, source, entered_at,
                             entered_by, entered_by_name, recommendation_id, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)`,
    [
      tx.context.boroughId, id, entryId, kind, payer, per, pence, startsOn, endsOn, source, clock.now().toString(), by.id,
      by.name, recommendationId,
    ], // prettier-ignore
  );
  return id;
};
