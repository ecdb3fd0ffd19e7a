import { OpenedSheet } from '../opened-workbook';
import { all } from '../xml-tree';
import {
  BOTH, bodyCells, coverSays, dataSheets, filledCells, linesAbove, onEach, PUBLISHED, Rule, sheetNamed, tableSheets,
} from './rule'; // prettier-ignore
import { unexplainedAbbreviations, unwantedWords } from './plain-english';

/** What the Cover must say, X-17 in its order. */
export const COVER_ITEMS = [
  'Purpose', 'Publisher', 'Contact', 'Published', 'Next due', 'Period', 'Reference date', 'Areas included',
  'Areas missing', 'Definition version', 'Small numbers', 'Filters', 'Marking', 'Handling', 'Report', 'Run', 'Accessibility',
]; // prettier-ignore

const LINES = [/^This sheet contains (one|\d+) tables?\b/, /^Notes: /, /^Shorthand: /, /^Source: /];
const MARKER = /\[note \d+\]/g;

const markersIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(MARKER) ?? []);
const textsOf = (sheet: OpenedSheet): string[] => filledCells(sheet).map(({ text }) => text);

/** Titles, headings and lines: where markers may stand. */
const ownWords = (sheet: OpenedSheet): string[] => [
  ...linesAbove(sheet),
  ...(sheet.tables[0]?.headers ?? []),
];

export const WORDS_RULES: readonly Rule[] = [
  {
    id: 'X-14',
    classes: BOTH,
    check: (book, expected, of) => {
      const titled = of === 'W' ? book.sheets.slice(0, 1) : book.sheets;
      const included =
        coverSays(book, 'Areas included')
          ?.text.replace(/^\d+: /, '')
          .split(', ') ?? [];
      const areas = [...(expected.areas ?? included), 'London', 'all areas'];
      const numbered = new Set(of === 'P' ? tableSheets(book) : []);
      return onEach(titled, (sheet) => {
        const title = sheet.cells.get('A1')?.text ?? '';
        if (title === '') return ['A1 has no title'];
        return [
          ...(/\b\d{4}\b/.test(title) ? [] : ['the title has no period']),
          ...(areas.some((area) => title.includes(area)) ? [] : ['the title has no area']),
          ...(/(\b.{4,}), \1(?!\w)/.test(title) ? ['the title says the same twice'] : []),
          ...(numbered.has(sheet) && !/^Table \d+: /.test(title) ? ['the title has no table number'] : []),
        ];
      });
    },
  },
  {
    id: 'X-15',
    classes: PUBLISHED,
    check: (book) =>
      onEach(dataSheets(book), (sheet) => {
        const lines = linesAbove(sheet).slice(1);
        const places = LINES.map((line) => lines.findIndex((text) => line.test(text)));
        const missing = LINES.filter((_, n) => places[n] === -1).map((line) => `no line ${line.source}`);
        const inOrder = places.every((place, n) => n === 0 || place > places[n - 1]!);
        return [
          ...missing,
          ...(inOrder || missing.length > 0 ? [] : ['the lines under the title are out of order']),
        ];
      }),
  },
  {
    id: 'X-16',
    classes: PUBLISHED,
    check: (book) =>
      onEach(book.sheets, (sheet) => {
        const style = sheet.cells.get('A1')?.style.named ?? '';
        const large = filledCells(sheet).filter(
          (cell) => cell.style.size > 12 && !/^(Title|Heading \d)$/.test(cell.style.named),
        );
        return [
          ...(/^(Title|Heading \d)$/.test(style) ? [] : [`A1 has the style “${style}”, not a heading's`]),
          ...large.map(({ reference }) => `${reference} looks like a heading but has no heading style`),
        ];
      }),
  },
  {
    id: 'X-17',
    classes: PUBLISHED,
    check: (book) => [
      ...COVER_ITEMS.filter((item) => !coverSays(book, item)?.text).map(
        (item) => `the Cover does not say: ${item}`,
      ),
      ...['Contact', 'Accessibility']
        .filter((item) => {
          const cell = coverSays(book, item)?.reference;
          return !sheetNamed(book, 'Cover')?.links.some(
            (link) => link.cell === cell && link.address?.startsWith('mailto:'),
          );
        })
        .map((item) => `${item} is not a link to an email address`),
      ...((coverSays(book, 'Purpose')?.text.match(/[.!?](\s|$)/g) ?? []).length === 2
        ? []
        : ['the purpose is not two sentences']),
    ],
  },
  {
    id: 'X-18',
    classes: PUBLISHED,
    check: (book) => {
      const contents = sheetNamed(book, 'Contents');
      if (!contents) return [];
      const later = book.sheets.slice(book.sheets.indexOf(contents) + 1);
      return later.flatMap(({ name, cells }) => {
        const link = contents.links.find(({ sheet }) => sheet === name);
        const title = cells.get('A1')?.text ?? '';
        return [
          ...(link ? [] : [`Contents has no link to ${name}`]),
          ...(textsOf(contents).includes(title) ? [] : [`Contents does not give the title of ${name}`]),
        ];
      });
    },
  },
  {
    id: 'X-19',
    classes: PUBLISHED,
    check: (book) => [
      ...(book.styles.some(({ raised }) => raised) ? ['a style is superscript'] : []),
      ...onEach(book.sheets, (sheet) => [
        ...(all(sheet.xml, 'vertAlign').length > 0 ? ['has superscript text'] : []),
        ...ownWords(sheet)
          .filter((text) => /[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text) || /\(note|\bnote \d+(?!\d*\])/i.test(text))
          .map((text) => `“${text}” marks a note by a sign`),
      ]),
    ],
  },
  {
    id: 'X-20',
    classes: PUBLISHED,
    check: (book) => {
      const notes = sheetNamed(book, 'Notes');
      const given = notes
        ? bodyCells(notes)
            .filter(({ column }) => column === 1)
            .map(({ text }) => text)
        : [];
      const used = dataSheets(book).flatMap((sheet) => markersIn(ownWords(sheet)));
      return [
        ...[...new Set(used)]
          .filter((marker) => !given.includes(marker))
          .map((marker) => `${marker} is not on the Notes sheet`),
        ...given.filter((marker) => !used.includes(marker)).map((marker) => `${marker} is not used`),
        ...onEach(dataSheets(book), (sheet) =>
          bodyCells(sheet)
            .filter(({ text }) => markersIn([text]).length > 0)
            .map(({ reference }) => `${reference} has a note marker in a data cell`),
        ),
      ];
    },
  },
  {
    id: 'X-42',
    classes: PUBLISHED,
    check: (book) =>
      onEach(book.sheets, (sheet) => {
        const text = textsOf(sheet).join('\n');
        return [
          ...unexplainedAbbreviations(text).map((word) => `${word} is not explained`),
          ...unwantedWords(text).map((word) => `“${word}” is not plain British English`),
        ];
      }),
  },
];
