import { BoroughFigures } from '../figures/borough-figures';
import { PlaceFinder, Where } from '../postcodes/place-finder';
import { Spot } from '../postcodes/spots';
import { Random } from '../random';
import { bedsWanted, Runner, RUNNERS, WHERE_BEDS_ARE } from './beds-wanted';
import { BeddedKind } from './setting';

/** A bed somebody needs, before there is a home around it. */
export interface BedWanted {
  readonly boroughId: number;
  readonly kind: BeddedKind;
  readonly runner: Runner;
  readonly where: Where;
  readonly spot: Spot;
  /** The borough that runs it; null for a private or voluntary one. */
  readonly ownerId: number | null;
}

/** Every bed a borough needs to be able to call on, with who should run it and where. */
export const wantedBy = (
  figures: BoroughFigures,
  finder: PlaceFinder,
  idBySpot: ReadonlyMap<Spot, number>,
  random: Random,
): BedWanted[] =>
  Object.entries(bedsWanted(figures)).flatMap(([kind, count]) =>
    Array.from({ length: count }, () =>
      wantBed(figures.borough.id, kind as BeddedKind, finder, idBySpot, random),
    ),
  );

const wantBed = (
  boroughId: number,
  kind: BeddedKind,
  finder: PlaceFinder,
  idBySpot: ReadonlyMap<Spot, number>,
  random: Random,
): BedWanted => {
  const runner = random.weighted(RUNNERS[kind]);
  // A borough's own provision lies within it (domain.md 2.3, PR1).
  const where = runner === 'borough' ? 'in' : random.weighted(WHERE_BEDS_ARE[kind]);
  const spots = finder.spotsFor(runner === 'another' && where === 'in' ? 'near' : where);
  const inLondon = runner === 'another' ? spots.filter(({ spot }) => idBySpot.has(spot)) : spots;
  const spot = chooseSpot(inLondon.length > 0 ? inLondon : spots, random);
  const ownerId = runner === 'borough' || runner === 'another' ? (idBySpot.get(spot) ?? null) : null;
  return {
    boroughId,
    kind,
    runner,
    where: runner === 'another' && where === 'in' ? 'near' : where,
    spot,
    ownerId,
  };
};

const chooseSpot = (spots: readonly { spot: Spot; weight: number }[], random: Random): Spot => {
  const at = random.weighted(Object.fromEntries(spots.map(({ weight }, index) => [String(index), weight])));
  return spots[Number(at)]!.spot;
};
