import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * The text of a file. A byte order mark is believed; text that is not UTF-8 can only be Windows-1252 in what
 * English offices save, and the caller says so to the person (security.md 4.3).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(buffer), encoding: 'UTF-16' };
  if (buffer[0] === 0xfe && buffer[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(buffer), encoding: 'UTF-16' };
  // A one-byte string takes half the memory, and nearly every return is plain ASCII.
  if (isAscii(buffer)) return { text: buffer.toString('latin1'), encoding: 'UTF-8' };
  if (isUtf8(buffer)) return { text: new TextDecoder('utf-8').decode(buffer), encoding: 'UTF-8' };
  return { text: new TextDecoder('windows-1252').decode(buffer), encoding: 'Windows-1252' };
}
