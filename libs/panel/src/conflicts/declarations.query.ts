import { Tx } from '@lib/database/unit-of-work';
import { Declaration } from './declaration';

/**
 * What was declared about the cases of a meeting. A conflict holds for its case at every meeting of the series; that
 * there is none is said of one item, and asked again at the next.
 */
export const declarationsOf = (tx: Tx, meetingId: string): Promise<Declaration[]> =>
  tx.query<Declaration>(
    `select i.id as "itemId", d.case_id as "caseId", d.person_id as "personId", d.person_name as "personName",
            d.conflicted, d.nature, d.declared_by <> d.person_id as "byAnother",
            d.withdrawn_because as "withdrawnBecause", d.withdrawn_at is not null as withdrawn
       from agenda_items i join conflict_declarations d on d.series_id = i.series_id and d.case_id = i.case_id
        and (d.item_id = i.id or (d.conflicted and d.withdrawn_at is null))
      where i.meeting_id = $1 and i.state <> 'dropped'
      order by lower(d.person_name), d.person_id, d.declared_at`,
    [meetingId],
  );

/** Whether the person of the transaction has a conflict about a case. */
export const isConflicted = async (
  tx: Tx,
  { seriesId, caseId }: { readonly seriesId: string; readonly caseId: string | null },
): Promise<boolean> => {
  const found = await tx.query(
    `select 1 from conflict_declarations
      where series_id = $1 and case_id = $2 and person_id = $3 and conflicted and withdrawn_at is null limit 1`,
    [seriesId, caseId, tx.context.personId],
  );
  return found.length > 0;
};
