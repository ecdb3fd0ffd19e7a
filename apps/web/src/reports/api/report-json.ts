import { Day } from '@lib/kernel/day';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { ReportContent, ReportDefinition } from '@lib/reports/report';

export type CatalogueEntry = Pick<
  ReportDefinition,
  'code' | 'title' | 'for' | 'purpose' | 'version' | 'parameters' | 'tables' | 'personalData'
> & { readonly personalDataVariant: string | null };

/** A report as the catalogue lists it. */
export const catalogueEntry = (report: ReportDefinition): CatalogueEntry => ({
  code: report.code,
  title: report.title,
  for: report.for,
  purpose: report.purpose,
  version: report.version,
  parameters: report.parameters,
  tables: report.tables,
  personalData: report.personalData,
  personalDataVariant: report.personalDataVariant ?? null,
});

export interface ReportTables {
  readonly period: string;
  readonly dataAsAt: Day;
  readonly notes: readonly string[];
  readonly tables: readonly {
    readonly table: string;
    readonly title: PublishedSheet['title'];
    /** Where its figures come from: across boroughs, from which release. */
    readonly source: string;
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/** The tables with their columns by name; a figure that cannot be given is its shorthand. */
export const contentAsJson = (content: ReportContent): ReportTables => ({
  period: content.period,
  dataAsAt: content.dataAsAt,
  notes: content.notes.map(({ text }) => text),
  tables: content.sheets.map((sheet) => ({
    table: sheet.table,
    title: sheet.title,
    source: sheet.source,
    rows: [...(sheet.rows as Iterable<unknown>)].map((row) =>
      Object.fromEntries(sheet.columns.map((column) => [column.header, column.value(row)])),
    ),
  })),
});
