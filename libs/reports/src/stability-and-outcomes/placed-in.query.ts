import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { plannedByReturn } from '@lib/high-cost/endings/planned-by-return';
import { measuredBorough } from '@lib/measures/placements/measured-borough';

/** A placement that began in one of the quarters, and how it ended as far as anybody said. */
export interface StartedPlacement {
  readonly startedOn: Day;
  /** The first day it no longer was; null while it goes on, or ended after the day asked for. */
  readonly endedOn: Day | null;
  /** Null where neither the register nor a return tells. */
  readonly planned: 'planned' | 'not planned' | null;
}

interface Row extends Omit<StartedPlacement, 'planned'> {
  readonly recorded: StartedPlacement['planned'];
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
}

/** Placements of a borough that began from a day to another, as they stood at the end of the second. */
export const placementsStarted = async (tx: Tx, from: Day, to: Day): Promise<readonly StartedPlacement[]> => {
  const rows = await tx.query<Row>(
    `select p.started_on as "startedOn", case when p.ended_on <= $3 then p.ended_on end as "endedOn",
            p.reason_ceased as "reasonCeased", p.reason_for_change as "reasonForChange",
            (select x.planned from register_entries e
               join placement_endings x on x.borough_id = e.borough_id and x.entry_id = e.id
              where e.borough_id = p.borough_id and e.placement_id = p.id) as recorded
       from placements p
      where p.borough_id = $1 and not p.short_break and p.started_on between $2 and $3`,
    [measuredBorough(tx), from, to],
  );
  return rows.map(({ startedOn, endedOn, recorded, ...codes }) => ({
    startedOn,
    endedOn,
    planned: endedOn === null ? null : (recorded ?? plannedByReturn(codes)),
  }));
};
