import { Tx } from '@lib/database/unit-of-work';
import { HeldReturn } from './held-return';

/** A child’s service reference, wherever in a row it stands. */
const REFERENCE = /^C-[A-Z0-9]{6}$/;

/** The references in rows of some sections. */
export const referencesIn = (
  { rows }: Pick<HeldReturn, 'rows'>,
  sections: readonly string[] | 'all',
): string[] => [
  ...new Set(
    Object.entries(rows)
      .filter(([section]) => sections === 'all' || sections.includes(section))
      .flatMap(([, some]) => some)
      .flatMap(({ answers }) => Object.values(answers))
      .flatMap(({ value }) => (typeof value === 'string' && REFERENCE.test(value) ? [value] : [])),
  ),
];

/** The borough’s children whom rows of some sections name, for the audit of who saw whom. */
export const childrenNamed = async (
  tx: Tx,
  held: Pick<HeldReturn, 'rows'>,
  sections: readonly string[] | 'all',
): Promise<string[]> => {
  const references = referencesIn(held, sections);
  if (references.length === 0) return [];
  const rows = await tx.query<{ id: string }>(
    'select id from children where borough_id = $1 and service_reference = any($2)',
    [tx.context.boroughId, references],
  );
  return rows.map(({ id }) => id);
};
