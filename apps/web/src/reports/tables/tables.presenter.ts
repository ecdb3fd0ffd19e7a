import { formatDay } from '@lib/kernel/london-format';
import { ReportContent, ReportDefinition } from '@lib/reports/report';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { Paging, pagingOf, ROWS_PER_PAGE } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { explainShorthand, isShorthand } from '@lib/workbook/writing/shorthand';
import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { ShownTable, shownTable } from './shown-table';

/** On a page of one borough, the borough stands in the heading, not in every row. */
const OF_ONE_BOROUGH = new Set(['Borough', 'Area code']);

/**
 * With more rows than this a page is too long to read, and too heavy for a telephone: it has one table at a time, and a table
 * that is longer by itself in parts.
 */
const MOST_ROWS = 400;

export interface TablesModel {
  readonly tables: readonly ShownTable[];
  readonly notes: readonly string[];
  /** What the shorthand in the tables means. */
  readonly shorthand: string;
  readonly dataAsAt: string;
  /** Whose figures they are and how small numbers are treated, where the run knows. */
  readonly restsOn: readonly string[];
  /** Which part of a long table it is; null for whole ones. */
  readonly paging: Paging | null;
  /** The others, where there is one table at a time. */
  readonly tabs: readonly TableTab[];
}

interface TableTab {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** What is looked at: of a report one table by its code, the first where it has no such table, and a page of a list. */
export interface TablesAsked {
  readonly report: Pick<ReportDefinition, 'for' | 'personalData'>;
  readonly table?: string;
  readonly page?: string;
  /** Where they stand, with everything that is asked of them. */
  readonly address: string;
}

/** A report's tables as a page shows them: the workbook's columns, and of its rows those that are not all noughts. */
export const tablesOf = (content: ReportContent, asked: TablesAsked): TablesModel => {
  const { sheets } = content;
  const without = asked.report.for === 'a borough' ? OF_ONE_BOROUGH : new Set<string>();
  const rows = sheets.reduce((sum, sheet) => sum + lengthOf(sheet), 0);
  const chosen = sheets.find(({ table }) => table === asked.table) ?? sheets[0]!;
  const isLong = rows > (asked.report.personalData ? ROWS_PER_PAGE : MOST_ROWS);
  const list = asked.report.personalData || lengthOf(chosen) > MOST_ROWS;
  const paging = list && isLong ? pagingOf(pageOf(chosen, asked)) : null;
  const shown = isLong ? [chosen] : sheets;
  const used = new Set(
    shown.flatMap(({ notes, columns }) => [notes, ...columns.map((one) => one.notes)].flat()),
  );
  return {
    tables: shown.map((sheet) => shownTable(sheet, { without, list, paging: paging ?? undefined })),
    paging,
    notes: content.notes.filter(({ id }) => used.has(id)).map(({ text }) => text),
    dataAsAt: formatDay(content.dataAsAt),
    restsOn: restsOn(content),
    shorthand: shorthandOf(shown),
    tabs: isLong && sheets.length > 1 ? sheets.map((sheet) => tabOf(sheet, asked, sheet === chosen)) : [],
  };
};

const lengthOf = ({ rows }: PublishedSheet): number => [...(rows as Iterable<unknown>)].length;

const pageOf = (sheet: PublishedSheet, { page, address }: TablesAsked): Parameters<typeof pagingOf>[0] => ({
  page,
  total: lengthOf(sheet),
  address: withQuery(address, { table: sheet.table }),
});

const tabOf = ({ name, table }: PublishedSheet, { address }: TablesAsked, current: boolean): TableTab => ({
  text: name,
  href: withQuery(address, { table, page: null }),
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
