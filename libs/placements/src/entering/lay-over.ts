import { Day, daysBetween } from '@lib/kernel/day';
import { DerivedPlacement, EntryProblemKind, PlacementProblem } from '../deriving/derived-placement';
import { isAdoptionByCurrentCarer, isByCurrentCarer, isSameKind } from '../deriving/same-placement';
import {
  endedBy,
  goneOnBy,
  holdsOn,
  MarkedPlacement,
  startedBy,
  unmarked,
  withFacts,
} from './marked-placement';
import { PlacementEntry } from './placement-entry';

/** A return may have a placement begin a few days before or after what was entered, and mean the same one. */
const SAME_START_DAYS = 7;

const STARTS_CARE = 'S';
const ANOTHER_PLACEMENT = 'P';

const MESSAGES = {
  'entered, does not fit':
    'What was entered on a page for this day does not fit the placements that are known, so it is not shown. Look at the days, take the entry back and enter it again.',
  'entered, not in the later return':
    'A placement was entered on a page for this day, and the return that came later does not have it, so it is not shown. If the return is wrong, correct it and send it again, or enter the placement again.',
  'entered as ended, open in the later return':
    'An end was entered on a page for this day, and the return that came later still has the child there, so the placement is shown as open. If the return is wrong, correct it and send it again, or enter the end again.',
} as const satisfies Record<EntryProblemKind, string>;

export interface LaidOver {
  readonly placements: readonly MarkedPlacement[];
  readonly problems: readonly PlacementProblem[];
}

/**
 * Lays what was entered on pages over one child's placements as the returns give them (decision 44). Of the two the
 * later source wins, fact by fact: an entry made on the day the returns are true at, or after it, changes what they
 * say; once a return is true at a later day, its facts stand and the entry only fills what it leaves open. Short breaks are left as they are. Nothing entered is lost: what cannot stand is a problem, and shown.
 * @param placements of one child, in order
 * @param saidTo the latest day at which a return that names the child is true; null when none does
 */
export const layOver = (
  placements: readonly DerivedPlacement[],
  entries: readonly PlacementEntry[],
  saidTo: Day | null,
): LaidOver => {
  const line = new ChildsLine(placements.filter(({ shortBreak }) => !shortBreak).map(unmarked));
  for (const entry of [...entries].sort(inOrder)) {
    if (saidTo !== null && entry.enteredOn < saidTo) line.fill(entry);
    else line.change(entry);
  }
  const breaks = placements.filter(({ shortBreak }) => shortBreak).map(unmarked);
  return { placements: [...line.placements, ...breaks], problems: line.problems };
};

/** What the returns have answered comes first, then by day entered; keys grow with time. */
const inOrder = (a: PlacementEntry, b: PlacementEntry): number =>
  compare(a.enteredOn, b.enteredOn) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One child's placements while entries are laid over them, always one after the other. */
class ChildsLine {
  readonly problems: PlacementProblem[] = [];

  constructor(public placements: MarkedPlacement[]) {}

  /** The entry is the later source. */
  change(entry: PlacementEntry): void {
    const done =
      entry.kind === 'start' ? this.start(entry) : entry.kind === 'end' ? this.end(entry) : this.alter(entry);
    if (!done) this.note('entered, does not fit', entry);
  }

  /** A return is the later source: the entry fills what it leaves open. */
  fill(entry: PlacementEntry): void {
    if (entry.kind === 'end') {
      const there = this.placements.find((one) => holdsOn(one, entry.holdsFrom));
      if (there?.placement.end === null) this.note('entered as ended, open in the later return', entry);
      return;
    }
    const meant = entry.kind === 'start' ? this.startedOrAdopted(entry) : this.holding(entry.holdsFrom);
    if (meant && isOfOnePlace(meant, entry)) this.put(meant, withFacts(meant, entry, 'gaps'));
    if (!meant && entry.kind === 'start') this.note('entered, not in the later return', entry);
  }

  private start(entry: PlacementEntry): boolean {
    const day = entry.holdsFrom;
    const same = this.placements.find(({ placement }) => placement.start === day);
    if (same) {
      this.put(same, withFacts(same, entry, 'all'));
      return true;
    }
    if (this.placements.some(({ placement }) => placement.start > day)) return false;
    const before = this.placements.at(-1);
    if (before && isAdoptedFrom(before, entry)) {
      this.put(before, goneOnBy(before, entry));
      return true;
    }
    if (before && holdsOn(before, day)) {
      const { end, endInferred } = before.placement;
      if (end !== null && !endInferred) return false;
      if (end === null || end >= day) this.put(before, endedBy(before, entry));
    }
    const goesOn = this.placements.at(-1)?.placement.end === day;
    this.placements.push(startedBy(entry, goesOn ? ANOTHER_PLACEMENT : STARTS_CARE));
    return true;
  }

  private end(entry: PlacementEntry): boolean {
    const last = this.placements.at(-1);
    if (!last || last.placement.start > entry.holdsFrom) return false;
    const { end, endInferred } = last.placement;
    if (end !== null && !endInferred && end !== entry.holdsFrom) return false;
    this.put(last, endedBy(last, entry));
    return true;
  }

  private alter(entry: PlacementEntry): boolean {
    const meant = this.holding(entry.holdsFrom);
    if (!meant) return false;
    this.put(meant, withFacts(meant, entry, 'all'));
    return true;
  }

  private holding(day: Day): MarkedPlacement | undefined {
    return this.placements.findLast((one) => holdsOn(one, day));
  }

  /** The placement a return has for a start, or the one in which it has the carer adopt the child. */
  private startedOrAdopted({ holdsFrom, facts }: PlacementEntry): MarkedPlacement | undefined {
    const started = this.beginningAbout(holdsFrom);
    if (started || !isByCurrentCarer(facts.place ?? '')) return started;
    const there = this.holding(holdsFrom);
    return there?.placement.place === facts.place ? there : undefined;
  }

  private beginningAbout(day: Day): MarkedPlacement | undefined {
    const apart = ({ placement }: MarkedPlacement): number => Math.abs(daysBetween(placement.start, day));
    return this.placements
      .filter((one) => apart(one) <= SAME_START_DAYS)
      .sort((a, b) => apart(a) - apart(b))[0];
  }

  private put(before: MarkedPlacement, after: MarkedPlacement): void {
    this.placements = this.placements.map((one) => (one === before ? after : one));
  }

  private note(kind: EntryProblemKind, { child, holdsFrom }: PlacementEntry): void {
    this.problems.push({ child, kind, start: holdsFrom, placement: null, message: MESSAGES[kind] });
  }
}

/** Whether an entry says that the carer adopts the child: that placement goes on, as it does in a return (M10). */
const isAdoptedFrom = ({ placement }: MarkedPlacement, { holdsFrom, facts }: PlacementEntry): boolean =>
  isAdoptionByCurrentCarer(placement.place, facts.place ?? '') &&
  (placement.end === null ||
    placement.end === holdsFrom ||
    (placement.endInferred && placement.end > holdsFrom));

/** Whether the facts of an entry can complete those of the return: they would mix two places otherwise. */
const isOfOnePlace = ({ placement }: MarkedPlacement, { facts }: PlacementEntry): boolean =>
  (!facts.place || isSameKind(placement.place, facts.place)) &&
  (!facts.urn || placement.urn === null || placement.urn === facts.urn);
