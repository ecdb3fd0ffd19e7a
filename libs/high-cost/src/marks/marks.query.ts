import { Tx } from '@lib/database/unit-of-work';
import { KeptMark } from './panel-mark';

/** The mark of an entry that stands. */
export const markOf = async (tx: Tx, entryId: string | null): Promise<KeptMark | null> => {
  const [mark] = await tx.query<KeptMark>(
    `select id, reason, case_reference as "caseReference", marked_on as "markedOn",
            recommendation_id is not null as recommended, entered_by_name as "enteredByName", version
       from panel_marks where entry_id = $1 and withdrawn_at is null`,
    [entryId],
  );
  return mark ?? null;
};

/** Whether the borough has a case of that reference about the child. */
export const caseOfChild = async (
  tx: Tx,
  { reference, childId }: { readonly reference: string; readonly childId: string },
): Promise<boolean> => {
  const found = await tx.query('select 1 from cases where reference = $1 and child_id = $2', [
    reference,
    childId,
  ]);
  return found.length > 0;
};
