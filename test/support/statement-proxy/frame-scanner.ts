/** The letters of the PostgreSQL wire protocol that matter here. */
const STATEMENTS = new Set([letter('Q'), letter('E')]);
const READY = letter('Z');

/**
 * Follows the messages of one direction of a PostgreSQL connection through whatever pieces TCP makes of them.
 * A message is one letter, four bytes of length (which count themselves) and the rest; only the client's very
 * first has no letter.
 */
export class FrameScanner {
  /** Bytes of the present message still to come; null while its head is read. */
  private left: number | null = null;
  private head: number[] = [];
  private lettered: boolean;

  constructor(from: 'client' | 'server') {
    this.lettered = from === 'server';
  }

  /** Calls `found` with the letter of each message that begins in this piece, and where. */
  scan(piece: Buffer, found: (kind: number, at: number) => void): void {
    for (let at = 0; at < piece.length;) {
      if (this.left === null) {
        if (this.lettered && this.head.length === 0) found(piece[at]!, at);
        this.head.push(piece[at]!);
        at += 1;
        this.finishHead();
      } else {
        const taken = Math.min(this.left, piece.length - at);
        at += taken;
        this.left -= taken;
      }
      if (this.left === 0) this.left = null;
    }
  }

  private finishHead(): void {
    const length = this.lettered ? 5 : 4;
    if (this.head.length < length) return;
    this.left = Buffer.from(this.head).readUInt32BE(length - 4) - 4;
    this.head = [];
    this.lettered = true;
  }
}

/** Whether the client asks for something to be done: a simple query, or the execution of a prepared one. */
export const isStatement = (kind: number): boolean => STATEMENTS.has(kind);

/** Whether the server has answered and waits for the next statement. */
export const isReady = (kind: number): boolean => kind === READY;

function letter(text: string): number {
  return text.charCodeAt(0);
}
