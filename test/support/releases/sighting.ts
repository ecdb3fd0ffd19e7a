import { AreaKind } from '@lib/releases/cubes/area';
import { Symbol } from '@lib/releases/cubes/cube';

/** What stood in a place: a number, or the symbol in its place. */
export type Seen = number | Symbol;

/** One count that somebody saw, and of which place of which release it is said to be. */
export interface Sighting {
  /** The release as people quote it, for example `PL-OP-2026-11-15-placements`. */
  readonly release: string;
  readonly area: { readonly kind: AreaKind; readonly code: string };
  readonly category: string;
  readonly seen: Seen;
  /** The whole per cent beside it; null where there is none. */
  readonly share?: { readonly of: string; readonly percent: number | 'under 1' | null };
  /** Where it stood: an address, and the part of what came back. */
  readonly where: string;
}

/** A count of the viewer's own borough, worked out for them alone. */
export interface OwnSighting {
  readonly cube: string;
  readonly on: string;
  readonly borough: string;
  readonly category: string;
  readonly value: number;
  readonly where: string;
}

/** A number that is said to be released, of which the page does not say exactly where. */
export interface Claim {
  /** The releases it can be of; of any where none is named. */
  readonly releases: readonly string[];
  /** Null for London or any of its sub-regions. */
  readonly area: Sighting['area'] | null;
  readonly value: number;
  readonly where: string;
}

/** All that was read from one answer. */
export interface Reading {
  readonly sightings: readonly Sighting[];
  readonly own: readonly OwnSighting[];
  readonly claims?: readonly Claim[];
  /** Numbers that nothing printed explains, and whatever else should not be there. */
  readonly problems: readonly string[];
}

export const NOTHING: Reading = { sightings: [], own: [], problems: [] };

/** The days of a release from its reference. */
export const partsOf = (
  release: string,
): { product: 'operational' | 'official'; on: string; cube: string } => {
  const [, product, on, cube] = /^PL-(OP|OF)-(\d{4}-\d\d-\d\d)-(.+)$/.exec(release)!;
  return { product: product === 'OP' ? 'operational' : 'official', on: on!, cube: cube! };
};

export type Place = Pick<Sighting, 'release' | 'area' | 'category'>;

export const placeOf = ({ release, area, category }: Place): string =>
  `${release} ${area.kind} ${area.code} ${category}`;
