import { BoroughFigures } from '../figures/borough-figures';
import { PlaceFinder } from '../postcodes/place-finder';
import { MadeUpPostcode } from '../postcodes/postcodes';
import { Random } from '../random';
import { BedBook } from './bed-book';
import { FosterAgencies, fosterAgencies } from './foster-agencies';
import { openHomes } from './opening-homes';
import { PracticeSetting } from './setting';
import { UrnBook } from './urn-book';
import { wantedBy } from './wanting-beds';

export interface SettingsMarket {
  readonly settings: readonly PracticeSetting[];
  readonly agencies: FosterAgencies;
  /** The beds one borough may use. No bed is in two boroughs' books, so no home is ever over-full. */
  bedsOf(boroughId: number): BedBook;
}

/**
 * Every made-up setting of a London: beds are wanted by each borough, then those of one sort in one place are
 * gathered into homes, so that children of several boroughs live in one home, as they do. The whole market is
 * made before any child is, so one borough alone comes out as it does within all of London.
 */
export const settingsMarket = (
  boroughs: readonly { figures: BoroughFigures; finder: PlaceFinder }[],
  postcodes: readonly MadeUpPostcode[],
  seed: number,
): SettingsMarket => {
  const random = new Random(seed, 'settings');
  const urns = new UrnBook();
  const idBySpot = new Map(
    boroughs.map(({ figures, finder }) => [finder.spotsFor('in')[0]!.spot, figures.borough.id]),
  );
  const wanted = boroughs.flatMap(({ figures, finder }) => wantedBy(figures, finder, idBySpot, random));
  const bySpot = Map.groupBy(postcodes, (one) => one.spot);
  const beds = Map.groupBy(openHomes(wanted, bySpot, urns, random), ({ boroughId }) => boroughId);
  const agencies = fosterAgencies(
    boroughs.map(({ figures }) => figures.borough),
    bySpot,
    urns,
    random,
  );
  const settings = new Set([...beds.values()].flatMap((list) => list.map(({ bed }) => bed.setting)));
  return {
    settings: [
      ...settings,
      ...agencies.services.values(),
      ...agencies.independent.private,
      ...agencies.independent.voluntary,
    ],
    agencies,
    bedsOf: (boroughId) => new BedBook((beds.get(boroughId) ?? []).map(({ bed }) => ({ ...bed }))),
  };
};
