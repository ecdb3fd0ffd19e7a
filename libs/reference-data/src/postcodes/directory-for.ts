import { Tx } from '@lib/database/unit-of-work';
import { normalisePostcode, sectorOf } from './postcode';
import { PostcodeDirectory, PostcodeLocation } from './postcode-directory';

type Place = Omit<PostcodeLocation, 'exact'>;

/** A directory of what is given: postcodes by themselves, and sectors to fall back on or asked for as such. */
export const directoryOf = (
  postcodes: ReadonlyMap<string, Place>,
  sectors: ReadonlyMap<string, Place>,
): PostcodeDirectory => ({
  find: (text) => {
    const exact = postcodes.get(normalisePostcode(text) ?? '');
    if (exact) return { ...exact, exact: true };
    const sector = sectors.get(sectorOf(text) ?? '');
    return sector ? { ...sector, exact: false } : null;
  },
});

/** Knows nothing: what stands in until an administrator has loaded the directory. */
export const EMPTY_DIRECTORY: PostcodeDirectory = { find: () => null };

/**
 * Fetches, in one query, what the directory knows of the postcodes and sectors given, so that an import can look each of its
 * rows up without asking the database again.
 */
export const loadDirectoryFor = async (tx: Tx, postcodes: readonly string[]): Promise<PostcodeDirectory> => {
  const wanted = new Set(postcodes.map(normalisePostcode).filter((one) => one !== null));
  const sectors = new Set(postcodes.map(sectorOf).filter((one) => one !== null));
  if (sectors.size === 0) return EMPTY_DIRECTORY;
  const rows = await tx.query<Place & { key: string; sector: boolean }>(
    `select postcode as key, false as sector, easting, northing, authority_gss as authority
       from postcodes where postcode = any($1)
     union all
     select sector, true, easting, northing, authority_gss from postcode_sectors where sector = any($2)`,
    [[...wanted], [...sectors]],
  );
  const places = (ofSectors: boolean): Map<string, Place> =>
    new Map(
      rows
        .filter((row) => row.sector === ofSectors)
        .map(({ key, easting, northing, authority }) => [key, { easting, northing, authority }]),
    );
  return directoryOf(places(false), places(true));
};
