import { Tx } from '@lib/database/unit-of-work';
import { CostLine } from '../costs/cost-line';
import { CaseOfChild, PanelWork } from './start-of-case';

/**
 * Takes back what a start made: its lines, and the funding that was sought and of which nobody has said more.
 * A line of an earlier start that ended where this one began goes on again, to the next start or with no end.
 * @returns the lines as they stood
 */
export const takeBackLines = async (
  tx: Tx,
  { recommendationId, caseReference }: CaseOfChild,
  { by, clock }: PanelWork,
): Promise<CostLine[]> => {
  const now = clock.now().toString();
  const taken = await tx.query<CostLine & { readonly entryId: string }>(
    `update cost_lines set withdrawn_at = $3, withdrawn_by_name = $4, version = version + 1
      where borough_id = $1 and recommendation_id = $2 and withdrawn_at is null
      returning entry_id as "entryId", kind, payer, per, pence::float8 as pence, starts_on as "startsOn", ends_on as "endsOn"`,
    [tx.context.boroughId, recommendationId, now, by.name],
  );
  const [first] = taken;
  if (first)
    await tx.query(
      `update cost_lines l set version = version + 1, ends_on =
         (select min(n.starts_on) from cost_lines n where n.borough_id = l.borough_id and n.entry_id = l.entry_id
             and n.recommendation_id is not null and n.withdrawn_at is null and n.starts_on > $3)
        where borough_id = $1 and entry_id = $2 and recommendation_id is not null and ends_on = $3 and withdrawn_at is null`,
      [tx.context.boroughId, first.entryId, first.startsOn],
    );
  await tx.query(
    `update funding_positions set superseded_at = $3, version = version + 1
      where borough_id = $1 and evidence = $2 and status = 'sought' and superseded_at is null`,
    [tx.context.boroughId, caseReference, now],
  );
  return taken.map(({ entryId: _, ...line }) => line);
};
