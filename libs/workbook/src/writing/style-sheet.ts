import { Column, isNumeric } from './column';
import { escapeXml } from './xml-text';

/** One sans-serif face throughout, 12 point and up, black but for links (5.9 to 1 on white). */
const FACE = 'Arial';
const LINK_COLOUR = 'FF0563C1';

const font = (size: number, more = ''): string =>
  `<font>${more}<sz val="${size}"/>${more.includes('<u/>') ? `<color rgb="${LINK_COLOUR}"/>` : ''}<name val="${FACE}"/><family val="2"/></font>`;

const FONTS = [font(12), font(16, '<b/>'), font(14, '<b/>'), font(12, '<u/>'), font(12, '<b/>')];

/** Named styles, so that a screen reader can list headings. `builtin` is Excel's own number for the style. */
const NAMED = [
  { name: 'Normal', builtin: 0, font: 0 },
  { name: 'Title', builtin: 15, font: 1 },
  { name: 'Heading 1', builtin: 16, font: 2 },
  { name: 'Hyperlink', builtin: 8, font: 3 },
  { name: 'Table heading', builtin: null, font: 4 },
];

const named = (style: string): number => NAMED.findIndex(({ name }) => name === style);
/** Numbers keep a little off the right edge, so that they do not touch the text of the next column. */
const toThe = (side: 'left' | 'right', vertical: 'top' | 'bottom' = 'top'): string =>
  `<alignment horizontal="${side}" vertical="${vertical}" wrapText="1"${side === 'right' ? ' indent="1"' : ''}/>`;

const xf = (style: string, alignment: string, format = 0): string => {
  const number = format === 0 ? '' : ' applyNumberFormat="1"';
  const { font: fontId } = NAMED[named(style)]!;
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="${named(style)}"${number} applyFont="1" applyAlignment="1">${alignment}</xf>`;
};

/** Cell formats every workbook has, by their place in the list. */
export const STYLE = {
  text: 0,
  title: 1,
  heading: 2,
  tableHeading: 3,
  numberHeading: 4,
  link: 5,
  right: 6,
} as const;

const FIXED = [
  xf('Normal', toThe('left')),
  xf('Title', toThe('left')),
  xf('Heading 1', toThe('left', 'bottom')),
  xf('Table heading', toThe('left', 'bottom')),
  xf('Table heading', toThe('right', 'bottom')),
  xf('Hyperlink', toThe('left')),
  xf('Normal', toThe('right')),
];

/** Formats below this are Excel's own and differ by country. */
const FIRST_OWN_FORMAT = 164;

/** How a column's values are shown. Slashes are escaped: unescaped they are the reader's local separator, perhaps a dot. */
export const numberFormat = (column: Column<never>): string | null => {
  const places = column.decimals > 0 ? `.${'0'.repeat(column.decimals)}` : '';
  switch (column.kind) {
    case 'text':
    case 'plain':
      return null;
    case 'whole':
    case 'number':
      return `#,##0${places}`;
    case 'percent':
      return `0${places}%`;
    case 'money':
      return `"£"#,##0${places}`;
    case 'day':
      return column.days === 'long' ? 'd mmmm yyyy' : 'dd\\/mm\\/yyyy';
  }
};

/** The workbook's cell formats: the fixed ones, and one more for each number format its columns ask for. */
export class StyleSheet {
  private readonly formats: { readonly code: string; readonly side: 'left' | 'right' }[] = [];

  /** The place of the format for a column's values. */
  of(column: Column<never>): number {
    const code = numberFormat(column);
    if (code === null) return isNumeric(column) ? STYLE.right : STYLE.text;
    const known = this.formats.findIndex((format) => format.code === code);
    const side = isNumeric(column) ? 'right' : 'left';
    return FIXED.length + (known >= 0 ? known : this.formats.push({ code, side }) - 1);
  }

  xml(): string {
    const own = this.formats.map(({ side }, n) => xf('Normal', toThe(side), FIRST_OWN_FORMAT + n));
    const all = [...FIXED, ...own];
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      this.numberFormats() +
      `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      `<cellStyleXfs count="${NAMED.length}">${NAMED.map((style) => `<xf numFmtId="0" fontId="${style.font}" fillId="0" borderId="0"/>`).join('')}</cellStyleXfs>` +
      `<cellXfs count="${all.length}">${all.join('')}</cellXfs>` +
      `<cellStyles count="${NAMED.length}">${NAMED.map(namedStyleXml).join('')}</cellStyles>` +
      '</styleSheet>'
    );
  }

  private numberFormats(): string {
    if (this.formats.length === 0) return '';
    const each = this.formats.map(
      ({ code }, n) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + n}" formatCode="${escapeXml(code)}"/>`,
    );
    return `<numFmts count="${each.length}">${each.join('')}</numFmts>`;
  }
}

const namedStyleXml = (style: (typeof NAMED)[number], place: number): string =>
  `<cellStyle name="${style.name}" xfId="${place}"${style.builtin === null ? '' : ` builtinId="${style.builtin}"`}/>`;
