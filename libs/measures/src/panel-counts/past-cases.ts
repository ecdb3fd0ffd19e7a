import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { BroadKind, broadKindOf } from '@lib/panel/options/broad-kind';
import { CostBand, costBandOf } from '@lib/panel/options/cost-band';
import { PlacementKind } from '@lib/panel/options/placement-kind';
import { BroadNeed, broadNeedOfCodes } from '@lib/panel/unmet-need/broad-need';
import { StillThere } from '../cubes/still-there';
import { measuredBorough } from '../placements/measured-borough';

import { theEndOf } from './the-end-of';

/** A case that was recommended on, by codes and amounts. */
export interface PastCase {
  readonly needs: readonly string[];
  /** Of the option the borough put first, or of what it sought where it found none. */
  readonly kind: PlacementKind;
  /** What was agreed a week, or else what the panel spoke of, in pence. */
  readonly weeklyPence: number;
  /** Answered three months after the start; null where it was not, or not yet. */
  readonly stillThere: boolean | null;
}

/** One part of each way past cases are taken apart. */
export type PastCaseParts = {
  readonly kind: `${BroadNeed}|${BroadKind}`;
  readonly cost: `${BroadKind}|${CostBand}`;
  readonly still: `${BroadNeed}|${StillThere}`;
};

/**
 * The cases of a borough that were recommended on in the twelve months to a day, each once: of which it is known what was
 * laid before the panel or sought, and what it costs.
 */
export const pastCasesOf = async (tx: Tx, borough: number, on: Day): Promise<PastCaseParts[]> => {
  const before = addYears(on, -1);
  const past = await tx.query<PastCase>(pastSql, [
    measuredBorough(tx, borough),
    theEndOf(before).toString(),
    theEndOf(on).toString(),
  ]);
  return past.map(partsOfPast);
};

export const partsOfPast = ({ needs, kind, weeklyPence, stillThere }: PastCase): PastCaseParts => {
  const [need, setting] = [broadNeedOfCodes(needs), broadKindOf(kind)] as const;
  const still = stillThere === null ? 'unknown' : stillThere ? 'yes' : 'no';
  return {
    kind: `${need}|${setting}`,
    cost: `${setting}|${costBandOf(weeklyPence)}`,
    still: `${need}|${still}`,
  };
};

/** Of each case the latest recommendation of the time; what is known of it at its end. */
const pastSql = `
  select coalesce(n.need_codes, '{}') as needs, coalesce(o.kind, u.sought) as kind,
         coalesce(s.weekly_pence, r.weekly_pence)::int as "weeklyPence", f.still_there as "stillThere"
    from (select distinct on (case_id) case_id, weekly_pence from recommendations
           where borough_id = $1 and confirmed_at >= $2 and confirmed_at < $3 and outcome <> 'deferred'
           order by case_id, confirmed_at desc) r
    left join lateral (
      select need_codes from referral_sections
       where borough_id = $1 and case_id = r.case_id and section = 'needs' order by number desc limit 1) n on true
    left join lateral (
      select kind from case_options
       where borough_id = $1 and case_id = r.case_id order by preferred desc, position limit 1) o on true
    left join lateral (
      select sought from unmet_needs
       where borough_id = $1 and case_id = r.case_id order by found_on desc limit 1) u on true
    left join lateral (
      select weekly_pence from borough_responses
       where borough_id = $1 and case_id = r.case_id and superseded_at is null and start_recorded_at < $3
       order by started_on desc limit 1) s on true
    left join follow_ups f on f.borough_id = $1 and f.case_id = r.case_id and f.kind = '3 months' and f.done_at < $3
   where coalesce(o.kind, u.sought) is not null and coalesce(s.weekly_pence, r.weekly_pence) is not null`;
