import { FileRefusedError } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { ZipArchive } from '../zip/zip-archive';
import { CellContext } from './cell-value';
import { refuseActiveContent } from './content-types';
import { dateStyles } from './date-formats';
import { partOfType, Relationship, relationshipsOf } from './part-names';
import { ReadSheet, ReadWorkbook } from './read-sheet.types';
import { sharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { ListedSheet, workbookList } from './workbook-list';
import { readXmlPart } from './xml-part';

/**
 * The visible sheets of a workbook as text. Only the list of sheets, the shared strings, the number formats
 * and the sheets themselves are read; drawings, links, validations and whatever else stay packed.
 */
export async function parseWorkbook(archive: ZipArchive, limits: ReadingLimits): Promise<ReadWorkbook> {
  await refuseActiveContent(archive, limits);
  const main = partOfType(archive, await relationshipsOf(archive, '', limits), 'officeDocument');
  if (!main) throw new FileRefusedError('missing-part', 'its list of sheets');
  const relationships = await relationshipsOf(archive, main, limits);
  const { sheets, from1904 } = await workbookList(archive, main, limits);
  const context: CellContext = {
    strings: await sharedStrings(archive, partOfType(archive, relationships, 'sharedStrings'), limits),
    dateStyles: await dateStyles(archive, partOfType(archive, relationships, 'styles'), limits),
    from1904,
  };
  const read: ReadSheet[] = [];
  for (const [sheet, part] of partsOf(archive, sheets, relationships)) {
    const reader = new SheetReader(sheet.name, part, context, limits);
    await readXmlPart(archive, part, reader, limits);
    read.push(reader.result());
  }
  return {
    sheets: read,
    hiddenSheets: sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    from1904,
  };
}

/** Each visible sheet with its part. One part listed many times would be read as many times. */
function partsOf(
  archive: ZipArchive,
  sheets: readonly ListedSheet[],
  relationships: readonly Relationship[],
): Map<ListedSheet, string> {
  const parts = new Map<ListedSheet, string>();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    const found = relationships.find(({ id }) => id === sheet.relationship);
    // Chart sheets and dialogs are listed among the sheets and hold no cells.
    if (found && !found.external && found.type !== 'worksheet') continue;
    if (!found || found.external || !archive.has(found.target) || taken.has(found.target.toLowerCase())) {
      throw new FileRefusedError('missing-part', 'one of its sheets');
    }
    taken.add(found.target.toLowerCase());
    parts.set(sheet, found.target);
  }
  return parts;
}
