import { letterOf, OpenedSheet, openWorkbook } from '@test/support/workbook/opened-workbook';
import { areaNamed, categoryNamed } from './names';
import { NOTHING, partsOf, Reading, Seen, Sighting } from './sighting';

type Row = ReadonlyMap<string, string>;

/** What a percentage of the workbook is a share of, by its heading. */
const SHARES = ['Share (%)', 'Share of the placement group (%)'];

/** Reads every figure of the programme's workbook, from its cells as they are stored. */
export const readWorkbook = async (where: string, content: Buffer): Promise<Reading> => {
  const { sheets } = await openWorkbook(content);
  const sightings = sheets.flatMap((sheet) => {
    if (/^\d+ Month by month$/.test(sheet.name)) return ofMonths(sheet, where);
    const headings = sheet.tables[0]?.headers ?? [];
    return headings.includes('Children') && headings.includes('Area type') ? ofAreas(sheet, where) : [];
  });
  return { ...NOTHING, sightings };
};

const ofAreas = (sheet: OpenedSheet, where: string): Sighting[] => {
  const release = [...sheet.cells.values()].flatMap(
    ({ text }) => /PL-O[PF]-[\d-]+-[a-z-]+/.exec(text) ?? [],
  )[0]!;
  const { cube, on } = partsOf(release);
  return rowsOf(sheet).map((row) => {
    const [group, age] = dimensionsOf(row).map((label) => categoryNamed(cube, label));
    const share = SHARES.flatMap((heading) => row.get(heading) ?? [])[0]!;
    const of = age === undefined ? 'total' : group!;
    return {
      release,
      area: areaNamed(on, row.get('Area')!),
      category: age === undefined ? group! : `${group}|${age}`,
      seen: seenIn(row.get('Children')!),
      share: { of, percent: percentIn(share) },
      where: `${where} ${sheet.name}`,
    };
  });
};

/** The columns between the area and the count. */
const dimensionsOf = (row: Row): string[] => {
  const headings = [...row.keys()];
  return headings
    .slice(headings.indexOf('Area type') + 1, headings.indexOf('Children'))
    .map((one) => row.get(one)!);
};

const ofMonths = (sheet: OpenedSheet, where: string): Sighting[] =>
  rowsOf(sheet).flatMap((row) => {
    const on = dayOf(Number(row.get('Day of the release')));
    const headings = [...row.keys()];
    return headings.slice(headings.indexOf('Area type') + 1).map((label) => ({
      release: `PL-OP-${on}-placements`,
      area: areaNamed(on, row.get('Area')!),
      category: categoryNamed('placements', label),
      seen: seenIn(row.get(label)!),
      where: `${where} ${sheet.name}`,
    }));
  });

/** Each row of a sheet's table by its headings, without the marks of notes; a table without rows has one of [z]. */
const rowsOf = (sheet: OpenedSheet): Row[] => {
  const { range, headers } = sheet.tables[0]!;
  return Array.from({ length: range.bottom - range.top }, (_, at) => {
    const cell = (column: number): string =>
      sheet.cells.get(`${letterOf(range.left + column)}${range.top + at + 1}`)?.text ?? '';
    return new Map(headers.map((heading, column) => [heading.replace(/ \[note \d+\]/g, ''), cell(column)]));
  }).filter((row) => row.get('Area') !== '[z]');
};

const seenIn = (text: string): Seen => {
  const symbol = /^\[([ckuxz])\]$/.exec(text)?.[1];
  if (symbol) return symbol as Seen;
  if (!/^\d+$/.test(text)) throw new Error(`A cell says “${text}”`);
  return Number(text);
};

const percentIn = (text: string): number | 'under 1' | null => {
  if (text === '[k]') return 'under 1';
  return text.startsWith('[') ? null : Math.round(Number(text) * 100);
};

/** A day as workbooks store it: days since 30 December 1899. */
const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
