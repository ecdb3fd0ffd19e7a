import { exactly, Range } from './range';

export interface GapParts {
  /** Cases without a suitable placement; null where it is hidden. */
  readonly unmet: Range | null;
  /** Cases a placement is looked for, of the same kind or of all kinds; null where it is hidden. */
  readonly searching: Range | null;
  /** Whether `searching` is of all kinds: then of this one it is anything from none to all of it. */
  readonly searchingIsOfAll: boolean;
  /** Vacant places that somebody confirmed lately. Places nobody confirmed are never counted. */
  readonly confirmed: number;
}

/**
 * How many places are missing: unmet + searching - room confirmed. Never worked out from a number that is hidden: where
 * unmet or searching is, there is no gap. Where searching is only known of all kinds together, or rounded, the gap is the
 * range of everything it can be. Below nought there is more room than need.
 *
 * Homes with 24 unmet, 40 searching in all kinds (printed as 40, so 38 to 42) and 11 confirmed: from 24 + 0 - 11 = 13 to
 * 24 + 42 - 11 = 55. All kinds with 60 unmet and 31 confirmed: from 60 + 38 - 31 = 67 to 60 + 42 - 31 = 71.
 */
export const gapOf = ({ unmet, searching, searchingIsOfAll, confirmed }: GapParts): Range | null => {
  if (unmet === null || searching === null) return null;
  const sought = searchingIsOfAll ? { low: 0, high: searching.high } : searching;
  const room = exactly(confirmed);
  return { low: unmet.low + sought.low - room.high, high: unmet.high + sought.high - room.low };
};

/**
 * The same by the survey: searches that boroughs say are still open, less the room that is confirmed. Both are of one moment
 * and exact, so it is one number. It is never added to the other gap: a search can be a case of the panel as well.
 *
 * Homes with 19 searches open and 11 places confirmed: 8 short. Null where the searches are hidden or not released.
 */
export const surveyGapOf = ({
  open,
  confirmed,
}: {
  readonly open: Range | null;
  readonly confirmed: number;
}): Range | null => open && { low: open.low - confirmed, high: open.high - confirmed };
