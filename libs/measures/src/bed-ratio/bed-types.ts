import { SUPPORTED_ACCOMMODATION } from '@lib/provision/settings/supported-category';
import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';

/** A type of bed, with the children who need it: those in such a placement. */
export interface BedType {
  /** The published group, which is a category of the release of placements too. */
  readonly group: DfePlacementGroup;
  readonly label: string;
  /** Kinds of setting, in the words of the regulator. */
  readonly provisionTypes: readonly string[];
}

export const BED_TYPES: readonly BedType[] = [
  {
    group: 'homes',
    label: 'Children’s homes and secure homes',
    provisionTypes: ["Children's home", "Secure children's home"],
  },
  { group: 'supported', label: 'Supported accommodation', provisionTypes: [SUPPORTED_ACCOMMODATION] },
  {
    group: 'residential-schools',
    label: 'Residential special schools',
    provisionTypes: ['Residential special school'],
  },
];
