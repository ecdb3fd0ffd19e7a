import { newServiceReference } from '@lib/kernel/ids';
import { Columns, insertRows, updateRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { DerivedBorough } from './derive-borough';
import {
  CHILDREN,
  DERIVATION_PROBLEMS,
  DerivedTable,
  EPISODES,
  LOOKED_AFTER_PERIODS,
  MISSING_EPISODES,
  PLACEMENTS,
} from './derived-table';
import { Difference, differenceOf, StoredRow } from './difference';
import { referredTo, ReferringRows, referringRows } from './referring-rows';
import { StoredDerivation } from './stored-derivation';

/** What each table would need so that it says what the returns say. */
export interface DerivationDifference {
  readonly children: Difference;
  readonly placements: Difference;
  readonly episodes: Difference;
  readonly periods: Difference;
  readonly problems: Difference;
  readonly missing: Difference;
}

export const compareDerivation = (
  stored: StoredDerivation,
  derived: DerivedBorough,
): DerivationDifference => {
  const placements = differenceOf(PLACEMENTS, stored.placements, derived.placements);
  const placementOf = new Map<string, string>();
  derived.placements.forEach(({ child, episodeStarts }, at) => {
    for (const start of episodeStarts) placementOf.set(`${child}|${start}`, placements.standing[at]!.id);
  });
  const episodes = derived.episodes.map(({ child, row }) => ({
    child,
    row: { ...row, placement_id: placementOf.get(`${child}|${row['started_on'] as string}`) ?? null },
  }));
  return {
    children: differenceOf(CHILDREN, stored.children, derived.children),
    placements,
    episodes: differenceOf(EPISODES, stored.episodes, episodes),
    periods: differenceOf(LOOKED_AFTER_PERIODS, stored.periods, derived.periods),
    problems: differenceOf(DERIVATION_PROBLEMS, stored.problems, derived.problems),
    missing: differenceOf(MISSING_EPISODES, stored.missing, derived.missing),
  };
};

/** Brings the stored derivation to what was derived, inside the transaction of an import or its undo. */
export const saveDerivation = async (tx: Tx, difference: DerivationDifference): Promise<void> => {
  const childIds = new Map(difference.children.standing.map((row) => [row.child, row.id]));
  const below: readonly [DerivedTable, Difference][] = [
    [EPISODES, difference.episodes],
    [PLACEMENTS, difference.placements],
    [LOOKED_AFTER_PERIODS, difference.periods],
    [DERIVATION_PROBLEMS, difference.problems],
    [MISSING_EPISODES, difference.missing],
  ];
  for (const [table, { removed }] of below) await removeRows(tx, table, removed);
  await removeRows(tx, CHILDREN, difference.children.removed);
  await addChildren(tx, difference.children.added);
  await changeRows(tx, CHILDREN, difference.children);
  const parentsFirst = [below[1]!, below[0]!, ...below.slice(2)];
  for (const [table, changes] of parentsFirst) {
    await addRows(tx, table, changes.added, childIds);
    await changeRows(tx, table, changes);
  }
};

/** Our own derived tables are removed with it; anything else that refers to it must be let go first. */
/** Tables that are derived again from the returns and entries: what they say of a child stands in nobody’s way. */
export const OURS = [
  'episodes',
  'placements',
  'looked_after_periods',
  'derivation_problems',
  'missing_episodes',
  'possible_transfers',
];

/** What refers to placements that a difference would remove, other than our own derived tables. */
export const wouldOrphan = async (tx: Tx, { placements }: DerivationDifference): Promise<ReferringRows[]> =>
  placements.removed.length === 0 ? [] : referringRows(tx, 'placements', idsOf(placements.removed), OURS);

/**
 * A child in no live return any more, whom something of this borough is about, for example a case of the panel, stays
 * without placements: the return is right, and so is the case. The row then comes from nowhere until a return has it.
 */
export const keepReferredChildren = async (
  tx: Tx,
  difference: DerivationDifference,
): Promise<DerivationDifference> => {
  const { children } = difference;
  if (children.removed.length === 0) return difference;
  const referred = await referredTo(tx, 'children', idsOf(children.removed), OURS);
  if (referred.size === 0) return difference;
  const kept = children.removed.filter(({ id }) => referred.has(id)).map(withoutSource);
  return {
    ...difference,
    children: {
      ...children,
      removed: children.removed.filter(({ id }) => !referred.has(id)),
      traced: [...children.traced, ...kept],
      standing: [...children.standing, ...kept],
    },
  };
};

const withoutSource = (of: StoredRow): StoredRow => ({
  ...of,
  row: {
    ...of.row,
    ...Object.fromEntries(Object.keys(CHILDREN.provenance).map((column) => [column, null])),
  },
});

const idsOf = (rows: readonly StoredRow[]): string[] => rows.map(({ id }) => id);

const removeRows = async (tx: Tx, table: DerivedTable, removed: readonly StoredRow[]): Promise<void> => {
  if (removed.length === 0) return;
  await tx.query(`delete from ${table.name} where borough_id = $1 and id = any($2)`, [
    tx.context.boroughId,
    idsOf(removed),
  ]);
};

const columnsOf = (table: DerivedTable): Columns => ({ ...table.facts, ...table.provenance });

const valuesOf = (columns: Columns, row: StoredRow): unknown[] =>
  Object.keys(columns).map((column) => row.row[column] ?? null);

const addRows = async (
  tx: Tx,
  table: DerivedTable,
  added: readonly StoredRow[],
  childIds: ReadonlyMap<string, string>,
): Promise<void> => {
  const columns = columnsOf(table);
  await insertRows(
    tx,
    table.name,
    { borough_id: 'smallint', id: 'uuid', child_id: 'uuid', ...columns },
    added.map((row) => [tx.context.boroughId, row.id, childIds.get(row.child), ...valuesOf(columns, row)]),
  );
};

const changeRows = async (tx: Tx, table: DerivedTable, { changed, traced }: Difference): Promise<void> => {
  const columns = columnsOf(table);
  await updateRows(
    tx,
    table.name,
    ['borough_id', 'id'],
    { borough_id: 'smallint', id: 'uuid', ...columns },
    [...changed, ...traced].map((row) => [tx.context.boroughId, row.id, ...valuesOf(columns, row)]),
  );
};

/** A service reference is random; one that is taken, by any borough, is drawn again. */
const addChildren = async (tx: Tx, added: readonly StoredRow[]): Promise<void> => {
  const columns = columnsOf(CHILDREN);
  let waiting = added;
  while (waiting.length > 0) {
    const references = new Map(waiting.map((row) => [newServiceReference(), row]));
    const kept = await insertUntaken(tx, references, columns);
    waiting = waiting.filter((row) => !kept.has(row.id));
  }
};

const insertUntaken = async (
  tx: Tx,
  references: ReadonlyMap<string, StoredRow>,
  columns: Columns,
): Promise<ReadonlySet<string>> => {
  const rows = [...references].map(([reference, row]) => [
    tx.context.boroughId,
    row.id,
    row.child,
    reference,
    ...valuesOf(columns, row),
  ]);
  const kept = await insertRows(
    tx,
    'children',
    { borough_id: 'smallint', id: 'uuid', local_reference: 'text', service_reference: 'text', ...columns },
    rows,
    'on conflict on constraint children_service_reference do nothing returning id',
  );
  return new Set(kept.map((row) => row['id'] as string));
};
