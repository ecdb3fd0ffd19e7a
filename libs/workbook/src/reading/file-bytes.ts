import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** A file that stays on disk and is read from there a piece at a time, as often as it is asked for. */
export class FileOnDisk {
  readonly length: number;

  constructor(readonly path: string) {
    this.length = statSync(path).size;
  }
}

/** A file's bytes: an upload's are in memory already, a command's are still on disk. */
export type FileBytes = Uint8Array | FileOnDisk;

/** Small enough that a piece as text is an ordinary new object, which goes as soon as it has been read. */
const PIECE = 1 << 16;

/** The bytes in order. A piece is good until the next is asked for. */
export function* piecesOf(bytes: FileBytes): Generator<Uint8Array> {
  if (bytes instanceof FileOnDisk) yield* piecesOnDisk(bytes.path);
  else for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function* piecesOnDisk(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const length = readSync(file, piece, 0, PIECE, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** The first bytes, which tell what kind of file it is. */
export function startOf(bytes: FileBytes, length: number): Uint8Array {
  if (!(bytes instanceof FileOnDisk)) return bytes.subarray(0, length);
  for (const piece of piecesOf(bytes)) return piece.subarray(0, length);
  return new Uint8Array();
}

/** All of it at once, for what cannot be read from front to back. */
export const wholeOf = (bytes: FileBytes): Uint8Array =>
  bytes instanceof FileOnDisk ? readFileSync(bytes.path) : bytes;
