import { first, parseXml } from '../xml-tree';
import { BOTH, bodyCells, coverSays, dataSheets, onEach, Rule } from './rule';

const EXCEL_ROWS = 1_048_576;
const GOOD_NAME = /^[a-z0-9]+(-[a-z0-9]+)*-\d{4}-\d{2}-\d{2}\.(xlsx|csv)$/;
const LONGEST_NAME = 180;
const SAYS_NOTHING = /^(click here|here|link|more|\d[\d,.]*|https?:\S+)$/i;

const isWholeAddress = (address: string): boolean =>
  /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ||
  (address.startsWith('https://') && URL.canParse(address));

export const FILE_RULES: readonly Rule[] = [
  {
    id: 'X-39',
    classes: BOTH,
    check: (book) => {
      const core = parseXml(book.parts.get('docProps/core.xml') ?? '<none/>');
      const says = (name: string): string => first(core, name)?.text ?? '';
      const publisher = coverSays(book, 'Publisher')?.text;
      return [
        ...['dc:title', 'dc:subject', 'dc:creator', 'cp:keywords']
          .filter((name) => says(name) === '')
          .map((name) => `${name} is missing`),
        ...(says('dc:language') === 'en-GB' ? [] : ['the language is not en-GB']),
        ...['dc:creator', 'cp:lastModifiedBy']
          .filter((name) => says(name) !== publisher)
          .map((name) => `${name} is not the publisher`),
      ];
    },
  },
  {
    id: 'X-40',
    classes: BOTH,
    check: (_, { fileName }) =>
      fileName === undefined || (GOOD_NAME.test(fileName) && fileName.length <= LONGEST_NAME)
        ? []
        : ['the file name is not lower case with hyphens and a run date'],
  },
  {
    id: 'X-41',
    classes: BOTH,
    check: (book) => {
      const names = new Set(book.sheets.map(({ name }) => name));
      return onEach(book.sheets, ({ links, cells }) =>
        links.flatMap(({ cell, sheet, address }) => [
          ...(sheet !== null && !names.has(sheet) ? [`${cell} leads to a sheet that is not there`] : []),
          ...(sheet === null && (address === null || !isWholeAddress(address))
            ? [`${cell} leads nowhere`]
            : []),
          ...(SAYS_NOTHING.test(cells.get(cell)?.text ?? 'here')
            ? [`${cell} does not say where it leads`]
            : []),
        ]),
      );
    },
  },
  {
    id: 'X-43',
    classes: BOTH,
    check: (book, { rows }) =>
      onEach(dataSheets(book), (sheet) => {
        const range = sheet.tables[0]?.range;
        const none = bodyCells(sheet).some(({ text, column }) => column === 1 && text === 'No rows');
        const counted = range && !none ? range.bottom - range.top : 0;
        const said = coverSays(book, `Rows in ${sheet.name}`)?.text.replace(/,/g, '').match(/^\d+/)?.[0];
        const asked = rows?.[sheet.name];
        return [
          ...(said === String(counted) ? [] : [`the Cover says ${said ?? 'nothing'} of its ${counted} rows`]),
          ...(asked === undefined || asked === counted
            ? []
            : [`has ${counted} rows, the query gave ${asked}`]),
          ...((range?.bottom ?? 0) > EXCEL_ROWS ? ['has more rows than a sheet can hold'] : []),
        ];
      }),
  },
];
