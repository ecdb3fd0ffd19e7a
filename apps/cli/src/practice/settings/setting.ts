import { MadeUpPostcode } from '../postcodes/postcodes';

/** A made-up home, unit, school or agency that Ofsted would have on its register. */
export interface PracticeSetting {
  /** In the form Ofsted uses, but beginning with a 9, which no real number does. */
  readonly urn: string;
  /** Ends in "(made up)". */
  readonly name: string;
  readonly kind: SettingKind;
  readonly sector: Sector;
  /** DfE number of the London borough that runs it; null for a private or voluntary one. */
  readonly ownerId: number | null;
  readonly postcode: MadeUpPostcode;
  /** Beds; null for an agency, whose places are in carers' homes. */
  readonly places: number | null;
}

export type Sector = 'local authority' | 'private' | 'voluntary';

/** What each kind is called in a return (PLACE), how many places one has, and what its name ends in. */
export const SETTING_KINDS = {
  home: { place: 'K2', places: [2, 6], title: 'House' },
  secure: { place: 'K1', places: [8, 16], title: 'Secure Unit' },
  supported: { place: 'H5', places: [4, 12], title: 'Lodge' },
  school: { place: 'S1', places: [20, 40], title: 'School' },
  'family-centre': { place: 'R3', places: [5, 9], title: 'Family Centre' },
  'foster-agency': { place: null, places: null, title: 'Fostering' },
} as const;

export type SettingKind = keyof typeof SETTING_KINDS;
export type BeddedKind = Exclude<SettingKind, 'foster-agency'>;

/** One bed of a setting, kept for one borough, with who provides it as that borough's return says it. */
export interface Bed {
  readonly setting: PracticeSetting;
  readonly provider: string;
  readonly where: 'in' | 'near' | 'far';
  taken: boolean;
}
