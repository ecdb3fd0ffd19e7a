import { wholePercent } from '@lib/measures/share';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { Shorthand } from '@lib/workbook/writing/shorthand';

/** A place of a table as it may be shown: a number, or what stands in its place. */
export type Printed = number | Shorthand;

/** Below so many a share says more of each child than of the place (domain.md 6.2). */
const FEWEST_OF_A_SHARE = 6;

/** A cell of a release; one that the release does not have is not available. */
export const printedOf = (cell: ProtectedCell | undefined): Printed =>
  cell?.value ?? (`[${cell?.symbol ?? 'x'}]` as const);

/**
 * A proportion, in whole per cent, worked out from what was printed and so telling nothing new: hidden where either
 * side is hidden, or where it would be of fewer than six children.
 */
export const shareOf = (part: Printed, whole: Printed): Printed => {
  if (part === '[x]' || whole === '[x]') return '[x]';
  if (typeof part !== 'number' || typeof whole !== 'number') return '[c]';
  if (whole === 0) return '[z]';
  if (whole < FEWEST_OF_A_SHARE) return '[c]';
  const percent = wholePercent({ numerator: part, denominator: whole })!;
  return percent === 0 && part > 0 ? '[k]' : percent / 100;
};
