import { FileRefusedError, inThousands } from '../file-refused.error';
import { ReadingLimits } from '../reading-limits';

/**
 * Gathers the text of one cell or shared string from its pieces, leaving out phonetic guides, and stops at
 * the limit before the text is large.
 */
export class CellText {
  private text = '';
  private phonetic = 0;

  constructor(
    private readonly limits: ReadingLimits,
    private readonly where: () => string,
  ) {}

  opened(name: string): void {
    if (name === 'rPh') this.phonetic += 1;
  }

  closed(name: string): void {
    if (name === 'rPh') this.phonetic -= 1;
  }

  add(piece: string): void {
    if (this.phonetic > 0) return;
    this.text += piece;
    if (this.text.length > this.limits.cellCharacters) {
      const limit = inThousands(this.limits.cellCharacters);
      throw new FileRefusedError('cell-too-long', `${this.where()} is longer than ${limit} characters`);
    }
  }

  /** The text so far, ready for the next cell. Half a surrogate pair becomes the replacement sign. */
  take(): string {
    const text = this.text;
    this.text = '';
    this.phonetic = 0;
    return (text.includes('_x') ? withoutEscapes(text) : text).toWellFormed();
  }
}

/** Workbooks write characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
