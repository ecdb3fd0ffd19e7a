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
  const { cases, children } = disclosed;
  const inWorkbook = shown === 'in a workbook';
  // What a borough records of its own children is for no panel.
  const purpose = cases.length > 0 ? { purpose: 'panel' as const } : {};
  if (cases.length > 0)
    await audit.record(
      tx,
      {
        action: inWorkbook ? 'case-exported' : 'cases-listed',
        subjectType: 'case',
        subjectIds: cases,
        particulars,
        ...purpose,
      },
      origin,
    );
  if (children.length > 0)
    await audit.record(
      tx,
      {
        action: inWorkbook ? 'children-exported' : 'children-listed',
        subjectType: 'child',
        subjectIds: children,
        particulars,
        ...purpose,
      },
      origin,
    );
};
