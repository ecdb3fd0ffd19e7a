import { Day, daysBetween } from '@lib/kernel/day';
import { Source } from '../children/children.query';
import { PlacementProblemKind } from '../deriving/derived-placement';
import { EntryKind } from '../entering/placement-entry';

/** Problems in which something stands in the way of something else, so that the two can be laid side by side. */
export const OVERLAP_KINDS = [
  'overlap',
  'entered, does not fit',
  'entered, not in the later return',
  'entered as ended, open in the later return',
] as const satisfies readonly PlacementProblemKind[];

export type OverlapKind = (typeof OVERLAP_KINDS)[number];

/** One of the two sides: a placement of the history, or what could not be one. What is not said is null. */
export interface Side {
  /** Of a placement or an entry; null for an episode of a return that could not become a placement. */
  readonly id: string | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly place: string | null;
  readonly provider: string | null;
  readonly urn: string | null;
  readonly sector: string | null;
  readonly hostAuthority: string | null;
  readonly legalStatus: string | null;
  readonly need: string | null;
  /** The return it came from; null for what was entered on a page. */
  readonly source: Source | null;
}

/** What was entered on a page, with who said it. */
export interface EnteredSide extends Side {
  readonly entryKind: EntryKind | null;
  readonly enteredOn: Day | null;
  readonly enteredByName: string | null;
}

/** Something that clashes with placements of the child’s history. */
export interface Overlap {
  readonly id: string;
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly kind: OverlapKind;
  readonly startedOn: Day;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** What is not in the history; null where it cannot be told any more. */
  readonly clashing: EnteredSide | null;
  /** The placements in the way, by first day; none where they are gone since. */
  readonly standing: readonly Side[];
}

/** Facts that are compared, by what they are called in both. */
export const COMPARED = [
  'startedOn',
  'endedOn',
  'place',
  'provider',
  'urn',
  'sector',
  'hostAuthority',
  'legalStatus',
  'need',
] as const satisfies readonly (keyof Side)[];

export type ComparedFact = (typeof COMPARED)[number];

/** Whether the two sides say something else of a fact. An open end is said; what an entry leaves out is not. */
export const differs = (fact: ComparedFact, clashing: EnteredSide, standing: Side): boolean => {
  if (clashing.entryKind !== null && clashing[fact] === null) return false;
  return clashing[fact] !== standing[fact];
};

/**
 * The nights both claim, up to today where one is open. Of an end that was entered, the nights after it on which the
 * return still has the child there; of a change, none.
 */
export const nightsInCommon = (clashing: EnteredSide, standing: Side, today: Day): number => {
  if (clashing.entryKind === 'change') return 0;
  const from = clashing.entryKind === 'end' ? clashing.endedOn : clashing.startedOn;
  const until = clashing.entryKind === 'end' ? null : clashing.endedOn;
  if (from === null || standing.startedOn === null) return 0;
  const first = from > standing.startedOn ? from : standing.startedOn;
  const ends = [until, standing.endedOn].filter((end) => end !== null);
  const last = ends.length === 0 ? today : ends.sort()[0]!;
  return Math.max(0, daysBetween(first, last));
};
