import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { EntryKind } from './placement-entry';

/** A placement as far as another can clash with it. */
interface Standing {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly endInferred: boolean;
  readonly shortBreak: boolean;
}

/**
 * What of a child's placements does not let an entry stand, named with its days; null when nothing does. A child is in
 * one placement at a time, and an end that only a rule inferred gives way.
 */
export const clashOf = (kind: EntryKind, day: Day, placements: readonly Standing[]): Problem | null => {
  const line = placements
    .filter(({ shortBreak }) => !shortBreak)
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
  const message = CLASHES[kind](day, line);
  return message === null ? null : { field: 'holdsFrom', message };
};

type Clash = (day: Day, line: readonly Standing[]) => string | null;

const CLASHES: Readonly<Record<EntryKind, Clash>> = {
  start: (day, line) => {
    const same = line.find(({ startedOn }) => startedOn === day);
    if (same) return `A placement that began on ${formatDay(day)} is already here. Change that one instead.`;
    const later = line.find(({ startedOn }) => startedOn > day);
    if (later) return `A placement ${daysOf(later)} comes after this day. Enter a day after it began.`;
    const during = line.find((one) => isKnownEnd(one) && one.endedOn! > day);
    if (during) return `The child was in a placement ${daysOf(during)}. Enter a day on or after its end.`;
    return null;
  },
  change: (day, line) => {
    const during = line.some((one) => one.startedOn <= day && (!isKnownEnd(one) || one.endedOn! > day));
    return during ? null : 'The child was in no placement on this day. Enter a day of the placement.';
  },
  end: (day, line) => {
    const last = line.at(-1);
    if (!last) return 'The child has no placement to end.';
    if (last.startedOn > day)
      return `The placement ${daysOf(last)} had not begun. Enter a day on or after it began.`;
    if (isKnownEnd(last) && last.endedOn !== day) return `The placement ${daysOf(last)} has ended already.`;
    return null;
  },
};

const isKnownEnd = ({ endedOn, endInferred }: Standing): boolean => endedOn !== null && !endInferred;

const daysOf = ({ startedOn, endedOn }: Standing): string =>
  endedOn === null
    ? `since ${formatDay(startedOn)}`
    : `from ${formatDay(startedOn)} to ${formatDay(endedOn)}`;
