import { ReportDefinition } from '@lib/reports/report';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { reportsPaths } from '../reports.paths';

export const catalogueTable = (reports: readonly ReportDefinition[]): DataTable => ({
  caption: 'Reports there are',
  hideCaption: true,
  columns: [{ text: 'Report' }, { text: 'What it is for' }, { text: 'Made for' }, { text: 'Personal data' }],
  rows: reports.map((report) => [
    { text: report.title, href: reportsPaths.report(report.code) },
    report.purpose,
    MADE_FOR[report.for],
    report.personalData ? 'Yes: a row is about one child' : 'No: numbers of children only',
  ]),
});

const MADE_FOR: Readonly<Record<ReportDefinition['for'], string>> = {
  'a borough': 'Each borough, its own workbook',
  'the programme': 'The programme',
};

/** What a report says of itself. */
export const definitionRows = (report: ReportDefinition): SummaryRow[] => [
  {
    label: 'Tables',
    items: report.tables.map(
      ({ name, about }) => `${name}: ${about.charAt(0).toLowerCase()}${about.slice(1)}`,
    ),
  },
  { label: 'Made for', value: MADE_FOR[report.for] },
  { label: 'Small numbers', value: report.smallNumbers },
  { label: 'Handling', value: `${report.marking}. ${report.handling}` },
  { label: 'Version', value: `${report.version}` },
];
