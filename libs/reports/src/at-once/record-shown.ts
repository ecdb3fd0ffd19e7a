import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Tx } from '@lib/database/unit-of-work';
import { ReportContent, ReportSubject } from '../report';
import { recordDisclosed } from '../runs/record-disclosed';

/** What was shown, and how. */
export interface Shown {
  readonly content: ReportContent | string;
  readonly subject: ReportSubject;
  readonly code: string;
  readonly shown: 'on a page' | 'in a workbook';
  /** What the Cover of a workbook calls its run, so that a workbook somebody has leads to who took it out. */
  readonly workbook?: string;
}

/** Writes down that a report was shown and, where a row is about one case or child, of which. */
export const recordShown = async (
  tx: Tx,
  audit: AuditService,
  { content, subject, code, shown, workbook }: Shown,
  origin: AuditOrigin,
): Promise<void> => {
  const particulars = {
    report: code,
    asAt: subject.asAt,
    shown,
    ...(workbook === undefined ? {} : { workbook }),
    ...(subject.for === 'a panel' ? { panel: subject.panel.id } : {}),
    ...(subject.withPersonalData ? { withPersonalData: true } : {}),
    ...(subject.definition === undefined ? {} : { definition: subject.definition }),
    ...(subject.parts === undefined ? {} : { parts: subject.parts }),
  };
  await audit.record(tx, { action: 'report-run', particulars }, origin);
  if (typeof content === 'string' || !content.disclosed) return;
  const { disclosed } = content;
  await recordDisclosed(tx, audit, { disclosed, particulars, shown }, origin);
};
