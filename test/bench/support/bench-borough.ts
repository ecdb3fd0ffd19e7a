import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
