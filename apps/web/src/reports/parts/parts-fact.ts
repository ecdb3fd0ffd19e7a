import { REPORTS } from '@lib/reports/report-register';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

const titleOf = (code: string): string => REPORTS.find((report) => report.code === code)?.title ?? code;

/** Which reports go into the workbook of a bundle, in words; null for all of them. */
export const partsFact = (parts: readonly string[] | null | undefined): SummaryRow => ({
  label: 'Reports in it',
  ...(parts ? { items: parts.map(titleOf) } : { value: 'All that the workstream lists' }),
});

/** The same, of a report that may be no bundle: then nothing is said. */
export const partsFactOf = (
  reportCode: string,
  parts: readonly string[] | null | undefined,
): readonly SummaryRow[] =>
  REPORTS.some(({ code, bundle }) => code === reportCode && bundle) ? [partsFact(parts)] : [];
