import { createHash } from 'node:crypto';
import { ChangedSpending, SpendingDifference } from './spending-load';
import { keyOfFigure, SpendingFigure } from './spending-table';

/** Holds a table against the figures that count now. What it does not name stays as it is. */
export const spendingDifference = (
  figures: readonly SpendingFigure[],
  now: readonly SpendingFigure[],
): SpendingDifference => {
  const known = new Map(now.map((one) => [keyOfFigure(one), one.pence]));
  const before = (figure: SpendingFigure): number | undefined => known.get(keyOfFigure(figure));
  return {
    added: figures.filter((figure) => before(figure) === undefined),
    changed: figures.flatMap((figure): ChangedSpending[] => {
      const pence = before(figure);
      return pence === undefined || pence === figure.pence ? [] : [{ figure, before: pence }];
    }),
    unchanged: figures.filter((figure) => before(figure) === figure.pence),
  };
};

/** A mark of a difference, so that nobody confirms another than they saw. */
export const markOfSpending = ({ added, changed, unchanged }: SpendingDifference): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        added.map((figure) => [keyOfFigure(figure), figure.pence]),
        changed.map(({ figure, before }) => [keyOfFigure(figure), before, figure.pence]),
        unchanged.length,
      ]),
    )
    .digest('hex');

/** Of what was read, in a fixed order: the same figures in another order are the same table. */
export const hashOfSpending = (figures: readonly SpendingFigure[]): string =>
  createHash('sha256')
    .update(JSON.stringify(figures.map((one) => [keyOfFigure(one), one.pence].join('|')).toSorted()))
    .digest('hex');
