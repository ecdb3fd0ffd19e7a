import { ReadingLimits } from '../reading-limits';
import { ZipArchive } from '../zip/zip-archive';
import { readXmlPart } from './xml-part';

/** The built-in number formats that show a day (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are the East Asian ones). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Whether a number format shows a day: it has a day or year, or a month that is not minutes. */
export function showsDay(formatCode: string): boolean {
  const letters = formatCode
    .slice(0, 255)
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p|general/gi, '')
    .toLowerCase();
  return /[dy]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}

/**
 * For each cell style of a workbook, whether it shows its number as a day: the only thing read of its
 * styles, because a date in a sheet is a number that only its format tells from others.
 */
export async function dateStyles(
  archive: ZipArchive,
  part: string | null,
  limits: ReadingLimits,
): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!part) return styles;
  const formats = new Map<number, boolean>();
  let inCellStyles = false;
  const listener = {
    opened: (name: string, attributes: Readonly<Record<string, string>>): void => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') formats.set(id, showsDay(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) styles.push(formats.get(id) ?? isBuiltInDate(id));
    },
    text: (): void => {},
    closed: (name: string): void => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  };
  await readXmlPart(archive, part, listener, limits);
  return styles;
}
