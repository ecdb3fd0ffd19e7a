/** Cuts a text that comes in pieces into lines, without what ends them: LF, CR LF or CR, also within one file. */
export class CsvLines {
  private rest = '';
  /** A CR that ended a piece: whether it is half of a CR LF, only the next piece says. */
  private endsInCr = false;

  /** @param most a line that grows past this is handed on unfinished, for whoever asked to refuse it */
  constructor(private readonly most: number) {}

  /** The lines that end in the next piece. */
  in(piece: string): string[] {
    if (piece === '') return [];
    const begun = this.endsInCr && !piece.startsWith('\n') ? `\n${piece}` : piece;
    this.endsInCr = piece.endsWith('\r');
    const text = this.rest + withLineFeeds(this.endsInCr ? begun.slice(0, -1) : begun);
    const lines = text.split('\n');
    this.rest = lines.pop()!;
    return this.rest.length > this.most ? [...lines, this.rest] : lines;
  }

  /** The line that no line end ends, where there is one. */
  last(): string[] {
    return this.rest !== '' || this.endsInCr ? [this.rest] : [];
  }
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
