import { isDeepStrictEqual } from 'node:util';
import { GridAnswer, isGrid } from '../answers/answer';
import { isAnswered } from '../judging/bindings';
import { HeldAnswer } from '../returns/held-return';

/**
 * How much of an answer stands as it was filled in, from 0 to 1: of a grid the share of its cells, because it can be known in
 * part; of anything else all or nothing. What somebody typed in the place of what was filled in is not as it was filled in.
 */
export const asFilledIn = (held: Pick<HeldAnswer, 'value' | 'prefilled'> | undefined): number => {
  if (held === undefined || held.prefilled === null) return 0;
  const { value, prefilled } = held;
  if (isGrid(prefilled)) return shareOfCells(prefilled, isGrid(value) ? value : {});
  return isAnswered(prefilled) && isDeepStrictEqual(value, prefilled) ? 1 : 0;
};

const shareOfCells = (prefilled: GridAnswer, value: GridAnswer): number => {
  const stands = Object.entries(prefilled).flatMap(([down, row]) =>
    Object.entries(row).map(([across, cell]) => cell !== null && value[down]?.[across] === cell),
  );
  return stands.length === 0 ? 0 : stands.filter(Boolean).length / stands.length;
};
