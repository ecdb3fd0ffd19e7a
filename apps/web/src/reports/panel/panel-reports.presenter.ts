import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { AtOnceProspects, PanelShelf } from '@lib/reports/at-once/reports-at-once.service';
import { ReportContent } from '@lib/reports/report';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { definitionRows } from '../catalogue/catalogue.presenter';
import { dateHint } from '../catalogue/date-hint';
import { reportsPaths } from '../reports.paths';
import { tablesOf } from '../tables/tables.presenter';

export const shelfTable = (panel: PanelShelf['panel'], reports: PanelShelf['reports']): DataTable => ({
  caption: `Reports of the ${panel.name}`,
  hideCaption: true,
  columns: [{ text: 'Report' }, { text: 'What it is for' }],
  rows: reports.map((report) => [
    { text: report.title, href: reportsPaths.panelReport(panel.id, report.code) },
    report.purpose,
  ]),
});

/** One report of a panel: the question for the day, and what it says of itself. */
export const panelReportModel = (
  { panel, report, hint }: AtOnceProspects,
  form: FormModel,
  more: object,
): object => ({
  title: `${report.title}, ${panel.name}`,
  report,
  panel,
  form,
  dateHint: [dateHint(report), hint].filter(Boolean).join(' '),
  action: reportsPaths.panelReport(panel.id, report.code),
  definition: definitionRows(report),
  back: { href: reportsPaths.ofPanel(panel.id) },
  ...more,
});

/** Its tables for a day, and where the workbook of the same is; or why there are none. */
export const shownOf = (
  content: ReportContent | string,
  { panel, report }: AtOnceProspects,
  { asAt, table, page }: { readonly asAt: Day; readonly table?: string; readonly page?: string },
): object => {
  if (typeof content === 'string') return { reason: content };
  const address = withQuery(reportsPaths.panelReport(panel.id, report.code), { asAt });
  return {
    ...tablesOf(content, { report, table, page, address }),
    day: formatDay(asAt),
    workbookHref: withQuery(reportsPaths.panelWorkbook(panel.id, report.code), { asAt }),
  };
};
