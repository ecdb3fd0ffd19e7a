import { Tx } from '@lib/database/unit-of-work';
import { Area, AreaKind } from '../cubes/area';
import { ProductCode, ProtectedCell, Symbol } from '../cubes/cube';
import { ReleaseSummary } from './release';

/** What one area had in the newest release of a cube. */
export interface NewestCells {
  readonly release: Pick<ReleaseSummary, 'id' | 'cube' | 'product' | 'on' | 'includes'>;
  readonly cells: readonly ProtectedCell[];
}

interface Row extends Omit<ReleaseSummary, 'cells'> {
  readonly category: string;
  readonly value: number | null;
  readonly symbol: Symbol | null;
}

/** In one question, for a page that shows a few released figures beside something else; null while none is published. */
export const newestCells = async (
  tx: Tx,
  cube: string,
  product: ProductCode,
  area: Pick<Area, 'code'> & { readonly kind: AreaKind },
): Promise<NewestCells | null> => {
  const rows = await tx.query<Row>(
    `select r.id, r.cube, r.product, r.reference_day as "on", r.includes, c.category, c.value, c.symbol
       from (select * from releases where cube = $1 and product = $2 and state = 'published'
              order by reference_day desc limit 1) r
       join release_cells c on c.release_id = r.id and c.area_kind = $3 and c.area_code = $4
      order by c.category`,
    [cube, product, area.kind, area.code],
  );
  const [first] = rows;
  if (!first) return null;
  const { id, on, includes } = first;
  const { kind, code } = area;
  return {
    release: { id, cube: first.cube, product: first.product, on, includes },
    cells: rows.map(({ category, value, symbol }) => ({ area: { kind, code }, category, value, symbol })),
  };
};
