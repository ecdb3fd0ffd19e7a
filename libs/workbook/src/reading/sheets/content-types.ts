import { FileRefusedError } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { ZipArchive } from '../zip/zip-archive';
import { readXmlPart } from './xml-part';

export const CONTENT_TYPES = '[Content_Types].xml';

const MAIN_PARTS = ['spreadsheetml.sheet.main+xml', 'spreadsheetml.template.main+xml'];
const MACRO_PARTS = ['vbaproject', 'macroenabled', 'macrosheet', 'intlmacrosheet'];
const EMBEDDED_PARTS = ['oleobject', 'activex', 'officedocument.package'];
const EMBEDDED_FOLDERS = /(^|\/)(embeddings|activex)\//i;
const MACRO_FILES = /(^|\/)(vbaproject[^/]*\.bin|macrosheets\/)/i;

/**
 * Refuses what a workbook may not bring, by what it declares and by what it packs: macros, the binary form,
 * embedded objects and controls (security.md 4.3).
 */
export async function refuseActiveContent(archive: ZipArchive, limits: ReadingLimits): Promise<void> {
  const types = await declaredTypes(archive, limits);
  const declares = (words: readonly string[]): boolean =>
    types.some((type) => words.some((word) => type.includes(word)));
  if (types.some((type) => type.includes('sheet.binary'))) throw new FileRefusedError('binary-workbook');
  if (declares(MACRO_PARTS) || archive.names.some((name) => MACRO_FILES.test(name)))
    throw new FileRefusedError('macro');
  if (declares(EMBEDDED_PARTS) || archive.names.some((name) => EMBEDDED_FOLDERS.test(name))) {
    throw new FileRefusedError('embedded');
  }
  if (!declares(MAIN_PARTS)) throw new FileRefusedError('not-a-workbook');
}

async function declaredTypes(archive: ZipArchive, limits: ReadingLimits): Promise<string[]> {
  const types: string[] = [];
  const listener = {
    opened: (_: string, attributes: Readonly<Record<string, string>>): void => {
      if (attributes['ContentType']) types.push(attributes['ContentType'].toLowerCase());
    },
    text: (): void => {},
    closed: (): void => {},
  };
  await readXmlPart(archive, CONTENT_TYPES, listener, limits);
  return types;
}
