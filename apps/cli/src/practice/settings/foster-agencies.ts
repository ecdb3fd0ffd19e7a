import { Authority } from '@lib/boroughs/authorities/authorities';
import { MadeUpPostcode } from '../postcodes/postcodes';
import { Spot } from '../postcodes/spots';
import { Random } from '../random';
import { PracticeSetting, Sector } from './setting';
import { settingName } from './setting-names';
import { UrnBook } from './urn-book';

export interface FosterAgencies {
  /** Each borough's own fostering service, by its DfE number. */
  readonly services: ReadonlyMap<number, PracticeSetting>;
  readonly independent: Readonly<Record<'private' | 'voluntary', readonly PracticeSetting[]>>;
}

const PRIVATE = 34;
const VOLUNTARY = 10;

/** The agencies whose numbers foster placements carry: one service for each borough, and independent ones. */
export const fosterAgencies = (
  boroughs: readonly Authority[],
  bySpot: ReadonlyMap<Spot, readonly MadeUpPostcode[]>,
  urns: UrnBook,
  random: Random,
): FosterAgencies => {
  const spots = [...bySpot.keys()];
  const agency = (sector: Sector, spot: Spot, ownerId: number | null): PracticeSetting => ({
    urn: urns.next(),
    name: settingName('foster-agency', random),
    kind: 'foster-agency',
    sector,
    ownerId,
    postcode: random.pick(bySpot.get(spot)!),
    places: null,
  });
  const own = boroughs.map((borough): [number, PracticeSetting] => {
    const spot = spots.find(({ gss }) => gss === borough.gss)!;
    return [borough.id, agency('local authority', spot, borough.id)];
  });
  const independent = (sector: 'private' | 'voluntary', count: number): PracticeSetting[] =>
    Array.from({ length: count }, () => agency(sector, random.pick(spots), null));
  return {
    services: new Map(own),
    independent: { private: independent('private', PRIVATE), voluntary: independent('voluntary', VOLUNTARY) },
  };
};
