import { all, first } from '../xml-tree';
import {
  BOTH, dataSheets, filledCells, isInTable, onEach, PUBLISHED, Rule, tableSheets,
} from './rule'; // prettier-ignore

const repeated = (texts: readonly string[]): string[] => {
  const lower = texts.map((text) => text.toLowerCase());
  return texts.filter((_, n) => lower.indexOf(lower[n]!) !== n);
};

const ALLOWED_PART =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|xl\/(workbook|styles|sharedStrings|theme\/theme\d+)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels|xl\/tables\/table\d+\.xml)$/;
const PLAIN_WORKBOOK = 'spreadsheetml.sheet.main+xml';

/** The unit a heading owes to the format of its column. */
const unitOwed = (format: string): RegExp | null => {
  if (format.includes('£')) return /\(£\)/;
  if (format.includes('%')) return /\(%\)/;
  return /0\.0/.test(format) ? /\(.+\)/ : null;
};

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: 'X-01',
    classes: PUBLISHED,
    check: (book) => {
      const tables = tableSheets(book).map(({ name }) => name);
      const hasData = book.sheets.some(({ name }) => name === 'Data');
      const wanted = [
        'Cover',
        ...(tables.length >= 3 ? ['Contents'] : []),
        'Notes',
        ...tables,
        ...(hasData ? ['Data'] : []),
      ];
      const found = book.sheets.map(({ name }) => name);
      return wanted.join() === found.join()
        ? []
        : [`sheets are ${found.join(', ')}, expected ${wanted.join(', ')}`];
    },
  },
  {
    id: 'X-02',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, ({ tables }) => [
        ...(tables.length === 1 ? [] : [`has ${tables.length} tables, expected 1`]),
        ...tables.filter(({ range }) => range.left !== 1).map(() => 'the table does not start in column A'),
      ]),
  },
  {
    id: 'X-03',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) =>
        sheet.tables.flatMap(({ xml, range, headers }) => [
          ...((xml.attributes.headerRowCount ?? '1') === '1'
            ? []
            : ['the table has no heading row, or several']),
          ...headers.flatMap((header, n) => {
            const cell = filledCells(sheet).find(
              ({ row, column }) => row === range.top && column === range.left + n,
            );
            return cell?.text === header ? [] : [`heading “${header}” is not what its cell says`];
          }),
        ]),
      ),
  },
  {
    id: 'X-04',
    classes: BOTH,
    check: (book) => {
      const names = book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      return [
        ...names
          .filter((name) => !/^[a-z][a-z0-9_]{3,}$/.test(name) || /^table_?\d*$/.test(name))
          .map((name) => `the name ${name} says nothing`),
        ...repeated(names).map((name) => `two tables are called ${name}`),
      ];
    },
  },
  {
    id: 'X-05',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) =>
        sheet.tables.flatMap(({ headers, range }) => [
          ...headers
            .filter((header) => header.trim() === '' || /[\r\n]/.test(header))
            .map(() => 'a heading is blank or has a line break'),
          ...repeated(headers).map((header) => `heading “${header}” is there twice`),
          ...headers
            .filter((header, n) => {
              const formats = filledCells(sheet).filter(
                (cell) => cell.type === 'n' && cell.row > range.top && cell.column === range.left + n,
              );
              return formats.some(({ style }) => unitOwed(style.format)?.test(header) === false);
            })
            .map((header) => `heading “${header}” does not say its unit`),
        ]),
      ),
  },
  {
    id: 'X-06',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, ({ xml }) =>
        all(xml, 'mergeCell').map(({ attributes }) => `${attributes.ref} is merged`),
      ),
  },
  {
    id: 'X-07',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) =>
        sheet.tables.flatMap((table) => {
          const inside = filledCells(sheet).filter((cell) => isInTable(cell, table));
          const rows = new Set(inside.map(({ row }) => row));
          const columns = new Set(inside.map(({ column }) => column));
          const { top, bottom, left, right } = table.range;
          return [
            ...Array.from({ length: bottom - top + 1 }, (_, n) => top + n)
              .filter((row) => !rows.has(row))
              .map((row) => `row ${row} is blank`),
            ...Array.from({ length: right - left + 1 }, (_, n) => left + n)
              .filter((column) => !columns.has(column))
              .map((column) => `column ${column} is blank`),
          ];
        }),
      ),
  },
  {
    id: 'X-08',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, ({ xml, state }) => [
        ...(state === 'visible' ? [] : ['the sheet is hidden']),
        ...[...all(xml, 'row'), ...all(xml, 'col')]
          .filter(({ attributes }) => attributes.hidden === '1')
          .map(({ name }) => `a ${name} is hidden`),
      ]),
  },
  {
    id: 'X-09',
    classes: BOTH,
    check: (book) =>
      onEach(book.sheets, (sheet) =>
        filledCells(sheet)
          .filter(
            (cell) =>
              !sheet.tables.some(
                (table) => isInTable(cell, table) || (cell.row < table.range.top && cell.column === 1),
              ),
          )
          .map(({ reference }) => `${reference} is outside the table`),
      ),
  },
  {
    id: 'X-10',
    classes: BOTH,
    check: (book) => {
      const names = book.sheets.map(({ name }) => name);
      return [
        ...names
          .filter(
            (name) => name.length > 31 || name !== name.trim() || /[\\/?*[\]:]|^sheet\s*\d*$/i.test(name),
          )
          .map((name) => `“${name}” is not a good name`),
        ...repeated(names).map((name) => `two sheets are called “${name}”`),
      ];
    },
  },
  {
    id: 'X-11',
    classes: BOTH,
    check: (book) => onEach(book.sheets, (sheet) => (filledCells(sheet).length > 0 ? [] : ['is empty'])),
  },
  {
    id: 'X-12',
    classes: BOTH,
    check: (book) => [
      ...[...book.parts.keys()]
        .filter((path) => !ALLOWED_PART.test(path))
        .map((path) => `the file holds ${path}`),
      ...(book.parts.get('[Content_Types].xml')?.includes(PLAIN_WORKBOOK)
        ? []
        : ['the file is not a plain xlsx']),
      ...onEach(book.sheets, ({ xml }) =>
        ['headerFooter', 'drawing', 'legacyDrawing', 'picture', 'oleObjects']
          .filter((name) => first(xml, name))
          .map((name) => `has ${name}`),
      ),
    ],
  },
  {
    id: 'X-13',
    classes: BOTH,
    check: (book) => [
      ...((first(book.workbook, 'workbookView')?.attributes.activeTab ?? '0') === '0'
        ? []
        : ['does not open on the first sheet']),
      ...onEach(book.sheets, ({ xml }) =>
        all(xml, 'selection')
          .filter(({ attributes }) => (attributes.activeCell ?? 'A1') !== 'A1')
          .map(() => 'does not open at A1'),
      ),
      ...onEach(book.sheets.slice(1), ({ xml }) =>
        first(xml, 'sheetView')?.attributes.tabSelected === '1' ? ['is selected too'] : [],
      ),
    ],
  },
  {
    id: 'X-21',
    classes: BOTH,
    check: (book, _, of) => {
      const working = of === 'W' ? dataSheets(book) : [];
      const still = book.sheets.filter((sheet) => !working.includes(sheet));
      const saysSo =
        book.sheets[0] !== undefined &&
        filledCells(book.sheets[0]).some(({ text }) => /filter buttons/.test(text));
      return [
        ...onEach(still, ({ xml, tables }) => [
          ...(first(xml, 'pane') ? ['has frozen panes'] : []),
          ...(first(xml, 'autoFilter') || tables.some((table) => first(table.xml, 'autoFilter'))
            ? ['has filter buttons']
            : []),
        ]),
        ...onEach(working, ({ xml, tables }) => {
          const pane = first(xml, 'pane')?.attributes;
          const frozen = pane?.ySplit === '1' && pane.xSplit === undefined && pane.state === 'frozen';
          return [
            ...(frozen && tables[0]?.range.top === 1
              ? []
              : ['does not freeze exactly its heading row, in row 1']),
            ...(tables.every((table) => first(table.xml, 'autoFilter')) ? [] : ['has no filter buttons']),
          ];
        }),
        ...(working.length === 0 || saysSo
          ? []
          : ['the Cover does not say that rows are frozen and can be filtered']),
      ];
    },
  },
];
