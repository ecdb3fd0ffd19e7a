import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { MadeUpPostcode } from '../postcodes/postcodes';
import { Bed } from '../settings/setting';

/** Days here are whole numbers (see calendar.ts). */

export type AgeBand = 'under-1' | '1-to-4' | '5-to-9' | '10-to-15' | '16-plus';

/** The DfE's five cells of locality and distance that a London borough has (nothing in one is 20 miles off). */
export type Location = 'in-near' | 'out-near' | 'out-far' | 'in-unknown' | 'out-unknown';

export interface Placement {
  /** PLACE as it was before codes changed: H5 where a return of 2025 says K3, Z1 where one of 2026 says Z11. */
  readonly place: string;
  readonly group: DfePlacementGroup;
  /** PLACE_PROVIDER; blank for other placements and temporary moves. */
  readonly provider: string;
  readonly urn: string;
  readonly postcode: string;
  readonly location: Location;
  readonly bed: Bed | null;
  /** Which of Z11 to Z14 an "other" placement became. */
  readonly other?: string;
}

export interface Episode {
  readonly start: number;
  readonly reasonForNewEpisode: string;
  readonly legal: string;
  readonly placement: Placement;
  end: number | null;
  reasonCeased: string;
  reasonForChange: string;
}

export interface Spell {
  readonly need: string;
  readonly episodes: Episode[];
}

export interface MissingPeriod {
  readonly kind: 'M' | 'A';
  readonly start: number;
  readonly end: number;
}

export interface Child {
  readonly number: number;
  readonly sex: 'M' | 'F';
  readonly born: number;
  readonly adult: number;
  readonly ethnic: string;
  readonly unaccompanied: boolean;
  /** Null where no home is known: unaccompanied children, and a few others. */
  readonly home: MadeUpPostcode | null;
  /** How often placements end, a year, before age is counted in. */
  readonly unsettled: number;
  readonly goesMissing: boolean;
  readonly spells: Spell[];
  readonly missing: MissingPeriod[];
}

/** A child who is looked after now. */
export interface LookedAfter {
  readonly child: Child;
  readonly spell: Spell;
  readonly entered: number;
  /** The episode that is open, or will be once a temporary move is over. */
  episode: Episode;
  /** The placement a temporary move is looked through to. */
  placement: Placement;
  placedOn: number;
  band: AgeBand;
  /** Where it stands in the population's list. */
  at: number;
}

export const ageInYears = (child: Child, on: number): number => (on - child.born) / 365.2425;

export const ageBand = (child: Child, on: number): AgeBand => {
  const age = ageInYears(child, on);
  if (age < 1) return 'under-1';
  if (age < 5) return '1-to-4';
  if (age < 10) return '5-to-9';
  return age < 16 ? '10-to-15' : '16-plus';
};
