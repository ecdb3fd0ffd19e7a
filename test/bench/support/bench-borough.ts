import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { practiceBorough } from '../../../apps/cli/src/practice/practice-borough';
import { madeUpPostcodes } from '../../../apps/cli/src/practice/postcodes/postcodes';

/** Bromley, which the made-up returns are of. */
export const BENCH_BOROUGH = 305;

const SEED = 903;
const YEARS = 6;

/** Writes six made-up annual returns, a folder a year, and the directory of their postcodes. */
export const writeReturns = (folder: string, children: number): void => {
  for (const { year, files } of practiceBorough({ children, years: YEARS, seed: SEED }).returns) {
    mkdirSync(join(folder, String(year)), { recursive: true });
    for (const { name, bytes } of files) writeFileSync(join(folder, String(year), name), bytes);
  }
  const postcodes = madeUpPostcodes().map(({ postcode, easting, northing, spot }) =>
    [postcode, easting, northing, spot.county ?? spot.gss].join(','),
  );
  writeFileSync(join(folder, 'postcodes.csv'), postcodes.join('\n'));
};

/** The same six returns as one concatenated file a table, each row with its authority and year. */
export const concatenatedReturns = (children: number): HandedInFile[] => {
  const tables = new Map<string, string[]>();
  for (const { year, files } of practiceBorough({ children, years: YEARS, seed: SEED }).returns) {
    for (const { name, bytes } of files) {
      const table = name.slice(name.lastIndexOf('-') + 1);
      const [heading, ...lines] = Buffer.from(bytes).toString().trimEnd().split('\n');
      const all = tables.get(table) ?? [`${heading},LA,YEAR`];
      for (const line of lines) all.push(`${line},Bromley,${year}`);
      tables.set(table, all);
    }
  }
  return [...tables].map(([name, lines]) => ({ name, bytes: Buffer.from(lines.join('\n')) }));
};

/** Rows of all tables of one return for each child over six years, near enough. */
const ROWS_A_CHILD = 2.73;

/** One year's return of about so many rows in all its tables. */
export const practiceReturnOf = (rows: number): { year: number; files: readonly HandedInFile[] } => {
  const children = Math.round(rows / ROWS_A_CHILD);
  const { returns } = practiceBorough({ children, years: YEARS, seed: SEED });
  return returns.at(-1)!;
};
