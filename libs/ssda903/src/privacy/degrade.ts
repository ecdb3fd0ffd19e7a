import { addYears, birthday, Day, firstOfMonth } from '@lib/kernel/day';
import { sectorOf } from '@lib/reference-data/postcodes/postcode';
import { PostcodeDirectory, PostcodeLocation } from '@lib/reference-data/postcodes/postcode-directory';
import { EpisodeRow, ReturnRows, UascRow } from '../tables/return-rows';
import { DegradedEpisode, DegradedRows, DegradedUasc } from './degraded-rows';
import { isUnlikelyDistance, milesBetween } from './distance';

/** Cuts rows of whole children down: see `degrade`. */
export type Degrade = (rows: ReturnRows) => DegradedRows;

/**
 * Cuts checked rows down to what this service may keep (peers.md 4.2): birth date to its month, postcodes to
 * their sector. Distance and host authority need the whole postcodes, so they are worked out here, before.
 * With no postcode directory loaded both are unknown.
 * @param authority GSS code of the responsible authority, against which a placement is inside or outside
 */
export const degrade = (rows: ReturnRows, directory: PostcodeDirectory, authority: string): DegradedRows =>
  degradeWith(directory, authority)(rows);

/** `degrade` for one part of a return after another; a part has all the rows of its children. */
export const degradeWith = (directory: PostcodeDirectory, authority: string): Degrade => {
  const places = new Map<string, Place>();
  const placeOf = (postcode: string | null): Place => {
    if (postcode === null) return NOWHERE;
    let place = places.get(postcode);
    if (place === undefined) {
      place = { location: directory.find(postcode), sector: sectorOf(postcode) };
      places.set(postcode, place);
    }
    return place;
  };
  return (rows) => {
    const uasc = new Map(rows.uasc.map((row) => [row.child, row]));
    const dobs = new Map(rows.header.map((row) => [row.child, row.dob]));
    return {
      header: rows.header.map(({ dob, ...row }) => ({ ...row, birthMonth: firstOfMonth(dob) })),
      episodes: rows.episodes.map((row) => degradeEpisode(row, placeOf, uasc.get(row.child), authority)),
      uasc: rows.uasc.map((row) => degradeUasc(row, dobs.get(row.child))),
      oc2: rows.oc2,
      missing: rows.missing,
    };
  };
};

/** What is known of a postcode, worked out once for all the rows that have it. */
interface Place {
  readonly location: PostcodeLocation | null;
  readonly sector: string | null;
}

const NOWHERE: Place = { location: null, sector: null };

const degradeEpisode = (
  row: EpisodeRow,
  placeOf: (postcode: string | null) => Place,
  uasc: UascRow | undefined,
  authority: string,
): DegradedEpisode => {
  const { location: home, sector: homeSector } = placeOf(row.homePostcode);
  const { location: placement, sector: placementSector } = placeOf(row.placementPostcode);
  const distanceMiles = isUnaccompanied(uasc, row.start) ? null : milesBetween(home, placement);
  const hostAuthority = placement?.authority ?? null;
  // Spelt out and not spread: an import makes tens of thousands of these.
  return {
    file: row.file,
    row: row.row,
    child: row.child,
    start: row.start,
    end: row.end,
    reasonForNewEpisode: row.reasonForNewEpisode,
    legalStatus: row.legalStatus,
    need: row.need,
    place: row.place,
    provider: row.provider,
    reasonCeased: row.reasonCeased,
    reasonForChange: row.reasonForChange,
    urn: row.urn,
    homeSector,
    placementSector,
    distanceMiles,
    distanceApproximate: distanceMiles !== null && !(home!.exact && placement!.exact),
    distanceUnlikely: isUnlikelyDistance(distanceMiles),
    hostAuthority,
    location: hostAuthority === null ? null : hostAuthority === authority ? 'in' : 'out',
  };
};

/** Distance is left blank for an unaccompanied child (rule 406): there is no home here to measure from. */
const isUnaccompanied = (uasc: UascRow | undefined, on: Day): boolean =>
  uasc !== undefined && (uasc.ended === null || on < uasc.ended);

/**
 * The status mostly ends on the 18th birthday, and that day would give the birth date away: it becomes the first
 * of its month, as the birth date does. Any other day stays.
 */
const degradeUasc = (row: UascRow, dob: Day | undefined): DegradedUasc => {
  const { ended } = row;
  if (ended === null || dob === undefined) return row;
  // Of a child born on 29 February some systems write 28 February, and others 1 March.
  const isBirthday = ended === birthday(dob, 18) || (dob.endsWith('-02-29') && ended === addYears(dob, 18));
  return isBirthday ? { ...row, ended: firstOfMonth(ended) } : row;
};
