import { ReportContent, ReportDefinition } from '@lib/reports/report';

/** A report as the catalogue lists it. */
export const catalogueEntry = (report: ReportDefinition): object => ({
  code: report.code,
  title: report.title,
  purpose: report.purpose,
  version: report.version,
  parameters: report.parameters,
  tables: report.tables,
  personalData: report.personalData,
});

/** The tables with their columns by name; a figure that cannot be given is its shorthand. */
export const contentAsJson = (content: ReportContent): object => ({
  period: content.period,
  dataAsAt: content.dataAsAt,
  notes: content.notes.map(({ text }) => text),
  tables: content.sheets.map((sheet) => ({
    table: sheet.table,
    title: sheet.title,
    rows: [...(sheet.rows as Iterable<unknown>)].map((row) =>
      Object.fromEntries(sheet.columns.map((column) => [column.header, column.value(row)])),
    ),
  })),
});
