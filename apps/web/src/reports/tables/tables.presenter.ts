import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { ReportContent, ReportDefinition } from '@lib/reports/report';
import { sentenceCase } from '@lib/web-kit/charts/in-words';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { explainShorthand, isShorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { reportsPaths } from '../reports.paths';
import { ShownTable, shownTable } from './shown-table';

/** On a page of one borough, the borough stands in the heading, not in every row. */
const OF_ONE_BOROUGH = new Set(['Borough', 'Area code']);

/** With more rows than this a page is too long to read, and too heavy for a telephone: it has one table at a time. */
const MOST_ROWS = 400;

export interface TablesModel {
  readonly tables: readonly ShownTable[];
  readonly notes: readonly string[];
  /** What the shorthand in the tables means. */
  readonly shorthand: string;
  readonly dataAsAt: string;
  /** Whose figures they are and how small numbers are treated, where the run knows. */
  readonly restsOn: readonly string[];
  /** The others, where there is one table at a time. */
  readonly tabs: readonly TableTab[];
}

interface TableTab {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** What is looked at: a report for a day, and one of its tables by its code; the first where it has no such table. */
export interface TablesAsked {
  readonly report: Pick<ReportDefinition, 'code' | 'for'>;
  readonly asAt: Day;
  readonly table?: string;
  /** The run whose releases the tables are of again. */
  readonly againOf?: string;
}

/** A report's tables as a page shows them: the workbook's columns, and of its rows those that are not all noughts. */
export const tablesOf = (content: ReportContent, asked: TablesAsked): TablesModel => {
  const { sheets } = content;
  const without = asked.report.for === 'a borough' ? OF_ONE_BOROUGH : new Set<string>();
  const rows = sheets.reduce((sum, sheet) => sum + [...(sheet.rows as Iterable<unknown>)].length, 0);
  const chosen = sheets.find(({ table }) => table === asked.table) ?? sheets[0]!;
  const isLong = rows > MOST_ROWS;
  const shown = isLong ? [chosen] : sheets;
  const used = new Set(
    shown.flatMap(({ notes, columns }) => [notes, ...columns.map((one) => one.notes)].flat()),
  );
  return {
    tables: shown.map((sheet) => shownTable(sheet, without)),
    notes: content.notes.filter(({ id }) => used.has(id)).map(({ text }) => text),
    dataAsAt: formatDay(content.dataAsAt),
    restsOn: restsOn(content),
    shorthand: shorthandOf(shown),
    tabs: isLong ? sheets.map((sheet) => tabOf(sheet, asked, sheet === chosen)) : [],
  };
};

const tabOf = (
  { name, table }: PublishedSheet,
  { report, asAt, againOf }: TablesAsked,
  current: boolean,
): TableTab => ({
  text: name,
  href: withQuery(reportsPaths.tables(report.code, asAt, againOf), { table }),
  current,
});

const shorthandOf = (sheets: readonly PublishedSheet[]): string => {
  const values = sheets.flatMap(({ columns, rows }) =>
    [...(rows as Iterable<unknown>)].flatMap((row) => columns.map((column) => column.value(row))),
  );
  return explainShorthand(new Set(values.filter(isShorthand)));
};

const restsOn = ({ coverage, smallNumbers }: ReportContent): string[] => [
  ...(coverage
    ? [
        `${sentenceCase(coverage.inWords ?? `${coverage.included.length} boroughs`)} are in these figures. Missing: ${coverage.missing.join(', ') || 'none'}.`,
      ]
    : []),
  ...(smallNumbers ? [`${smallNumbers}.`] : []),
];
