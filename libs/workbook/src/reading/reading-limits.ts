/**
 * How much of a file is read before it is refused. The web's figures are those of security.md 4.3, chosen so
 * that no upload of a few kilobytes can take the memory or the time of a process that others share.
 */
export interface ReadingLimits {
  /** Bytes of one file, and of all files handed in together. */
  readonly uploadBytes: number;
  readonly zipEntries: number;
  /** Bytes of one entry of a zip, and of all of them, unpacked. */
  readonly entryBytes: number;
  readonly unpackedBytes: number;
  /** Unpacked to packed, looked at only in entries that unpack to more than `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Rows of a sheet that hold something. */
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly sharedStrings: number;
  readonly sharedStringCharacters: number;
  /** Elements inside one another; a sheet needs 8, a return 5. */
  readonly xmlDepth: number;
  /** Lines of a CSV file, and characters of one record of it. */
  readonly csvLines: number;
  readonly recordCharacters: number;
  /** Limits of the thread that unpacks and parses: it is killed at either. */
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

const KB = 1_000;
const MB = 1_000_000;

/** What a person may upload. */
export const WEB_LIMITS: ReadingLimits = {
  uploadBytes: 10 * MB,
  zipEntries: 200,
  entryBytes: 50 * MB,
  unpackedBytes: 100 * MB,
  ratio: 100,
  ratioFromBytes: 100 * KB,
  rows: 20_000,
  columns: 200,
  cellCharacters: 4_000,
  sharedStrings: 200_000,
  sharedStringCharacters: 20 * MB,
  xmlDepth: 64,
  csvLines: 200_000,
  recordCharacters: 50_000,
  milliseconds: 10_000,
  heapMegabytes: 128,
};

/** What somebody who already has the machine may read: a region's years at once. */
export const COMMAND_LINE_LIMITS: ReadingLimits = {
  ...WEB_LIMITS,
  uploadBytes: 200 * MB,
  zipEntries: 2_000,
  entryBytes: 400 * MB,
  unpackedBytes: 400 * MB,
  rows: 1_048_576,
  sharedStrings: 2_000_000,
  sharedStringCharacters: 200 * MB,
  csvLines: 10_000_000,
  milliseconds: 300_000,
  heapMegabytes: 2_048,
};
