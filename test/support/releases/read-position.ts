import { load } from 'cheerio';
import { Answer } from '@test/support/signed-in';
import { LONDON } from './released-cells';
import { Claim, NOTHING, Reading } from './sighting';

/** A row of the London position. */
interface PositionRow {
  readonly label: string;
  readonly number: string;
  readonly change: string;
}

const NUMBER = /^(?:About )?([\d,]+)$/;
/** A gap, which the matrix of need and room is read for. */
const GAP = /^-?[\d,]+( to -?[\d,]+)? (short|more|spare)/;
const CHANGE = /^(?:About )?([\d,]+) (more|fewer) than/i;

/** The numbers of the page a director gets: each, and what it was before, is printed of London in some release. */
export const readPosition = (address: string, { text }: Answer): Reading => {
  const $ = load(text);
  const rows = $('main table tbody tr')
    .toArray()
    .map((row) => {
      const cells = $(row).children().clone();
      cells.find('.govuk-hint').remove();
      const [label = '', number = '', change = ''] = cells.toArray().map((cell) => $(cell).text().trim());
      return { label, number, change };
    });
  return readingOf(rows, address);
};

/** The same as it is told to a program. */
export const readPositionJson = (address: string, answer: Answer): Reading => {
  const { aims } = answer.json<{ aims: readonly { rows: readonly PositionRow[] }[] }>();
  return readingOf(
    aims.flatMap(({ rows }) => rows),
    address,
  );
};

const readingOf = (rows: readonly PositionRow[], address: string): Reading => ({
  ...NOTHING,
  claims: rows.flatMap((row) => claimsOf(row, `${address}: ${row.label}`)),
  problems: rows
    .filter(({ number }) => /\d/.test(number) && !NUMBER.test(number) && !GAP.test(number))
    .map(({ label, number }) => `${address}: ${label} says “${number}”`),
});

const claimsOf = ({ number, change }: PositionRow, where: string): Claim[] => {
  const now = NUMBER.exec(number)?.[1];
  if (now === undefined) return [];
  const [, size, way] = CHANGE.exec(change) ?? [];
  const value = valueOf(now);
  const claim = { releases: [], area: LONDON, where };
  if (size === undefined) return [{ ...claim, value }];
  const before = value - valueOf(size) * (way!.toLowerCase() === 'more' ? 1 : -1);
  return [
    { ...claim, value },
    { ...claim, value: before, where: `${where} before` },
  ];
};

const valueOf = (text: string): number => Number(text.replaceAll(',', ''));
