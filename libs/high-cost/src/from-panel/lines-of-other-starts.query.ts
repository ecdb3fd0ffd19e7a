import { Tx } from '@lib/database/unit-of-work';
import { CostLine } from '../costs/cost-line';

/** The lines that other starts after the panel made on a placement and that stand. */
export const linesOfOtherStarts = (
  tx: Tx,
  { entryId, recommendationId }: { entryId: string; recommendationId: string },
): Promise<CostLine[]> =>
  tx.query<CostLine>(
    `select kind, payer, per, pence::float8 as pence, starts_on as "startsOn", ends_on as "endsOn" from cost_lines
      where borough_id = $1 and entry_id = $2 and recommendation_id <> $3 and withdrawn_at is null`,
    [tx.context.boroughId, entryId, recommendationId],
  );
