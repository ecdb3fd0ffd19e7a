import { letterOf, OpenedSheet } from './opened-workbook';

/** A sheet’s name without its number. */
export const nameWithoutNumber = ({ name }: OpenedSheet): string => name.replace(/^\d+ /, '');

/** A heading without the marks of its notes. */
export const withoutMarkers = (heading: string): string => heading.replace(/ \[note \d+\]/g, '');

/** The rows of the first table of a sheet by their headings, which leave the marks of notes out. */
export const rowsOfSheet = (sheet: OpenedSheet): Record<string, string>[] => {
  const { range, headers } = sheet.tables[0]!;
  return Array.from({ length: range.bottom - range.top }, (_, row) =>
    Object.fromEntries(
      headers.map((heading, at) => [
        withoutMarkers(heading),
        sheet.cells.get(`${letterOf(range.left + at)}${range.top + row + 1}`)?.text ?? '',
      ]),
    ),
  );
};
