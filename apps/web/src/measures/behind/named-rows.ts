import { Tx } from '@lib/database/unit-of-work';
import { CountedRow } from '@lib/measures/behind/counted-row';
import { caseReferences } from '@lib/panel/cases/case-references.query';
import { childReferences } from '@lib/placements/children/child-references.query';

/** A row with what its child or case is called in the borough and by everybody else. */
export interface NamedRow extends CountedRow {
  /** The borough’s own reference of a child, or the reference of a case; null for a row that is nobody’s. */
  readonly reference: string | null;
  /** The reference of the child that everybody else sees. */
  readonly serviceReference: string | null;
}

/** Looks up what rows are called. A row whose child is no longer there has no name. */
export const namesOf = async (tx: Tx, rows: readonly CountedRow[]): Promise<NamedRow[]> => {
  const idsOf = (kind: 'child' | 'case'): string[] =>
    rows.flatMap(({ subject }) => (subject?.kind === kind ? [subject.id] : []));
  const names = new Map([
    ...(await childReferences(tx, idsOf('child'))),
    ...(await caseReferences(tx, idsOf('case'))),
  ]);
  return rows.map((row) => ({
    ...row,
    ...((row.subject && names.get(row.subject.id)) ?? { reference: null, serviceReference: null }),
  }));
};
