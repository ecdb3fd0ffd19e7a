import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { referringRows, ReferringRows } from '../derivation/referring-rows';
import { OURS } from '../derivation/save-derivation';

/** A child who was added on a page and whom no live return has. */
export interface EnteredChildLine {
  readonly id: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly birthMonth: Day;
  readonly sex: string;
  /** LS code; null for a child on the edge of care. */
  readonly legalStatus: string | null;
  readonly enteredOn: Day;
  readonly enteredByName: string;
  readonly version: number;
}

const FROM = `
  select c.id, c.local_reference as "localReference", c.service_reference as "serviceReference",
         e.birth_month as "birthMonth", e.sex, e.legal_status as "legalStatus", e.entered_on as "enteredOn",
         e.entered_by_name as "enteredByName", e.version
    from children c
    join child_entries e on e.borough_id = c.borough_id and e.local_reference = c.local_reference
   where c.import_id is null and e.withdrawn_at is null`;

/** Those of the borough of the transaction, the last added first. Discloses them: whoever shows them records that. */
export const enteredChildren = (tx: Tx): Promise<EnteredChildLine[]> =>
  tx.query<EnteredChildLine>(`${FROM} order by e.entered_at desc, c.local_reference`);

/** One of them; null for one that a return has, or that was removed. */
export const enteredChild = async (tx: Tx, id: string): Promise<EnteredChildLine | null> =>
  (await tx.query<EnteredChildLine>(`${FROM} and c.id::text = $1`, [id]))[0] ?? null;

/** What hangs on the child and would be left without them: rows of other tables, and placements that were entered. */
export const dependsOnChild = async (
  tx: Tx,
  { id, localReference }: Pick<EnteredChildLine, 'id' | 'localReference'>,
): Promise<ReferringRows[]> => {
  const rows = await referringRows(tx, 'children', [id], OURS);
  const [entered] = await tx.query<{ rows: number }>(
    `select count(*)::int as rows from placement_entries
      where borough_id = $1 and local_reference = $2 and withdrawn_at is null`,
    [tx.context.boroughId, localReference],
  );
  return entered!.rows > 0 ? [...rows, { of: 'placement_entries', rows: entered!.rows }] : rows;
};
