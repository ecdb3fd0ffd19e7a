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

export const loadDerivation = async (tx: Tx): Promise<StoredDerivation> => {
  const children = await loadChildren(tx);
  const references = new Map(children.map((one) => [one.id, one.child]));
  return {
    children,
    placements: await loadTable(tx, PLACEMENTS, references),
    episodes: await loadTable(tx, EPISODES, references),
    periods: await loadTable(tx, LOOKED_AFTER_PERIODS, references),
    problems: await loadTable(tx, DERIVATION_PROBLEMS, references),
    missing: await loadTable(tx, MISSING_EPISODES, references),
  };
};

const loadChildren = async (tx: Tx): Promise<StoredRow[]> => {
  const rows = await tx.query<DerivedRow & { id: string; child: string }>(
    `select id, local_reference as child, ${takenFrom(CHILDREN)} from children order by id`,
  );
  return rows.map(({ id, child, ...row }) => ({ id, child, row }));
};

/**
 * Not joined to the children in the database: it plans a table that was filled a moment ago as if it were all but
 * empty, and compares every row with every child.
 */
const loadTable = async (
  tx: Tx,
  table: DerivedTable,
  references: ReadonlyMap<string, string>,
): Promise<StoredRow[]> => {
  const rows = await tx.query<DerivedRow & { id: string; child: string }>(
    `select id, child_id as child, ${takenFrom(table)} from ${table.name} order by id`,
  );
  return rows.map(({ id, child, ...row }) => ({ id, child: references.get(child)!, row }));
};

const takenFrom = ({ facts, provenance }: DerivedTable): string =>
  Object.entries({ ...facts, ...provenance })
    .map(([name, type]) => `${name}::${asStored(type)} as ${name}`)
    .join(', ');

/** An array is compared as the text it is written as. */
const asStored = (type: string): string => (type.endsWith('[]') ? 'text' : type);
