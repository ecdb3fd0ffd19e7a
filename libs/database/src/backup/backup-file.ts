/**
 * A backup is a folder: `manifest.json` and one gzipped COPY stream a table. Our own, because the default
 * database brings no `pg_dump` (design 5).
 */
export interface BackupManifest {
  readonly format: 1;
  /** Names of the migrations the data was made under, oldest first; restore needs the same. */
  readonly migrations: readonly string[];
  /** Tells whether the root secret is the one the data was made under, and nothing else about it. */
  readonly secretMark: string;
  readonly madeAt: string;
  readonly tables: readonly BackedUpTable[];
}

export interface BackedUpTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** SHA-256 of the uncompressed COPY text, rows in the order of their key. */
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';

export const fileOf = (table: string): string => `${table}.copy.gz`;
