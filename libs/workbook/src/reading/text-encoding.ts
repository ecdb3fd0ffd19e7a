import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { FileBytes, piecesOf, startOf } from './file-bytes';
import { FileRefusedError } from './file-refused.error';

export interface DecodedText {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  /** The text from front to back. Throws FileRefusedError at a character that no text has. */
  readonly pieces: Iterable<string>;
}

/** How the decoder is called; ASCII by itself, because text of one byte a character takes half the memory. */
type Decoding = 'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The text of a file. A byte order mark is believed; text that is not UTF-8 can only be Windows-1252 in what
 * English offices save, and the caller says so to the person (security.md 4.3). To know, the file is gone
 * through once before it is read.
 */
export function decodeText(bytes: FileBytes): DecodedText {
  const decoding = decodingOf(bytes);
  const pieces = { [Symbol.iterator]: () => textPieces(bytes, decoding) };
  if (decoding === 'windows-1252') return { encoding: 'Windows-1252', pieces };
  return { encoding: decoding.startsWith('utf-16') ? 'UTF-16' : 'UTF-8', pieces };
}

function decodingOf(bytes: FileBytes): Decoding {
  const [first, second] = startOf(bytes, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let ascii = true;
  try {
    for (const piece of piecesOf(bytes)) {
      if (ascii && isAscii(piece)) continue;
      ascii = false;
      decoder.decode(piece, { stream: true });
    }
    decoder.decode();
  } catch {
    return 'windows-1252';
  }
  return ascii ? 'ascii' : 'utf-8';
}

function* textPieces(bytes: FileBytes, decoding: Decoding): Generator<string> {
  const decoder = new TextDecoder(decoding);
  for (const piece of piecesOf(bytes)) {
    const text = decoding === 'ascii' ? latin1(piece) : decoder.decode(piece, { stream: true });
    if (text.includes('\0')) throw new FileRefusedError('nul');
    yield text;
  }
  yield decoder.decode();
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
