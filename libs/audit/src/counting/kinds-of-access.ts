import { AuditAction } from '../audit-action';

/** What shows somebody rows about children or cases on a page. */
export const OPENED: readonly AuditAction[] = [
  'children-listed',
  'child-opened',
  'overlaps-listed',
  'possible-transfers-listed',
  'cases-listed',
  'case-opened',
  'register-listed',
  'register-opened',
  'register-upload-opened',
  'liberty-orders-opened',
  'shared-register-listed',
  'survey-return-opened',
  'survey-upload-opened',
  'survey-version-read',
];

/** What takes such rows out of the service, as a file or in print. */
export const EXPORTED: readonly AuditAction[] = [
  'children-exported',
  'case-exported',
  'problems-downloaded',
  'register-workbook-made',
  'shared-register-exported',
  'survey-return-exported',
  'survey-data-exported',
];

/** Workbooks of reports that were downloaded. */
export const DOWNLOADED: readonly AuditAction[] = ['report-downloaded'];
