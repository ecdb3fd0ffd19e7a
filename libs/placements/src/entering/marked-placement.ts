import { Day } from '@lib/kernel/day';
import { DerivedPlacement } from '../deriving/derived-placement';
import { groupOf } from '../deriving/same-placement';
import { COLUMN_OF, EnteredColumn, EnteredFacts, PlacementEntry } from './placement-entry';

/** A placement, and which of its facts come from a page: by column, the key of the entry. */
export interface MarkedPlacement {
  readonly placement: DerivedPlacement;
  readonly entered: ReadonlyMap<EnteredColumn, string>;
}

/** All but a few placements have none: they share one. */
const NO_MARKS: MarkedPlacement['entered'] = new Map();

export const unmarked = (placement: DerivedPlacement): MarkedPlacement => ({ placement, entered: NO_MARKS });

/** The columns that come from a page, each with its entry, as they are kept; null when all come from returns. */
export const marksOf = ({ entered }: MarkedPlacement): readonly string[] | null =>
  entered.size === 0 ? null : [...entered].map(([column, id]) => `${column} ${id}`).sort();

/**
 * Lays the facts of an entry on a placement. A distance worked out for another place goes: a page does not ask it.
 * @param only `all` when the entry is the later source; `gaps` when a return is, and leaves some facts open
 */
export const withFacts = (
  of: MarkedPlacement,
  { id, facts }: Pick<PlacementEntry, 'id' | 'facts'>,
  only: 'all' | 'gaps',
): MarkedPlacement => {
  const entered = new Map(of.entered);
  const changed: Record<string, string> = {};
  for (const [fact, value] of Object.entries(facts) as [keyof EnteredFacts, string | null | undefined][]) {
    if (value === undefined || value === null) continue;
    if (only === 'gaps' && of.placement[fact] !== null) continue;
    changed[fact] = value;
    entered.set(COLUMN_OF[fact], id);
  }
  const placement: DerivedPlacement = { ...of.placement, ...changed };
  const elsewhere =
    differs(of.placement.sector, placement.sector) ||
    differs(of.placement.hostAuthority, placement.hostAuthority);
  return {
    placement: {
      ...placement,
      group: groupOf(placement.place),
      ...(elsewhere ? { distanceMiles: null, location: null } : {}),
    },
    entered,
  };
};

const differs = (before: string | null, after: string | null): boolean => before !== null && before !== after;

/** Ends a placement on a day that somebody gave, so that nothing of it is inferred any more. */
export const endedBy = (
  of: MarkedPlacement,
  { id, holdsFrom, reasonCeased, reasonForChange }: PlacementEntry,
): MarkedPlacement => {
  const entered = new Map(of.entered).set('ended_on', id).set('reason_ceased', id);
  if (reasonForChange !== null) entered.set('reason_for_change', id);
  return {
    placement: {
      ...of.placement,
      end: holdsFrom,
      endInferred: false,
      thereOnEnd: false,
      endReason: reasonCeased ?? ANOTHER_FOLLOWS,
      changeReason: reasonForChange,
      underADay: holdsFrom === of.placement.start,
    },
    entered,
  };
};

/** Goes on with the facts of an entry, whatever end was known or inferred. */
export const goneOnBy = (
  of: MarkedPlacement,
  entry: Pick<PlacementEntry, 'id' | 'facts'>,
): MarkedPlacement => {
  const entered = new Map(of.entered);
  for (const column of OF_AN_END) entered.delete(column);
  return withFacts({ placement: { ...of.placement, ...NO_END }, entered }, entry, 'all');
};

const OF_AN_END: readonly EnteredColumn[] = ['ended_on', 'reason_ceased', 'reason_for_change'];

const NO_END = {
  end: null,
  endInferred: false,
  thereOnEnd: false,
  endReason: null,
  changeReason: null,
  underADay: false,
} as const satisfies Partial<DerivedPlacement>;

/** X1: an episode ends and another starts on the same day (REC, domain.md 2.6). */
const ANOTHER_FOLLOWS = 'X1';

/** The placement that an entry starts. */
export const startedBy = (
  { id, child, holdsFrom, facts }: PlacementEntry,
  startReason: string,
): MarkedPlacement => {
  const empty: MarkedPlacement = {
    placement: { ...NOTHING_SAID, child, start: holdsFrom, startReason },
    entered: new Map([['started_on', id]]),
  };
  return withFacts(empty, { id, facts }, 'all');
};

const NOTHING_SAID: Omit<DerivedPlacement, 'child' | 'start' | 'startReason'> = {
  ...NO_END,
  place: '',
  group: 'other',
  provider: null,
  urn: null,
  sector: null,
  distanceMiles: null,
  hostAuthority: null,
  location: null,
  legalStatus: '',
  need: '',
  shortBreak: false,
  temporary: false,
  temporarySpells: [],
  sources: [],
};

/** Whether the child was in the placement on the day; an end that a rule inferred counts as not known. */
export const holdsOn = ({ placement: { start, end, endInferred } }: MarkedPlacement, day: Day): boolean =>
  start <= day && (end === null || end > day || endInferred);
