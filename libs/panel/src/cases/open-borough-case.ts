import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { NotFoundError } from '@lib/kernel/domain-error';
import { caseByReference } from './cases.query';
import { PanelCase } from './panel-case';

/** A case as its own borough sees it: with the borough's own reference of the child, which no panel sees. */
export interface BoroughCase extends PanelCase {
  readonly localReference: string;
  readonly panelName: string;
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
  const [row] = await tx.query<{ localReference: string; panelName: string }>(
    `select c.local_reference as "localReference", s.name as "panelName"
       from children c, panel_series s where c.borough_id = $1 and c.id = $2 and s.id = $3`,
    [of.boroughId, of.childId, of.seriesId],
  );
  if (!row) throw new NotFoundError('case');
  return { ...of, ...row };
};
