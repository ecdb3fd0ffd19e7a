import { OpenedCell, OpenedSheet } from '../opened-workbook';
import { all, first } from '../xml-tree';
import {
  BOTH,
  bodyCells,
  filledCells,
  isDateFormat,
  isNumber,
  isToken,
  onEach,
  PUBLISHED,
  Rule,
} from './rule';

const SANS_SERIF = new Set(['Arial', 'Calibri', 'Helvetica', 'Verdana', 'Tahoma', 'Liberation Sans']);
const BODY = 12;
const SMALLEST = 10;

const channel = (hex: string): number => {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Contrast with white, by the formula of WCAG 2.2. */
export const contrastWithWhite = (argb: string): number => {
  const [red, green, blue] = [argb.slice(2, 4), argb.slice(4, 6), argb.slice(6, 8)].map(channel) as [
    number,
    number,
    number,
  ];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
};

const widthOf = (sheet: OpenedSheet, column: number): number => {
  const columns = sheet.xml.children.find(({ name }) => name === 'cols')?.children ?? [];
  const own = columns.find(({ attributes: { min, max } }) => Number(min) <= column && column <= Number(max));
  return Number(own?.attributes.width ?? 8.43);
};

/** The fewest digits a number can be shown in by its format. */
const shownDigits = (cell: OpenedCell): number => {
  const { format } = cell.style;
  if (isDateFormat(format)) return format.includes('mmmm') ? '1 May 2026'.length : '01/05/2026'.length;
  if (format === 'General') return 1;
  const value = Math.abs(Number(cell.text)) * (format.includes('%') ? 100 : 1);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const sign = Number(cell.text) < 0 ? 1 : 0;
  return (
    value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
      .length +
    sign +
    (/[£%]/.test(format) ? 1 : 0)
  );
};

/** Letters take about 0.9 of a digit on average, narrow ones much less: what is refused here is certainly cut. */
const NARROW = 0.75;

const isCut = (sheet: OpenedSheet, cell: OpenedCell, heights: ReadonlyMap<number, number>): boolean => {
  const width = widthOf(sheet, cell.column);
  if (isNumber(cell)) return shownDigits(cell) + 1 > width;
  const scale = cell.style.size / BODY;
  const words = cell.text.split(/\s+/).map((word) => word.length * NARROW * scale);
  const lines = cell.text
    .split('\n')
    .reduce((n, line) => n + Math.max(1, Math.ceil((line.length * NARROW * scale) / width)), 0);
  const height = Math.min(409, lines * cell.style.size * 1.15);
  return Math.max(...words) > Math.max(width, 100) || height > (heights.get(cell.row) ?? 0);
};

const heightsOf = (sheet: OpenedSheet): Map<number, number> => {
  const usual = Number(first(sheet.xml, 'sheetFormatPr')?.attributes.defaultRowHeight ?? 15);
  return new Map(
    all(sheet.xml, 'row').map(({ attributes }) => [Number(attributes.r), Number(attributes.ht ?? usual)]),
  );
};

/** Shorthand and the heading of a column of figures go with the figures. */
const wrongSide = (sheet: OpenedSheet): string[] =>
  bodyCells(sheet)
    .filter((cell) => {
      if (isToken(cell.text)) return false;
      const figure = isNumber(cell) && !isDateFormat(cell.style.format);
      return cell.style.horizontal !== (figure ? 'right' : 'left');
    })
    .map(({ reference }) => `${reference} is set to the wrong side`);

export const LOOK_RULES: readonly Rule[] = [
  {
    id: 'X-22',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) => {
        const styles = [...new Set(filledCells(sheet).map(({ style }) => style))];
        const title = sheet.cells.get('A1')?.style;
        const titled = linesOver(sheet);
        return [
          ...styles
            .filter(({ face }) => !SANS_SERIF.has(face))
            .map(({ face }) => `the typeface ${face} is not sans-serif`),
          ...styles
            .filter(({ size }) => !(size >= SMALLEST))
            .map(({ size }) => `text of ${size} point is too small`),
          ...styles.filter(({ italic, turned }) => italic || turned).map(() => 'text is italic or turned'),
          ...(titled && title && title.size <= BODY ? ['the title is no larger than the rest'] : []),
          ...bodyCells(sheet)
            .filter(({ style }) => style.size !== BODY)
            .map(({ reference }) => `${reference} is not ${BODY} point`),
          ...wrongSide(sheet),
        ];
      }),
  },
  {
    id: 'X-23',
    classes: PUBLISHED,
    check: (book) =>
      onEach(book.sheets, (sheet) => [
        ...(filledCells(sheet).some(({ style }) => style.filled || style.bordered)
          ? ['has fills or borders']
          : []),
        ...(first(sheet.xml, 'conditionalFormatting') ? ['has conditional formatting'] : []),
        ...sheet.tables
          .filter(({ xml }) => first(xml, 'tableStyleInfo')?.attributes.name)
          .map(() => 'the table has a style of colours and lines'),
      ]),
  },
  {
    id: 'X-24',
    classes: BOTH,
    check: (book) =>
      book.styles
        .filter(({ colour }) => colour !== null && contrastWithWhite(colour) < 4.5)
        .map(({ colour }) => `text of colour ${colour} has too little contrast`),
  },
  {
    id: 'X-25',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) => {
        const heights = heightsOf(sheet);
        return [
          ...filledCells(sheet)
            .filter((cell) => !isNumber(cell) && !cell.style.wraps)
            .map(({ reference }) => `${reference} does not wrap`),
          ...filledCells(sheet)
            .filter((cell) => isCut(sheet, cell, heights))
            .map(({ reference }) => `${reference} is cut`),
        ];
      }),
  },
  {
    id: 'X-26',
    classes: PUBLISHED,
    check: (book) => [
      ...(all(book.workbook, 'definedName').some(({ attributes }) =>
        /Print_(Titles|Area)/.test(attributes.name ?? ''),
      )
        ? ['has print titles']
        : []),
      ...onEach(book.sheets, ({ xml }) =>
        first(xml, 'sheetView')?.attributes.showGridLines === '0' ? ['hides its gridlines'] : [],
      ),
    ],
  },
];

/** Whether there is a title over the table: not in a working extract. */
const linesOver = (sheet: OpenedSheet): boolean => (sheet.tables[0]?.range.top ?? 2) > 1;
