import { OpenedSheet, OpenedWorkbook } from '../opened-workbook';
import { bodyCells, isNumber, onEach, PUBLISHED, Rule, tableSheets } from './rule';

const ANOTHER_WORD = /^(all|overall|every|sum|grand total|sub-?totals?|totals)\b/i;
const TOTAL = 'Total';

type Place = 'first' | 'last' | 'between';

/** Where the totals of a sheet stand: each among the rows that say the same in the columns before its own. */
const placesOfTotals = (sheet: OpenedSheet): { reference: string; place: Place }[] => {
  const texts = bodyCells(sheet).filter((cell) => !isNumber(cell));
  const labels = new Map(texts.map((cell) => [`${cell.row} ${cell.column}`, cell.text]));
  const before = (row: number, column: number): string =>
    Array.from({ length: column - 1 }, (_, n) => labels.get(`${row} ${n + 1}`) ?? '').join('|');
  // A London of real size has a hundred thousand of them: each is asked for what is before it once.
  const beside = Map.groupBy(texts, (cell) => `${cell.column} ${before(cell.row, cell.column)}`);
  return [...beside.values()].flatMap((cells) => {
    const parts = cells.filter(({ text }) => text !== TOTAL).map((cell) => cell.row);
    const [top, bottom] = parts.reduce(
      ([a, b], row) => [Math.min(a, row), Math.max(b, row)],
      [Infinity, -Infinity],
    );
    return cells
      .filter(({ text }) => text === TOTAL)
      .map(({ reference, row }) => {
        const place: Place = row < top ? 'first' : row > bottom ? 'last' : 'between';
        return { reference, place };
      });
  });
};

const inTwoPlaces = (book: OpenedWorkbook): string[] => {
  const places = new Set(
    tableSheets(book)
      .flatMap(placesOfTotals)
      .map(({ place }) => place),
  );
  return places.has('first') && places.has('last')
    ? ['totals stand first in one table and last in another']
    : [];
};

export const TOTALS_RULES: readonly Rule[] = [
  {
    id: 'X-36',
    classes: PUBLISHED,
    check: (book) => [
      ...onEach(tableSheets(book), (sheet) => [
        ...bodyCells(sheet)
          .filter((cell) => !isNumber(cell) && ANOTHER_WORD.test(cell.text))
          .map(({ reference, text }) => `${reference} “${text}” is a total that is not called “${TOTAL}”`),
        ...bodyCells(sheet)
          .filter((cell) => !isNumber(cell) && /^\s/.test(cell.text))
          .map(({ reference }) => `${reference} is indented by spaces`),
        ...placesOfTotals(sheet)
          .filter(({ place }) => place === 'between')
          .map(({ reference }) => `${reference} is a total among what it adds up`),
      ]),
      ...inTwoPlaces(book),
    ],
  },
];
