import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { Disclosed } from '../report';

interface Disclosure {
  readonly disclosed: Disclosed;
  readonly particulars: Readonly<Record<string, unknown>>;
  readonly shown: 'on a page' | 'in a workbook';
}

/**
 * Writes down which cases the rows of a report told of and, where they name them by a reference, which children: so that
 * nobody is shown a row that a later look into the audit cannot find.
 */
export const recordDisclosed = async (
  tx: Tx,
  audit: AuditService,
  { disclosed, particulars, shown }: Disclosure,
  origin: AuditOrigin,
): Promise<void> => {
  await audit.record(
    tx,
    {
      action: shown === 'in a workbook' ? 'case-exported' : 'cases-listed',
      subjectType: 'case',
      subjectIds: disclosed.cases,
      purpose: 'panel',
      particulars,
    },
    origin,
  );
  if (disclosed.children.length === 0) return;
  await audit.record(
    tx,
    {
      action: shown === 'in a workbook' ? 'children-exported' : 'children-listed',
      subjectType: 'child',
      subjectIds: disclosed.children,
      purpose: 'panel',
      particulars,
    },
    origin,
  );
};
