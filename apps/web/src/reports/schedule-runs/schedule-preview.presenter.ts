import { formatDay } from '@lib/kernel/london-format';
import { SchedulePreview } from '@lib/reports/deliveries/schedule-preview.service';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { partsFactOf } from '../parts/parts-fact';
import { reportsPaths } from '../reports.paths';
import { boroughsThatTest } from '../schedules/boroughs-that-test';

/** What a schedule would make now, as a page. */
export const presentPreview = (preview: SchedulePreview): object => ({
  title: 'Preview',
  report: preview.report.title,
  reason: preview.reason,
  isOfEach: preview.schedule.scope === 'each borough' && preview.cover === null && preview.reason === null,
  testers: boroughsThatTest(preview.testedIn),
  facts: coverFacts(preview),
  table: preview.tables.length > 0 ? tablesTable(preview) : null,
  listed: preview.cover === null ? preview.report.tables : [],
  back: { href: reportsPaths.schedule(preview.schedule.id) },
});

const coverFacts = ({ schedule, report, asAt, cover, told }: SchedulePreview): SummaryRow[] => [
  { label: 'Purpose', value: report.purpose },
  { label: 'Day it would be about', value: formatDay(asAt) },
  ...partsFactOf(schedule.reportCode, schedule.parts),
  ...(cover
    ? [
        { label: 'Area', value: cover.area },
        { label: 'Period', value: cover.period },
        { label: 'Data as at', value: formatDay(cover.dataAsAt) },
        { label: 'Coverage', value: coverageWords(cover.coverage) },
        { label: 'Small numbers', value: cover.smallNumbers },
        ...(cover.release ? [{ label: 'Release', value: sentenceCase(cover.release) }] : []),
      ]
    : []),
  { label: 'Who would be told', value: toldWords(told) },
];

const coverageWords = ({ included, missing }: NonNullable<SchedulePreview['cover']>['coverage']): string =>
  missing.length === 0
    ? `${included.length} of ${included.length}`
    : `${included.length} of ${included.length + missing.length}: without ${missing.join(', ')}`;

const toldWords = (told: SchedulePreview['told']): string => {
  if (told === null) return 'In each borough, whoever holds the roles it tells';
  const people = told.people === 1 ? '1 person' : `${told.people} people`;
  if (told.missing === 0) return told.people === 0 ? 'Nobody yet' : people;
  return `${people}; not told: ${told.missing} that may not open it or that nobody holds`;
};

const tablesTable = ({ tables }: SchedulePreview): DataTable => ({
  caption: 'Its tables',
  columns: [{ text: 'Table' }, { text: 'Rows', numeric: true }],
  rows: tables.map(({ name, rows }) => [name, rows]),
});
