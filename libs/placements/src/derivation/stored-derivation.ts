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

/** Everything derived for the borough of the transaction, as it stands. */
export interface StoredDerivation {
  readonly children: readonly StoredRow[];
  readonly placements: readonly StoredRow[];
  readonly episodes: readonly StoredRow[];
  readonly periods: readonly StoredRow[];
  readonly problems: readonly StoredRow[];
  readonly missing: readonly StoredRow[];
}

export const loadDerivation = async (tx: Tx): Promise<StoredDerivation> => ({
  children: await loadTable(tx, CHILDREN),
  placements: await loadTable(tx, PLACEMENTS),
  episodes: await loadTable(tx, EPISODES),
  periods: await loadTable(tx, LOOKED_AFTER_PERIODS),
  problems: await loadTable(tx, DERIVATION_PROBLEMS),
  missing: await loadTable(tx, MISSING_EPISODES),
});

const loadTable = async (tx: Tx, table: DerivedTable): Promise<StoredRow[]> => {
  const columns = { ...table.facts, ...table.provenance };
  const taken = Object.entries(columns).map(([name, type]) => `t.${name}::${asStored(type)} as ${name}`);
  const source =
    table === CHILDREN
      ? `select t.id, t.local_reference as child, ${taken.join(', ')} from children t`
      : `select t.id, c.local_reference as child, ${taken.join(', ')}
           from ${table.name} t join children c on c.borough_id = t.borough_id and c.id = t.child_id`;
  const rows = await tx.query<DerivedRow & { id: string; child: string }>(`${source} order by 2, t.id`);
  return rows.map(({ id, child, ...row }) => ({ id, child, row }));
};

/** An array is compared as the text it is written as. */
const asStored = (type: string): string => (type.endsWith('[]') ? 'text' : type);
