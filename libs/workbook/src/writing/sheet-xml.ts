import { cellWriter, columnLetters } from './cell-xml';
import { Column, columnInRow, Link } from './column';
import { heightAttribute, linesOf } from './row-heights';
import { inBatches, Rows } from './rows';
import { closingXml, headingXml, noRowsXml, openingXml, widthsOf } from './sheet-frame';
import { SheetPlan, SheetTally } from './sheet-plan';
import { StyleSheet } from './style-sheet';
import { EXCEL_ROWS, SheetTooLongError } from './workbook-errors';

/** Rows looked at to fit the widths; they must come before the first row of a stream. */
const SAMPLE = 1_000;
const CHUNK = 1 << 16;

/** Holds back the first rows until the widths are known, then lets all through in order. */
async function* withSample(rows: Rows<unknown>): AsyncGenerator<unknown[]> {
  let held: unknown[] | null = [];
  for await (const batch of inBatches(rows)) {
    if (held === null) {
      yield batch;
    } else if (held.push(...batch) >= SAMPLE) {
      yield held;
      held = null;
    }
  }
  if (held !== null) yield held;
}

type CellWriter = ReturnType<typeof cellWriter<unknown>>;

/** Writes rows of a sheet; worked out once. Calls every column once a row. */
const rowWriter = (
  plan: SheetPlan,
  styles: StyleSheet,
): ((row: unknown, line: number, widths: readonly number[]) => string) => {
  const writerOf = (column: Column<unknown>, n: number): CellWriter =>
    cellWriter(column, columnLetters(n), styles.of(column));
  const writerInRow = (column: Column<unknown>, row: unknown, n: number): CellWriter =>
    writerOf(columnInRow(column, row), n);
  const writers = plan.columns.map(writerOf);
  return (row, line, widths) => {
    let cells = '';
    let lines = 1;
    for (let n = 0; n < writers.length; n += 1) {
      const column = plan.columns[n]!;
      const value = column.value(row);
      const write = column.inRow ? writerInRow(column, row, n) : writers[n]!;
      cells += write(value, row, line);
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, widths[n]!));
    }
    return `<row r="${line}"${heightAttribute(lines)}>${cells}</row>`;
  };
};

/** Notes where the cells of a row lead. */
const linkCollector = (plan: SheetPlan, tally: SheetTally): ((row: unknown, line: number) => void) => {
  const linked: { letters: string; link: (row: unknown) => Link | null }[] = plan.columns.flatMap(
    ({ link }, n) => (link ? [{ letters: columnLetters(n), link }] : []),
  );
  return (row, line) => {
    for (const { letters, link } of linked) {
      const to = link(row);
      if (to) tally.links.push({ cell: `${letters}${line}`, to });
    }
  };
};

/** Notes the drop-downs of cells in columns whose rows differ. */
const dropDownCollector = (plan: SheetPlan, tally: SheetTally): ((row: unknown, line: number) => void) => {
  const differing = plan.columns.flatMap(({ inRow }, n) =>
    inRow ? [{ letters: columnLetters(n), inRow }] : [],
  );
  return (row, line) => {
    for (const { letters, inRow } of differing) {
      const { allowed } = inRow(row);
      if (allowed !== undefined) tally.dropDowns.push({ cells: `${letters}${line}`, allowed });
    }
  };
};

/**
 * The sheet as XML, piece by piece, so that a long one is never whole in memory. Fills in `tally` as it goes.
 * @throws SheetTooLongError past the rows a worksheet can hold.
 */
export async function* sheetXml(
  plan: SheetPlan,
  first: boolean,
  styles: StyleSheet,
  tally: SheetTally,
): AsyncGenerator<string> {
  const heading = plan.above.length + 1;
  const rowXml = rowWriter(plan, styles);
  const collectLinks = linkCollector(plan, tally);
  const collectDropDowns = dropDownCollector(plan, tally);
  let line = heading;
  let xml = '';
  let widths: readonly number[] = [];
  for await (const batch of withSample(plan.rows)) {
    if (line === heading) {
      widths = widthsOf(plan, batch);
      xml += openingXml(plan, first, widths) + headingXml(plan, heading, widths);
    }
    for (const row of batch) {
      line += 1;
      if (line > EXCEL_ROWS) throw new SheetTooLongError(plan.name);
      xml += rowXml(row, line, widths);
      collectLinks(row, line);
      collectDropDowns(row, line);
      if (xml.length > CHUNK) {
        yield xml;
        xml = '';
      }
    }
  }
  tally.rows = line - heading;
  if (tally.rows === 0) xml += noRowsXml(plan, (line += 1));
  tally.table = `A${heading}:${columnLetters(plan.columns.length - 1)}${line}`;
  yield xml + closingXml(plan, tally);
}
