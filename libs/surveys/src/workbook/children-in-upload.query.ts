import { Tx } from '@lib/database/unit-of-work';
import { Answer } from '../answers/answer';
import { childrenNamed } from '../returns/children-named.query';
import { HeldAnswer, HeldReturn, HeldRow } from '../returns/held-return';
import { UploadPlan } from './planned-upload';

/** The children whose rows an upload would change, add or not have: whom somebody sees who looks at what it would do. */
export const childrenInPlan = (
  tx: Tx,
  held: HeldReturn,
  { rows, changes, missing }: UploadPlan,
): Promise<string[]> => {
  const touched = new Set([
    ...rows.flatMap(({ kind, rowId }) => (kind === 'unchanged' ? [] : [rowId])),
    ...missing.map(({ row }) => row.id),
  ]);
  const said = changes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return childrenNamed(tx, { rows: { ...ofRows(held, touched), said: [rowOf(said)] } });
};

/** The children in some rows of a return. */
export const childrenInRows = (tx: Tx, held: HeldReturn, rowIds: Iterable<string>): Promise<string[]> =>
  childrenNamed(tx, { rows: ofRows(held, new Set(rowIds)) });

const ofRows = ({ rows }: HeldReturn, some: ReadonlySet<string>): Record<string, readonly HeldRow[]> =>
  Object.fromEntries(
    Object.entries(rows).map(([section, all]) => [section, all.filter(({ id }) => some.has(id))]),
  );

/** Texts as if they stood in one row, to be searched for references. */
const rowOf = (texts: readonly Answer[]): HeldRow =>
  ({ answers: Object.fromEntries(texts.map((value, n) => [`${n}`, { value } as HeldAnswer])) }) as HeldRow;
