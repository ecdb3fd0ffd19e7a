import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { caseByReference } from './cases.query';
import { PanelCase } from './panel-case';

/** A case as its own borough sees it: with the borough's own reference of the child, which no panel sees. */
export interface BoroughCase extends PanelCase {
  readonly localReference: string;
  readonly panelName: string;
  /** The case it was referred again from, and the one referred again from it; null without. */
  readonly follows: string | null;
  readonly followedBy: string | null;
  /** The day what was written in it was deleted, because it was kept long enough; null while it is there. */
  readonly textDeletedOn: Day | null;
}

/**
 * A case of the viewer's borough for a page that names its child; that it was opened is in the audit, of the case and
 * of the child. Every page of a case begins with this.
 * @throws NotFoundError for a case of another borough, as for one that never was
 */
export const openBoroughCase = async (
  tx: Tx,
  audit: AuditService,
  reference: string,
  origin: AuditOrigin,
): Promise<BoroughCase> => {
  const found = await boroughCase(tx, reference);
  await audit.record(tx, { action: 'case-opened', subjectType: 'case', subjectIds: [found.id] }, origin);
  await audit.record(
    tx,
    { action: 'case-opened', subjectType: 'child', subjectIds: [found.childId] },
    origin,
  );
  return found;
};

/** The same for what shows nothing of it: a change that sends on to a page. */
export const boroughCase = async (tx: Tx, reference: string): Promise<BoroughCase> => {
  const of = await caseByReference(tx, reference);
  const [row] = await tx.query<Omit<BoroughCase, keyof PanelCase>>(
    `select c.local_reference as "localReference", s.name as "panelName", f.reference as follows,
            k.text_deleted_on as "textDeletedOn",
            (select max(n.reference) from cases n where n.borough_id = k.borough_id and n.follows_id = k.id) as "followedBy"
       from cases k
       join children c on c.borough_id = k.borough_id and c.id = k.child_id
       join panel_series s on s.id = k.series_id
       left join cases f on f.borough_id = k.borough_id and f.id = k.follows_id
      where k.borough_id = $1 and k.id = $2`,
    [of.boroughId, of.id],
  );
  if (!row) throw new NotFoundError('case');
  return { ...of, ...row };
};
