import { columnLetters, textCell } from './cell-xml';
import { isNumeric } from './column';
import { columnWidth, FILTER_BUTTON } from './column-widths';
import { heightAttribute, LINE_HEIGHT, linesOf } from './row-heights';
import { DropDown, PlacedLink, SheetPlan, SheetTally } from './sheet-plan';
import { STYLE } from './style-sheet';
import { BOLD } from './text-width';
import { escapeXml } from './xml-text';

/** Sets the table off from the lines above it, as a blank row would if it were allowed. */
const AIR_OVER_TABLE = 12;

/** The table's headings. */
export const headingXml = (plan: SheetPlan, line: number, widths: readonly number[]): string => {
  const cells = plan.columns.map((column, n) =>
    textCell(
      columnLetters(n) + line,
      column.header,
      isNumeric(column) ? STYLE.numberHeading : STYLE.tableHeading,
    ),
  );
  const button = plan.extract ? FILTER_BUTTON : 0;
  const lines = plan.columns.map(({ header }, n) => linesOf(header, widths[n]! - button, BOLD));
  return `<row r="${line}"${heightAttribute(Math.max(...lines), 1, plan.extract ? 0 : AIR_OVER_TABLE)}>${cells.join('')}</row>`;
};

const viewXml = (plan: SheetPlan, first: boolean): string => {
  const pane = plan.extract
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    : '';
  const where = plan.extract ? ' pane="bottomLeft"' : '';
  return `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}<selection${where} activeCell="A1" sqref="A1"/></sheetView></sheetViews>`;
};

export const widthsOf = (plan: SheetPlan, sample: readonly unknown[]): number[] =>
  plan.columns.map((column, n) =>
    Math.max(n === 0 ? plan.firstColumnAtLeast : 0, columnWidth(column, sample, plan.extract)),
  );

const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** How much larger than the body the lines above a table are, and the air over them. */
const ABOVE = {
  title: { scale: 1.4, air: 0 },
  heading: { scale: 1.2, air: 10 },
  text: { scale: 1, air: 0 },
} as const;

const aboveXml = (plan: SheetPlan, width: number): string =>
  plan.above
    .map(({ text, style }, n) => {
      const { scale, air } = ABOVE[style];
      const height = heightAttribute(linesOf(text, width, scale * (style === 'text' ? 1 : BOLD)), scale, air);
      return `<row r="${n + 1}"${height}>${textCell(`A${n + 1}`, text, STYLE[style])}</row>`;
    })
    .join('');

/** All that comes before the table: how the sheet opens, its widths, its lines. */
export const openingXml = (plan: SheetPlan, first: boolean, widths: readonly number[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  viewXml(plan, first) +
  `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>` +
  columnsXml(widths) +
  '<sheetData>' +
  aboveXml(plan, widths[0]!);

const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'!A1`;

/** External addresses are named in the sheet's relations: `rId1` is the table, links follow in order. */
const linksXml = (links: readonly PlacedLink[]): string => {
  let external = 1;
  const each = links.map(({ cell, to }) =>
    'sheet' in to
      ? `<hyperlink ref="${cell}" location="${escapeXml(quotedSheet(to.sheet))}"/>`
      : `<hyperlink ref="${cell}" r:id="rId${++external}"/>`,
  );
  return each.length === 0 ? '' : `<hyperlinks>${each.join('')}</hyperlinks>`;
};

/** Drop-downs of the cells below the headings; what is pasted over them is judged when the file comes back. */
const dropDownsXml = ({ columns, roomBelow = 0 }: SheetPlan, { table, dropDowns }: SheetTally): string => {
  const [from, to] = table.match(/\d+/g)!.map(Number) as [number, number];
  const ofColumns = columns.flatMap(({ allowed }, n): DropDown[] => {
    if (allowed === undefined) return [];
    return [{ cells: `${columnLetters(n)}${from + 1}:${columnLetters(n)}${to + roomBelow}`, allowed }];
  });
  const each = [...Map.groupBy([...ofColumns, ...dropDowns], ({ allowed }) => allowed)].map(
    ([allowed, some]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${some.map(({ cells }) => cells).join(' ')}"><formula1>${escapeXml(allowed)}</formula1></dataValidation>`,
  );
  return each.length === 0
    ? ''
    : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
};

/** All that comes after the rows: drop-downs, links, paper, and the table part. */
export const closingXml = (plan: SheetPlan, tally: SheetTally): string =>
  `</sheetData>${dropDownsXml(plan, tally)}${linksXml(tally.links)}` +
  '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';

/** A sheet with no rows still has a table of one row that says so: Excel repairs a table without any. */
export const noRowsXml = (plan: SheetPlan, line: number): string =>
  `<row r="${line}">${plan.columns.map((_, n) => textCell(columnLetters(n) + line, n === 0 ? 'No rows' : '[z]', STYLE.text)).join('')}</row>`;
