import { loadAuthorities } from '@lib/boroughs/authorities/load-authorities';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { DatabaseAddress } from '@lib/database/connection';
import { LoadOutcome } from '@lib/reference-data/loading/load-once';
import { loadReferenceData } from '@lib/reference-data/loading/load-reference-data';
import {
  loadPostcodeDirectory,
  PostcodeDirectoryFile,
} from '@lib/reference-data/postcodes/load-postcode-directory';
import { withUnits } from './with-units';

/** Loads all reference data, and a postcode directory where one is given, in one transaction. Idempotent. */
export const loadReference = (
  address: DatabaseAddress,
  postcodes: PostcodeDirectoryFile | null = null,
): Promise<LoadOutcome[]> =>
  withUnits(address, 'migrate', (units) =>
    units.run(SYSTEM, async (tx) => [
      ...(await loadReferenceData(tx)),
      await loadAuthorities(tx),
      ...(postcodes ? [await loadPostcodeDirectory(tx, postcodes)] : []),
    ]),
  );
