import { Tx } from '@lib/database/unit-of-work';
import { KeptExtension } from './placement-extension';

/** The extensions of an entry that stand, the latest first. */
export const extensionsOf = (tx: Tx, entryId: string | null): Promise<KeptExtension[]> =>
  tx.query<KeptExtension>(
    `select id, from_day as "fromDay", to_day as "toDay", authorised_by as "authorisedBy", reason,
            entered_by_name as "enteredByName", version
       from placement_extensions where entry_id = $1 and withdrawn_at is null order by to_day desc, id desc`,
    [entryId],
  );
