import { Tx } from '@lib/database/unit-of-work';
import { HeldReturn } from './held-return';

/** A child’s service reference, wherever in a row it stands. */
const REFERENCE = /^C-[A-Z0-9]{6}$/;

/** The references of children in rows. */
export const referencesIn = ({ rows }: Pick<HeldReturn, 'rows'>): string[] => [
  ...new Set(
    Object.values(rows)
      .flat()
      .flatMap(({ answers }) => Object.values(answers))
      .flatMap(({ value }) => (typeof value === 'string' && REFERENCE.test(value) ? [value] : [])),
  ),
];

/** The borough’s children whom rows name, for the audit of who saw whom. */
export const childrenNamed = async (tx: Tx, held: Pick<HeldReturn, 'rows'>): Promise<string[]> => {
  const references = referencesIn(held);
  if (references.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    'select id from children where borough_id = $1 and service_reference = any($2)',
    [tx.context.boroughId, references],
  );
  return rows.map(({ id }) => id);
};
