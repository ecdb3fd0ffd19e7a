import { lowerFirst } from '@lib/kernel/lower-first';
import { ReportDefinition } from '@lib/reports/report';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { reportsPaths } from '../reports.paths';

/** @param all the versions the viewer hears of: a code stands in one row, whomever it is made for. */
export const catalogueTable = (
  reports: readonly ReportDefinition[],
  all: readonly ReportDefinition[],
): DataTable => ({
  caption: 'Reports there are',
  hideCaption: true,
  columns: [{ text: 'Report' }, { text: 'What it is for' }, { text: 'Made for' }, { text: 'Personal data' }],
  rows: reports.map((report) => [
    { text: report.title, href: reportsPaths.report(report.code) },
    report.purpose,
    madeForWords(report, all),
    personalDataWords(report),
  ]),
});

const madeForWords = ({ code }: ReportDefinition, all: readonly ReportDefinition[]): string =>
  all
    .filter((report) => report.code === code)
    .map((report) => MADE_FOR[report.for])
    .join('; ');

const personalDataWords = ({ personalData, personalDataVariant }: ReportDefinition): string => {
  if (!personalData) return 'No: numbers of children only';
  return personalDataVariant
    ? `Yes: a row is about one case or child. With personal data: ${personalDataVariant}`
    : 'Yes: a row is about one case or child';
};

const MADE_FOR: Readonly<Record<ReportDefinition['for'], string>> = {
  'a borough': 'Each borough, its own workbook',
  'a panel': 'Each of the panel’s people, what is shared with them',
  'the programme': 'The programme',
};

/** What a report says of itself. */
export const definitionRows = (
  report: ReportDefinition,
  all: readonly ReportDefinition[] = [report],
): SummaryRow[] => [
  {
    label: 'Tables',
    items: report.tables.map(({ name, about }) => `${name}: ${lowerFirst(about)}`),
  },
  { label: 'Made for', value: madeForWords(report, all) },
  { label: 'Personal data', value: personalDataWords(report) },
  { label: 'Small numbers', value: report.smallNumbers },
  { label: 'Handling', value: `${report.marking}. ${report.handling}` },
  { label: 'Version', value: `${report.version}` },
];
