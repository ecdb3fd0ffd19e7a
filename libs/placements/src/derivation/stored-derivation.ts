import { Tx } from '@lib/database/unit-of-work';
import {
  CHILDREN,
  DERIVATION_PROBLEMS,
  DerivedRow,
  DerivedTable,
  EPISODES,
  LOOKED_AFTER_PERIODS,
  MISSING_EPISODES,
  PLACEMENTS,
} from './derived-table';
import { StoredRow } from './difference';
import { OrderedRows } from './ordered-rows';

/** Everything derived for a borough, or for some of its children, as it stands. */
export interface StoredDerivation {
  readonly children: readonly StoredRow[];
  readonly placements: readonly StoredRow[];
  readonly episodes: readonly StoredRow[];
  readonly periods: readonly StoredRow[];
  readonly problems: readonly StoredRow[];
  readonly missing: readonly StoredRow[];
}

const TABLES = {
  children: CHILDREN,
  placements: PLACEMENTS,
  episodes: EPISODES,
  periods: LOOKED_AFTER_PERIODS,
  problems: DERIVATION_PROBLEMS,
  missing: MISSING_EPISODES,
} as const satisfies Record<keyof StoredDerivation, DerivedTable>;

type Read = DerivedRow & { readonly id: string; readonly child: string };

/** What is derived for the borough of the transaction, some children at a time, as it stood when this was opened. */
export class StoredRows {
  private constructor(private readonly tables: Readonly<Record<keyof StoredDerivation, OrderedRows<Read>>>) {}

  /** @param only the one child whose rows are wanted; all of them when left out */
  static async open(tx: Tx, only: string | null = null): Promise<StoredRows> {
    // A table that was filled a moment ago is planned as if it were all but empty, by comparing every row with
    // every child: that plan is ruled out.
    await tx.query(`select set_config('enable_nestloop', 'off', true)`);
    const opened: [string, OrderedRows<Read>][] = [];
    for (const [name, table] of Object.entries(TABLES)) {
      opened.push([
        name,
        await OrderedRows.open<Read>(tx, `derived_${table.name}`, selectOf(table), [
          tx.context.boroughId,
          only,
        ]),
      ]);
    }
    await tx.query(`select set_config('enable_nestloop', 'on', true)`);
    return new StoredRows(Object.fromEntries(opened) as Record<keyof StoredDerivation, OrderedRows<Read>>);
  }

  /** Of the children next in order. */
  async of(children: ReadonlySet<string>): Promise<StoredDerivation> {
    const stored = async (table: keyof StoredDerivation): Promise<StoredRow[]> =>
      (await this.tables[table].of(children)).map(({ id, child, ...row }) => ({ id, child, row }));
    return {
      children: await stored('children'),
      placements: await stored('placements'),
      episodes: await stored('episodes'),
      periods: await stored('periods'),
      problems: await stored('problems'),
      missing: await stored('missing'),
    };
  }

  async close(): Promise<void> {
    for (const rows of Object.values(this.tables)) await rows.close();
  }
}

/** Rows of one child and day come as they were made: keys grow with time. */
const selectOf = (table: DerivedTable): string => {
  const columns = Object.entries({ ...table.facts, ...table.provenance }).map(
    ([name, type]) => `d.${name}::${type} as ${name}`,
  );
  const child = table === CHILDREN ? 'd' : 'c';
  const joined =
    table === CHILDREN ? '' : 'join children c on c.borough_id = d.borough_id and c.id = d.child_id';
  return `select d.id, ${child}.local_reference as child, ${columns.join(', ')} from ${table.name} d ${joined}
           where d.borough_id = $1 and ($2::text is null or ${child}.local_reference = $2) order by ${child}.local_reference collate "C", d.id`;
};
