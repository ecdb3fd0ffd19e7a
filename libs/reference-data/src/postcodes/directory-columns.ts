import { InvalidError } from '@lib/kernel/domain-error';

/** Where the columns we need stand in one edition of the directory, counted from 0. */
export interface DirectoryColumns {
  readonly postcode: number;
  readonly terminated: number;
  readonly authority: number;
  readonly easting: number;
  readonly northing: number;
  /** Null in a directory cut down to districts or unitary authorities. */
  readonly county: number | null;
}

/** Names by edition: to 2024 lower case (oslaua), from 2025 with the year of the boundaries (LAD25CD). */
const NAMES = {
  postcode: { pattern: /^pcds$/i, expected: 'pcds' },
  terminated: { pattern: /^doterm$/i, expected: 'doterm' },
  authority: { pattern: /^(oslaua|laua|lad\d\dcd)$/i, expected: 'oslaua, laua or LAD25CD' },
  easting: { pattern: /^(oseast1m|east1m)$/i, expected: 'oseast1m or EAST1M' },
  northing: { pattern: /^(osnrth1m|north1m)$/i, expected: 'osnrth1m or NORTH1M' },
} as const;

const COUNTY = /^(oscty|cty|cty\d\dcd)$/i;

/**
 * Finds the columns by their names.
 * @throws InvalidError naming every column that is not there and what it may be called.
 */
export const directoryColumns = (header: readonly string[]): DirectoryColumns => {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim());
  const missing = Object.values(NAMES).filter(({ pattern }) => !names.some((name) => pattern.test(name)));
  if (missing.length > 0) {
    throw new InvalidError(
      `This is not an ONS Postcode Directory: it has no column ${missing.map((one) => one.expected).join('; no column ')}. ` +
        'Choose the one large CSV file from the Data folder of the directory.',
      'postcode-directory-columns',
    );
  }
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  return {
    postcode: at(NAMES.postcode.pattern),
    terminated: at(NAMES.terminated.pattern),
    authority: at(NAMES.authority.pattern),
    easting: at(NAMES.easting.pattern),
    northing: at(NAMES.northing.pattern),
    county: at(COUNTY) === -1 ? null : at(COUNTY),
  };
};
