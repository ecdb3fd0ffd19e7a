import { isDeepStrictEqual } from 'node:util';
import { Answer, isGrid } from '../answers/answer';
import { HeldAnswer } from '../returns/held-return';

/**
 * What an answer is once somebody gave it. A grid in which cells that were filled in stayed as they were waits to be
 * confirmed still: whoever changed one cell need not have looked at the others, and none is counted that nobody looked at.
 */
export const stateOnceGiven = (
  value: Answer,
  before: Pick<HeldAnswer, 'state' | 'prefilled'> | undefined,
): HeldAnswer['state'] => {
  const prefilled = before?.prefilled ?? null;
  if (before?.state === 'to confirm' && leavesCells(prefilled, value)) return 'to confirm';
  return prefilled !== null && isDeepStrictEqual(prefilled, value) ? 'confirmed' : 'given';
};

const leavesCells = (prefilled: Answer, value: Answer): boolean =>
  isGrid(prefilled) &&
  isGrid(value) &&
  Object.entries(prefilled).some(([down, cells]) =>
    Object.entries(cells).some(([across, cell]) => cell !== null && value[down]?.[across] === cell),
  );
