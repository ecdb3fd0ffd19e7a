import { Temporal } from 'temporal-polyfill';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';

/** One return the figures stand on, and how much of it had to be repaired. */
export interface ReturnBehind {
  readonly returnYear: number;
  readonly trueAt: Day;
  readonly partYear: boolean;
  readonly importedOn: Day;
  /** Episodes of the borough's history that came from it. */
  readonly episodes: number;
  /** Of those, the ones whose end a repair rule inferred. */
  readonly inferred: number;
}

interface Row {
  readonly return_year: number;
  readonly true_at: Day;
  readonly part_year: boolean;
  readonly applied_at: Temporal.Instant;
  readonly episodes: number;
  readonly inferred: number;
}

/** The applied returns of the borough of this transaction, oldest year first. */
export const returnsBehind = async (tx: Tx): Promise<ReturnBehind[]> => {
  const rows = await tx.query<Row>(returnsBehindSql, [tx.context.boroughId]);
  return rows.map((row) => ({
    returnYear: row.return_year,
    trueAt: row.true_at,
    partYear: row.part_year,
    importedOn: row.applied_at.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day,
    episodes: row.episodes,
    inferred: row.inferred,
  }));
};

const returnsBehindSql = `
  select i.return_year, i.true_at, i.part_year, i.applied_at,
         count(e.id)::int as episodes,
         (count(e.id) filter (where cardinality(e.repairs) > 0))::int as inferred
    from imports i
    left join episodes e on e.borough_id = i.borough_id and e.import_id = i.id
   where i.borough_id = $1 and i.state = 'applied'
   group by i.borough_id, i.id
   order by i.return_year, i.true_at, i.id`;
