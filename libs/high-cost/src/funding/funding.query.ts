import { Tx } from '@lib/database/unit-of-work';
import { FundingPosition } from './funding-position';

/** Where each funder of a placement stands now, in the order of the list of funders. */
export const fundingOf = (tx: Tx, entryId: string | null): Promise<FundingPosition[]> =>
  tx.query<FundingPosition>(
    `select id, funder, status, weekly_pence::float8 as "weeklyPence", stated_on as "statedOn", evidence,
            entered_by_name as "enteredByName", version
       from funding_positions where entry_id = $1 and superseded_at is null
      order by array_position(array['social-care', 'education', 'health', 'asylum-grant'], funder)`,
    [entryId],
  );
