import { SystemClock } from '@lib/kernel/clock';
import { loadAuthorities } from '@lib/boroughs/authorities/load-authorities';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { DatabaseAddress } from '@lib/database/connection';
import { LoadOutcome } from '@lib/reference-data/loading/load-once';
import { loadReferenceData } from '@lib/reference-data/loading/load-reference-data';
import {
  loadPostcodeDirectory,
  PostcodeDirectoryFile,
} from '@lib/reference-data/postcodes/load-postcode-directory';
import { loadInstruments } from '@lib/surveys/instruments/load-instruments';
import { withUnits } from './with-units';

/**
 * Loads all reference data, and a postcode directory where one is given, in one transaction, and publishes the question
 * sets that ship in one before it. Idempotent.
 */
export const loadReference = async (
  address: DatabaseAddress,
  postcodes: PostcodeDirectoryFile | null = null,
): Promise<LoadOutcome[]> => {
  const sets = await withUnits(address, 'job', (units) =>
    units.run(SYSTEM, (tx) => loadInstruments(tx, new SystemClock())),
  );
  const loaded = await withUnits(address, 'migrate', (units) =>
    units.run(SYSTEM, async (tx) => [
      ...(await loadReferenceData(tx)),
      await loadAuthorities(tx),
      ...(postcodes ? [await loadPostcodeDirectory(tx, postcodes)] : []),
    ]),
  );
  return [sets, ...loaded];
};
