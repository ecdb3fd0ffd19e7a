import { Tx } from '@lib/database/unit-of-work';
import { isId } from '@lib/kernel/ids';
import { SpendingLineCode } from './spending-line';
import { SpendingLoad } from './spending-load';
import { SpendingFigure } from './spending-table';

const LOADS = `
  select id, source, made_up as "madeUp", row_count as "rowCount", passed_over as "passedOver", state, counts,
         received_at as "receivedAt", received_by_name as "receivedByName", applied_at as "appliedAt",
         applied_by_name as "appliedByName", taken_back_at as "takenBackAt", taken_back_by_name as "takenBackByName"
    from spending_loads`;

/** A table by its key; null when there is none. */
export const spendingLoadById = async (tx: Tx, id: string): Promise<SpendingLoad | null> => {
  const [found] = await tx.query<SpendingLoad>(`${LOADS} where id = $1`, [isId(id) ? id : null]);
  return found ?? null;
};

/** The tables handed in, newest first. */
export const recentSpendingLoads = (tx: Tx, limit: number): Promise<SpendingLoad[]> =>
  tx.query<SpendingLoad>(`${LOADS} order by received_at desc, id desc limit $1`, [limit]);

/** The latest table with the same figures that still counts; null when there is none. */
export const sameSpendingApplied = async (tx: Tx, sha256: string): Promise<string | null> => {
  const [found] = await tx.query<{ id: string }>(
    `select id from spending_loads where state = 'applied' and sha256 = $1 order by applied_at desc, id desc limit 1`,
    [sha256],
  );
  return found?.id ?? null;
};

/** The figures of one table, in its own order. */
export const figuresOfLoad = (tx: Tx, id: string): Promise<SpendingFigure[]> =>
  tx.query<SpendingFigure>(
    `select borough_id as "boroughId", year, line, pence::float8 as pence, row_number as row
       from spending_lines where load_id = $1 order by row_number`,
    [id],
  );

/**
 * What counts now, of every borough: of each figure what the table says that was applied last and not taken back.
 * @param without a table that is left out, as it would be once it is taken back
 */
export const spendingNow = (tx: Tx, without: string | null = null): Promise<SpendingFigure[]> =>
  tx.query<SpendingFigure>(
    `select distinct on (s.borough_id, s.year, s.line)
            s.borough_id as "boroughId", s.year, s.line, s.pence::float8 as pence, s.row_number as row
       from spending_lines s join spending_loads l on l.id = s.load_id
      where l.state = 'applied' and l.id is distinct from $1
      order by s.borough_id, s.year, s.line, l.applied_at desc, l.id desc`,
    [without],
  );

/** What a borough spent on a line in a year, in pence. */
export interface YearSpending {
  readonly year: number;
  readonly pence: number;
  /** Whether the figure is made up, for practice. */
  readonly madeUp: boolean;
}

/** In the latest loaded year that ends in one of the years up to one; null where none is loaded. */
export const spendingUpTo = async (
  tx: Tx,
  { boroughId, line, lastYear }: { boroughId: number; line: SpendingLineCode; lastYear: number },
): Promise<YearSpending | null> => {
  const [found] = await tx.query<YearSpending>(
    `select s.year, s.pence::float8 as pence, l.made_up as "madeUp"
       from spending_lines s join spending_loads l on l.id = s.load_id
      where l.state = 'applied' and s.borough_id = $1 and s.line = $2 and s.year <= $3
      order by s.year desc, l.applied_at desc, l.id desc limit 1`,
    [boroughId, line, lastYear],
  );
  return found ?? null;
};
