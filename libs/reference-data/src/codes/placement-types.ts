import { DatedCode } from './dated-code';
import { DfePlacementGroup, PlacementGroup } from './placement-groups';

/**
 * PLACE: the placement types of the SSDA903 return. Sources: DfE, children looked after return, guides and
 * technical specifications to 2025 to 2026; D2I csc-validator-be-903 0.1.14 (rules 146, 178, 213, 218, 222,
 * 370 to 374 and 526, for validity, provider, URN and ages); D2I ssd-data-model (labels, in our words).
 */
export interface PlacementType extends DatedCode {
  readonly group: PlacementGroup;
  /** Null for a temporary move: the DfE counts the child in the placement they will go back to. */
  readonly dfeGroup: DfePlacementGroup | null;
  /** A PLACE_PROVIDER is expected. */
  readonly needsProvider: boolean;
  /** A URN is expected when the placement is in England (rule 218); where false it must be blank (222). */
  readonly needsUrn: boolean;
  /** The youngest age in years at which the type may be used, where there is one. */
  readonly minimumAge?: number;
}

const PROVIDER_AND_URN = { needsProvider: true, needsUrn: true } as const;
const PROVIDER_ONLY = { needsProvider: true, needsUrn: false } as const;
const NEITHER = { needsProvider: false, needsUrn: false } as const;

const ADOPTION = { group: 'adoption', dfeGroup: 'adoption', ...PROVIDER_AND_URN } as const;
const KINSHIP = { group: 'fostering-kinship', dfeGroup: 'foster', ...PROVIDER_AND_URN } as const;
const MAINSTREAM = { group: 'fostering-mainstream', dfeGroup: 'foster', ...PROVIDER_AND_URN } as const;
const TEMPORARY = { group: 'temporary', dfeGroup: null, ...NEITHER } as const;
const OTHER = { group: 'other', dfeGroup: 'other', ...NEITHER } as const;
const OTHER_RESIDENTIAL = { group: 'other-residential', dfeGroup: 'other-residential' } as const;
const SUPPORTED = { group: 'supported', dfeGroup: 'supported', minimumAge: 16 } as const;

/** Z11 to Z14: no label could be found in a source that can be opened, only how the rules treat the codes. */
const splitOfOther = (code: string): PlacementType => ({
  code,
  label: `Other placement, type ${code}`,
  firstYear: 2026,
  labelUnconfirmed: true,
  ...OTHER,
});

export const PLACEMENT_TYPES: readonly PlacementType[] = [
  { code: 'A3', label: 'Placed for adoption with consent, with current foster carer', ...ADOPTION },
  { code: 'A4', label: 'Placed for adoption with consent, not with current foster carer', ...ADOPTION },
  { code: 'A5', label: 'Placed for adoption with placement order, with current foster carer', ...ADOPTION },
  { code: 'A6', label: 'Placed for adoption with placement order, not with current foster carer', ...ADOPTION },
  // From 28 October 2023 a URN was required of H5 too; the setting had to be registered as K3 a year later.
  { code: 'H5', label: 'Semi-independent living outside the children’s homes regulations', lastYear: 2024, ...SUPPORTED, ...PROVIDER_ONLY },
  { code: 'K1', label: 'Secure children’s home', group: 'secure', dfeGroup: 'homes', ...PROVIDER_AND_URN },
  { code: 'K2', label: 'Children’s home', group: 'residential', dfeGroup: 'homes', ...PROVIDER_AND_URN },
  { code: 'K3', label: 'Registered supported accommodation', firstYear: 2025, ...SUPPORTED, ...PROVIDER_AND_URN },
  { code: 'P1', label: 'With parents or others with parental responsibility', group: 'with-parents', dfeGroup: 'with-parents', ...PROVIDER_ONLY },
  // Not to be used for an episode that starts on or after 28 October 2023.
  { code: 'P2', label: 'Independent living', lastYear: 2024, ...SUPPORTED, ...PROVIDER_ONLY },
  { code: 'P3', label: 'Residential employment', minimumAge: 14, ...OTHER_RESIDENTIAL, ...PROVIDER_ONLY },
  { code: 'R1', label: 'Residential care home', ...OTHER_RESIDENTIAL, ...PROVIDER_ONLY },
  { code: 'R2', label: 'NHS or other medical or nursing establishment', ...OTHER_RESIDENTIAL, ...PROVIDER_ONLY },
  { code: 'R3', label: 'Family centre or mother and baby unit', ...OTHER_RESIDENTIAL, ...PROVIDER_AND_URN },
  { code: 'R5', label: 'Young offender institution', minimumAge: 10, ...OTHER_RESIDENTIAL, ...PROVIDER_ONLY },
  { code: 'S1', label: 'Residential school not also registered as a children’s home', group: 'residential-school', dfeGroup: 'residential-schools', minimumAge: 4, ...PROVIDER_AND_URN },
  { code: 'T0', label: 'Temporary move, any type', ...TEMPORARY },
  { code: 'T1', label: 'Temporary stay in hospital', ...TEMPORARY },
  { code: 'T2', label: 'Temporary absence on holiday', ...TEMPORARY },
  { code: 'T3', label: 'Temporary stay while the foster carer is on holiday', ...TEMPORARY },
  { code: 'T4', label: 'Temporary stay of 7 days or less, other reason', ...TEMPORARY },
  { code: 'U1', label: 'Foster placement with relative or friend, long term', ...KINSHIP },
  { code: 'U2', label: 'Foster placement with relative or friend who is also an approved adopter', ...KINSHIP },
  { code: 'U3', label: 'Foster placement with relative or friend, not long term or for adoption', ...KINSHIP },
  { code: 'U4', label: 'Foster placement with other carer, long term', ...MAINSTREAM },
  { code: 'U5', label: 'Foster placement with other carer who is also an approved adopter', ...MAINSTREAM },
  { code: 'U6', label: 'Foster placement with other carer, not long term or for adoption', ...MAINSTREAM },
  { code: 'Z1', label: 'Other placement', lastYear: 2025, ...OTHER },
  splitOfOther('Z11'),
  splitOfOther('Z12'),
  splitOfOther('Z13'),
  splitOfOther('Z14'),
]; // prettier-ignore
