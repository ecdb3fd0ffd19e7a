import { first } from '../xml-tree';
import {
  BOTH, bodyCells, coverSays, dataSheets, headerOf, isDateFormat, isNumber, isToken, linesAbove, onEach, PUBLISHED, Rule,
  sheetNamed, tableSheets, filledCells,
} from './rule'; // prettier-ignore
import { OpenedSheet } from '../opened-workbook';
import { letterOf } from '../opened-workbook';
import { withoutMarkers } from '../rows-of-sheet';

const TOKENS = new Set(['[c]', '[k]', '[u]', '[x]', '[z]', '[p]', '[r]']);
const GOOD_DAY = /^(dd\\?\/mm\\?\/yyyy|d mmmm yyyy)$/;
const TYPED_AS_TEXT = /^(£\s?-?[\d,.]+|-?[\d,.]+\s?%|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})$/;
const WITH_UNIT = /\((£|%|miles|days|weeks|months|years)\)/;
const A_PROPORTION_AT_MOST = 10;
const TRIGGER = /^(?:[\t\r\n]|[\s\u0000-\u001f\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05])/;

/** Columns that hold figures and shorthand together. */
const mixedColumns = (sheet: OpenedSheet): string[] => {
  const cells = bodyCells(sheet);
  const withTokens = new Set(
    cells.filter(({ text, type }) => type !== 'n' && isToken(text)).map(({ column }) => column),
  );
  const figures = cells.filter(
    (cell) => isNumber(cell) && !isDateFormat(cell.style.format) && withTokens.has(cell.column),
  );
  return [...new Set(figures.map((cell) => headerOf(sheet, cell)))];
};

export const DATA_RULES: readonly Rule[] = [
  {
    id: 'X-27',
    classes: BOTH,
    check: (book, { asWritten = [] }) =>
      onEach(
        dataSheets(book).filter(({ name }) => name !== 'Data'),
        (sheet) =>
          bodyCells(sheet).flatMap((cell) => {
            const { reference, text, style } = cell;
            if (asWritten.includes(headerOf(sheet, cell))) return [];
            if (isNumber(cell)) {
              const badDay = isDateFormat(style.format) && !GOOD_DAY.test(style.format);
              const badMoney = /\(£\)/.test(headerOf(sheet, cell)) && !/£.*#,##0/.test(style.format);
              return badDay || badMoney ? [`${reference} has the format ${style.format}`] : [];
            }
            const figure = WITH_UNIT.test(headerOf(sheet, cell)) && !isToken(text) && text !== 'No rows';
            return figure || TYPED_AS_TEXT.test(text)
              ? [`${reference} is a number, money or a day kept as text`]
              : [];
          }),
      ),
  },
  {
    id: 'X-28',
    classes: PUBLISHED,
    check: (book) =>
      onEach(tableSheets(book), (sheet) => {
        const percents = bodyCells(sheet).filter(
          (cell) => /\(%\)/.test(headerOf(sheet, cell)) && isNumber(cell),
        );
        const wrong = percents.filter(
          ({ text, style }) => !style.format.includes('%') || Math.abs(Number(text)) > A_PROPORTION_AT_MOST,
        );
        const stated = [...linesAbove(sheet), ...(sheet.tables[0]?.headers ?? [])].some((line) =>
          /round/i.test(line),
        );
        return [
          ...wrong.map(({ reference }) => `${reference} is not a proportion shown as a percentage`),
          ...(percents.length === 0 || stated ? [] : ['does not say how percentages are rounded']),
        ];
      }),
  },
  {
    id: 'X-29',
    classes: BOTH,
    check: (book) => onEach(book.sheets, ({ xml }) => (first(xml, 'f') ? ['has a formula'] : [])),
  },
  {
    id: 'X-30',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) =>
        filledCells(sheet).flatMap(({ reference, type, text }) => [
          ...(['n', 's', 'inlineStr'].includes(type) ? [] : [`${reference} has the type ${type}`]),
          ...(type !== 'n' && TRIGGER.test(text) ? [`${reference} begins like a formula`] : []),
        ]),
      ),
  },
  {
    id: 'X-31',
    classes: PUBLISHED,
    check: (book) =>
      onEach(book.sheets, (sheet) => {
        const table = sheet.tables[0];
        if (!table || linesAbove(sheet).some((line) => /blank cell means/i.test(line))) return [];
        const { left, right, top, bottom } = table.range;
        const filled = new Set(filledCells(sheet).map(({ reference }) => reference));
        const blank: string[] = [];
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            if (!filled.has(letterOf(column) + row))
              blank.push(`${letterOf(column)}${row} is blank and nothing says why`);
          }
        }
        return blank;
      }),
  },
  {
    id: 'X-32',
    classes: PUBLISHED,
    check: (book) => {
      const cover = sheetNamed(book, 'Cover');
      const onCover = cover ? filledCells(cover).map(({ text }) => text) : [];
      return onEach(dataSheets(book), (sheet) => {
        const used = [
          ...new Set(
            bodyCells(sheet)
              .map(({ text }) => text)
              .filter(isToken),
          ),
        ];
        const said = [...linesAbove(sheet), ...onCover].join('\n');
        return [
          ...used.filter((token) => !TOKENS.has(token)).map((token) => `${token} is not shorthand we use`),
          ...used
            .filter((token) => !said.includes(`${token} means`))
            .map((token) => `${token} is not explained`),
        ];
      });
    },
  },
  {
    id: 'X-33',
    classes: PUBLISHED,
    check: (book) => {
      const mixed = tableSheets(book).flatMap(mixedColumns);
      const data = sheetNamed(book, 'Data');
      if (!data)
        return mixed.length > 0
          ? [`there is no Data sheet, though “${mixed[0]}” has shorthand among its figures`]
          : [];
      const values = bodyCells(data).filter((cell) => headerOf(data, cell) === 'value');
      const headers = data.tables[0]?.headers ?? [];
      const repeated = new Set(
        bodyCells(data)
          .filter((cell) => headerOf(data, cell) === 'measure')
          .map(({ text }) => text),
      );
      return [
        ...mixed
          .filter((heading) => !repeated.has(withoutMarkers(heading)))
          .map((heading) => `Data does not repeat “${heading}”`),
        ...['value', 'value_status']
          .filter((name) => !headers.includes(name))
          .map((name) => `Data has no column ${name}`),
        ...values
          .filter((cell) => !isNumber(cell))
          .map(({ reference }) => `Data: ${reference} is not a number`),
      ];
    },
  },
  {
    id: 'X-34',
    classes: BOTH,
    check: (book, { absent = [] }) =>
      [...book.parts].flatMap(([path, text]) =>
        absent
          .filter((seed) => text.includes(seed))
          .map(() => `${path} holds a value that must not be in the file`),
      ),
  },
  {
    id: 'X-37',
    classes: BOTH,
    check: (book) =>
      onEach(tableSheets(book), ({ tables }) =>
        tables.flatMap(({ headers }) =>
          headers.flatMap((header, n) => {
            const beside = [headers[n - 1] ?? '', headers[n + 1] ?? ''];
            const isArea = /^(borough|authority|local authority|area)(\s\[note \d+\])*$/i.test(header);
            return isArea && !beside.some((other) => /\bcode\b/i.test(other))
              ? [`“${header}” has no code beside it`]
              : [];
          }),
        ),
      ),
  },
  {
    id: 'X-38',
    classes: BOTH,
    check: (book, { earlier }) => {
      const version = coverSays(book, 'Definition version')?.text ?? '';
      if (!/\d/.test(version)) return ['the Cover has no definition version'];
      if (!earlier || coverSays(earlier, 'Definition version')?.text !== version) return [];
      return tableSheets(book).flatMap((sheet) => {
        const before = sheetNamed(earlier, sheet.name)?.tables[0]?.headers.join(' | ');
        return before === sheet.tables[0]?.headers.join(' | ')
          ? []
          : [`${sheet.name} has other columns than before, under the same version`];
      });
    },
  },
];
