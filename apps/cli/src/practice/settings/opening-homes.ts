import { MadeUpPostcode } from '../postcodes/postcodes';
import { Spot } from '../postcodes/spots';
import { Random } from '../random';
import { Bed, PracticeSetting, SETTING_KINDS } from './setting';
import { settingName } from './setting-names';
import { UrnBook } from './urn-book';
import { BedWanted } from './wanting-beds';

/** A bed with the borough it is kept for. */
export interface KeptBed {
  readonly boroughId: number;
  readonly bed: Bed;
}

/** Beds of one kind, sector and owner in one place, shuffled and parted into homes. */
export const openHomes = (
  wanted: readonly BedWanted[],
  bySpot: ReadonlyMap<Spot, readonly MadeUpPostcode[]>,
  urns: UrnBook,
  random: Random,
): KeptBed[] => {
  const sorts = Map.groupBy(wanted, (one) =>
    [one.kind, sectorOf(one), one.spot.area, one.spot.name, one.ownerId].join('|'),
  );
  return [...sorts.values()].flatMap((sort) => {
    const waiting = random.shuffled(sort);
    const homes: KeptBed[] = [];
    while (waiting.length > 0) homes.push(...openHome(waiting, bySpot, urns, random));
    return homes;
  });
};

const openHome = (
  waiting: BedWanted[],
  bySpot: ReadonlyMap<Spot, readonly MadeUpPostcode[]>,
  urns: UrnBook,
  random: Random,
): KeptBed[] => {
  const { kind, spot, ownerId } = waiting[0]!;
  const [fewest, most] = SETTING_KINDS[kind].places;
  const places = random.whole(fewest, most);
  const setting: PracticeSetting = {
    urn: urns.next(),
    name: settingName(kind, random),
    kind,
    sector: sectorOf(waiting[0]!),
    ownerId,
    postcode: random.pick(bySpot.get(spot)!),
    places,
  };
  return waiting.splice(0, places).map((one) => ({
    boroughId: one.boroughId,
    bed: { setting, provider: providerCode(one), where: one.where, taken: false },
  }));
};

const sectorOf = ({ runner }: BedWanted): PracticeSetting['sector'] =>
  runner === 'private' || runner === 'voluntary' ? runner : 'local authority';

const providerCode = ({ runner }: BedWanted): string =>
  ({ borough: 'PR1', another: 'PR2', private: 'PR4', voluntary: 'PR5' })[runner];
