import { AreaKind } from '@lib/releases/cubes/area';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { shareWords } from '../release-words';

const LEVELS: readonly { readonly label: string; readonly kinds: readonly AreaKind[] }[] = [
  { label: 'London', kinds: ['london'] },
  { label: 'Inner and Outer London, both definitions', kinds: ['statistical', 'statutory'] },
  { label: 'Sub-regions', kinds: ['sub-region'] },
  { label: 'Boroughs', kinds: ['borough'] },
];

/** How much of a release is hidden or not available, by how large its areas are. */
export const hiddenByLevel = (cells: readonly ProtectedCell[]): DataTable => ({
  caption: 'How much is hidden',
  columns: [
    { text: 'Areas' },
    { text: 'Figures', numeric: true },
    { text: 'Hidden to protect people', numeric: true },
    { text: 'Not available', numeric: true },
  ],
  stacks: true,
  rows: LEVELS.map(({ label, kinds }) => {
    const of = cells.filter(({ area }) => kinds.includes(area.kind));
    const withSymbol = (symbol: string): number => of.filter((cell) => cell.symbol === symbol).length;
    return [label, of.length, shareWords(withSymbol('c'), of.length), shareWords(withSymbol('x'), of.length)];
  }),
});
