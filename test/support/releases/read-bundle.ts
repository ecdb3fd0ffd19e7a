import { rowsOfSheet } from '@test/support/workbook/rows-of-sheet';
import { OpenedSheet, openWorkbook } from '@test/support/workbook/opened-workbook';
import { areasOn } from '@lib/measures/cubes/areas';
import { Day } from '@lib/kernel/day';
import { Claim, NOTHING, Reading } from './sighting';

const REFERENCE = /PL-O[PF]-\d{4}-\d\d-\d\d-[a-z-]+/g;

/** Columns that say of what a number is, how it is rounded, what was published or is room, and shares of printed numbers. */
const NOT_COUNTS =
  /^(area|day|month|release|category|quarter|week|table|row|part|position|published|to the nearest|room|gap)|share|%|per cent|boroughs/i;

/** What stands in tables of need and room that is of places, and is no secret of anybody. */
const OF_ROOM = /room|place|confirmed|setting|gap|short|vacan/i;

/**
 * Every count of the programme's workbook of a workstream: a row says of which area, and the row or the sheet of which
 * releases. @param releases days on which areas are looked up
 */
export const readBundle = async (where: string, content: Buffer, on: Day): Promise<Reading> => {
  const { sheets } = await openWorkbook(content);
  const tables = sheets.filter((sheet) => !/Changes|Coverage|Releases|^Data$/.test(sheet.name) && sheet.tables[0]?.headers.some((heading) => /^Area( \[|$)/.test(heading)));
  const claims = tables.flatMap((sheet) => claimsIn(sheet, `${where}, ${sheet.name}`, on));
  return { ...NOTHING, claims, problems: tables.length === 0 ? [`${where} has no table of areas`] : [] };
}; // prettier-ignore

const claimsIn = (sheet: OpenedSheet, where: string, on: Day): Claim[] => {
  const named = new Set([...sheet.cells.values()].flatMap(({ text }) => text.match(REFERENCE) ?? []));
  const isOfRoom = /need|room|gap/i.test(sheet.name);
  return rowsOfSheet(sheet).flatMap((row) =>
    Object.entries(row).flatMap(([heading, text]): Claim[] => {
      if (NOT_COUNTS.test(heading) || (isOfRoom && OF_ROOM.test(heading)) || !/^\d+$/.test(text)) return [];
      const releases = row['Release']?.match(REFERENCE) ?? [...named];
      const area = areasOn(on).find(({ name }) => name === row['Area']) ?? null;
      return [{ releases, area, value: Number(text), where: `${where}: ${row['Area']}, ${heading}` }];
    }),
  );
};
