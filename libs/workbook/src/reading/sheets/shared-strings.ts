import { FileRefusedError, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';
import { XmlListener } from '../safe-xml';
import { ZipArchive } from '../zip/zip-archive';
import { CellText } from './cell-text';
import { readXmlPart } from './xml-part';

/** The texts that cells point at by number, kept once for the whole workbook. */
export async function sharedStrings(
  archive: ZipArchive,
  part: string | null,
  limits: ReadingLimits,
): Promise<readonly string[]> {
  const reader = new SharedStringReader(limits);
  if (part) await readXmlPart(archive, part, reader, limits);
  return reader.strings;
}

class SharedStringReader implements XmlListener {
  readonly strings: string[] = [];
  private readonly current: CellText;
  private inText = false;
  private characters = 0;

  constructor(private readonly limits: ReadingLimits) {
    this.current = new CellText(limits, () => 'A text in the workbook');
  }

  opened(name: string): void {
    this.current.opened(name);
    if (name === 't') this.inText = true;
  }

  text(text: string): void {
    if (this.inText) this.current.add(text);
  }

  closed(name: string): void {
    this.current.closed(name);
    if (name === 't') this.inText = false;
    if (name === 'si') this.keep(this.current.take());
  }

  private keep(text: string): void {
    this.strings.push(text);
    this.characters += text.length;
    if (this.strings.length > this.limits.sharedStrings) {
      throw new FileRefusedError('too-many-texts', `${inThousands(this.limits.sharedStrings)} pieces`);
    }
    if (this.characters > this.limits.sharedStringCharacters) {
      throw new FileRefusedError(
        'too-many-texts',
        `${inThousands(this.limits.sharedStringCharacters)} characters`,
      );
    }
  }
}
