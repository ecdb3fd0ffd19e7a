import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { KeptEnding } from './placement-ending';
import { EndCodes } from './planned-by-return';

export const endingOf = async (tx: Tx, entryId: string | null): Promise<KeptEnding | null> => {
  const [ending] = await tx.query<KeptEnding>(
    `select ended_on as "endedOn", planned, reason, notice_days as "noticeDays", destination, step_down as "stepDown", rating,
            entered_by_name as "enteredByName"
       from placement_endings where entry_id = $1`,
    [entryId],
  );
  return ending ?? null;
};

/** What the return says of the end of a placement. */
export const endCodesOf = async (tx: Tx, placementId: string): Promise<EndCodes> => {
  const [codes] = await tx.query<EndCodes>(
    'select reason_ceased as "reasonCeased", reason_for_change as "reasonForChange" from placements where id = $1',
    [placementId],
  );
  return codes ?? { reasonCeased: null, reasonForChange: null };
};

/** A placement of the register that ended, and of whose ending nothing is recorded. */
export interface EndingToRecord {
  readonly placementId: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly endedOn: Day;
  readonly group: string;
  readonly place: string;
}

/** Those that ended within a year before a day, and for which a price was recorded: the latest first. */
export const endingsToRecord = (tx: Tx, today: Day): Promise<EndingToRecord[]> =>
  tx.query<EndingToRecord>(
    `select p.id as "placementId", c.id as "childId", c.local_reference as "localReference",
            c.service_reference as "serviceReference", p.ended_on as "endedOn", p.placement_group as group, p.place
       from register_entries e
       join placements p on p.borough_id = e.borough_id and p.id = e.placement_id
       join children c on c.borough_id = e.borough_id and c.id = e.child_id
      where p.ended_on <= $1 and p.ended_on > ($1::date - interval '1 year')
        and not exists (select from placement_endings d where d.borough_id = e.borough_id and d.entry_id = e.id)
        and exists (select from cost_lines l where l.borough_id = e.borough_id and l.entry_id = e.id and l.withdrawn_at is null)
      order by p.ended_on desc, c.local_reference`,
    [today],
  );
