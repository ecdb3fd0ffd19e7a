import { Day, earliest } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { coreBeside } from '../costs/core-beside';

/** What the register has of a placement when a start of the panel comes to it. */
export interface LinesThere {
  /** What the same start made before it was corrected. */
  readonly former: readonly CostLine[];
  /** What other starts made: of another case, or of the same that came back to the panel. */
  readonly ofOtherStarts: readonly CostLine[];
  /** What people entered; an open line ends with the placement. */
  readonly entered: readonly CostLine[];
}

/**
 * The lines of a start that can stand beside what is there, so that no night is priced twice: one that somebody ended
 * keeps its end when the start is corrected, all end where a later start begins, and none stands where somebody entered a
 * core fee from the same payer for the same nights. What that person entered is theirs.
 */
export const linesBeside = (
  wanted: readonly CostLine[],
  { former, ofOtherStarts, entered }: LinesThere,
): CostLine[] => {
  const kept = wanted
    .map((line) => ({ ...line, endsOn: soonest(endBefore(line, former), nextStart(line, ofOtherStarts)) }))
    .filter(({ startsOn, endsOn }) => endsOn === null || endsOn > startsOn);
  return kept.some((line) => coreBeside(line, entered) !== null) ? [] : kept;
};

/** A kind that the start did not have before ends with its core fee. */
const endBefore = ({ kind }: CostLine, former: readonly CostLine[]): Day | null => {
  const before = former.find((one) => one.kind === kind) ?? former.find((one) => one.kind === 'core');
  return before?.endsOn ?? null;
};

const nextStart = ({ startsOn }: CostLine, others: readonly CostLine[]): Day | null =>
  others
    .map((other) => other.startsOn)
    .filter((other) => other >= startsOn)
    .reduce<Day | null>(soonest, null);

const soonest = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? (one ?? other) : earliest(one, other);
