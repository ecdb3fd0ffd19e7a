import { ReadingLimits } from '../reading-limits';
import { ZipArchive } from '../zip/zip-archive';
import { readXmlPart } from './xml-part';

export interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly hidden: boolean;
}

export interface WorkbookList {
  readonly sheets: readonly ListedSheet[];
  readonly from1904: boolean;
}

/** The list of sheets that a workbook opens with, and which of the two calendars its dates count in. */
export async function workbookList(
  archive: ZipArchive,
  part: string,
  limits: ReadingLimits,
): Promise<WorkbookList> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  const listener = {
    opened: (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.keys(attributes).find((key) => key === 'id' || key.endsWith(':id'));
      sheets.push({
        name: (attributes['name'] ?? '').toWellFormed(),
        relationship: id ? attributes[id]! : '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
    text: (): void => {},
    closed: (): void => {},
  };
  await readXmlPart(archive, part, listener, limits);
  return { sheets, from1904 };
}
