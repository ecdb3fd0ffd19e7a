import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { OUTSIDE_LONDON } from '@lib/boroughs/adjoining/neighbours-outside';
import { Tx } from '@lib/database/unit-of-work';
import { milesBetween } from '@lib/ssda903/privacy/distance';
import { GridPoint, middlesOfAuthorities, middlesOfOutward, SearchedSetting } from './search-facts.query';

/** Where a search measures to. */
export interface SearchedPlace {
  /** “Bromley” or “SE1”. */
  readonly name: string;
  /** Null for a borough of which no directory says where it lies: it is searched without distances. */
  readonly point: GridPoint | null;
}

/** How far a setting lies from there. */
export interface Distance {
  /** Straight-line miles; null where it is not known where one of the two lies. */
  readonly miles: number | null;
  /** What the distance is worked out from at the setting. */
  readonly measuredFrom: 'outward postcode' | 'middle of its authority' | null;
}

const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/;
const WHOLE_POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/** Where that lies, or what is wrong with what was typed. */
export const placeOf = async (tx: Tx, typed: string): Promise<SearchedPlace | string> => {
  const code = typed.replace(/\s+/g, '').toUpperCase();
  const authority = findAuthority(typed);
  if (authority !== null) {
    const point = (await middlesOfAuthorities(tx, [authority.gss])).get(authority.gss) ?? null;
    return { name: authority.name, point };
  }
  if (WHOLE_POSTCODE.test(code))
    return 'Enter only the first part of the postcode, which is up to four letters and digits';
  if (!OUTWARD.test(code)) return 'Enter a London borough, like Bromley, or the first part of a postcode';
  const point = (await middlesOfOutward(tx, [code])).get(code);
  return point
    ? { name: code, point }
    : 'We do not know where that is: the directory of postcodes has no such place. Enter a London borough near it';
};

/** How far settings lie from a place, each as exactly as the directory knows. */
export const distancesTo = async (
  tx: Tx,
  { point: to }: SearchedPlace,
  settings: readonly SearchedSetting[],
): Promise<(setting: SearchedSetting) => Distance> => {
  const outward = await middlesOfOutward(
    tx,
    settings.flatMap(({ outwardCode }) => outwardCode ?? []),
  );
  const authorities = await middlesOfAuthorities(
    tx,
    settings.flatMap(({ localAuthority }) => gssOf(localAuthority) ?? []),
  );
  const milesTo = (point: GridPoint): number | null => to && milesBetween(located(to), located(point));
  return ({ outwardCode, localAuthority }) => {
    const exact = outwardCode === null ? undefined : outward.get(outwardCode);
    if (exact) return { miles: milesTo(exact), measuredFrom: 'outward postcode' };
    const middle = authorities.get(gssOf(localAuthority) ?? '');
    return middle
      ? { miles: milesTo(middle), measuredFrom: 'middle of its authority' }
      : { miles: null, measuredFrom: null };
  };
};

const located = (point: GridPoint): GridPoint & { authority: null; exact: boolean } => ({
  easting: point.easting,
  northing: point.northing,
  authority: null,
  exact: false,
});

const gssOf = (localAuthority: string): string | null =>
  findAuthority(localAuthority)?.gss ??
  OUTSIDE_LONDON.find(({ name }) => name.toLowerCase() === localAuthority.toLowerCase())?.gss ??
  null;
