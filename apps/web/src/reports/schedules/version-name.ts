import { KEPT_REPORTS } from '@lib/reports/report-register';
import { Report, ReportDefinition } from '@lib/reports/report';

/** How a form names one version of a report: its code, and whom it is made for where another code does not say it. */
export const versionName = ({ code, for: whom }: Pick<ReportDefinition, 'code' | 'for'>): string =>
  KEPT_REPORTS.filter((report) => report.code === code).length > 1 ? `${code} for ${whom}` : code;

const BY_NAME = new Map(KEPT_REPORTS.map((report) => [versionName(report), report] as const));

export const VERSION_NAMES: readonly string[] = [...BY_NAME.keys()];

/** The version a form named. @throws RangeError for a name that the form refuses. */
export const versionNamed = (name: string): Report => {
  const report = BY_NAME.get(name);
  if (!report) throw new RangeError(`There is no report called ${name}`);
  return report;
};
