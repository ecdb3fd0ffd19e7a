import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { MadeUpPostcode, madeUpPostcodes } from './postcodes';

const NO_COUNTY = 'E99999999';

/** The name says what it is wherever the file turns up. */
export const DIRECTORY_FILE_NAME = 'made-up-postcode-directory.csv';
export const DIRECTORY_VERSION = 'practice London, made up';

/**
 * The made-up postcodes in the layout of the ONS Postcode Directory, for the loader that reads the real one.
 * As there, `oslaua` is the district, and `oscty` the county above it where there is one.
 */
export const directoryFile = (postcodes: readonly MadeUpPostcode[] = madeUpPostcodes()): HandedInFile => {
  const lines = postcodes.map(({ postcode, spot, easting, northing, terminated }) =>
    [postcode, terminated ?? '', spot.county ?? NO_COUNTY, spot.gss, easting, northing].join(','),
  );
  const text = ['pcds,doterm,oscty,oslaua,oseast1m,osnrth1m', ...lines, ''].join('\n');
  return { name: DIRECTORY_FILE_NAME, bytes: new TextEncoder().encode(text) };
};

/** What goes beside the file wherever it is written to a folder. */
export const DIRECTORY_README = `# ${DIRECTORY_FILE_NAME}

Every postcode in this file is made up. No postcode of the United Kingdom begins with Q, V or X, so none of them
is anybody's address. They lie roughly where the named authorities lie, so that distances look right.

The columns are those of the ONS Postcode Directory: pcds, doterm, oscty, oslaua, oseast1m, osnrth1m. It goes
with the practice London only. For real children, load the directory the Office for National Statistics publishes.
`;
