import { AreaKind } from '../cubes/area';
import { Category } from '../cubes/cube';

/** What everybody reads is dearest to hide, beside a borough's own cell: a borough's total 3, a group's cell 6, London's 12. */
const CELL = { borough: 1, group: 6, london: 12 } as const;
const TOTAL = { borough: 3, group: 12, london: 20 } as const;

/** Readers lose least by detail: a tenth, so that ten of them go before one other number does. */
const OF_DETAIL = 0.1;

/** How dear it is to hide a place. What is never printed costs nothing to change, so its weight is that of a cell. */
export const weightOf = (
  kind: AreaKind | null,
  { code, detail }: Pick<Category, 'code' | 'detail'>,
): number => {
  const level = kind === null || kind === 'borough' ? 'borough' : kind === 'london' ? 'london' : 'group';
  return (code === 'total' ? TOTAL : CELL)[level] * (detail ? OF_DETAIL : 1);
};
