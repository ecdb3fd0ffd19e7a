import { DatedCode } from './dated-code';

/**
 * The adoption and permanence tables AD1, PlacedAdoption and PrevPerm. Sources: DfE, children looked after
 * return guide; D2I csc-validator-be-903 0.1.14 (rules 175 to 177, 517, 520). Read only to be checked: this
 * service keeps nothing of these tables.
 */
export const ADOPTER_SEXES: readonly DatedCode[] = [
  { code: 'M1', label: 'One man' },
  { code: 'F1', label: 'One woman' },
  { code: 'MM', label: 'Two men' },
  { code: 'FF', label: 'Two women' },
  { code: 'MF', label: 'A man and a woman' },
];

export const ADOPTER_COUNTS: readonly DatedCode[] = [
  { code: '1', label: 'One adopter' },
  { code: '2', label: 'Two adopters' },
];

export const ADOPTER_STATUSES: readonly DatedCode[] = [
  { code: 'L0', label: 'Single adopter' },
  { code: 'L11', label: 'Married couple, different sex' },
  { code: 'L12', label: 'Married couple, same sex' },
  { code: 'L2', label: 'Civil partners' },
  { code: 'L3', label: 'Unmarried couple, different sex' },
  { code: 'L4', label: 'Unmarried couple, same sex' },
];

/** REASON_PLACED_CEASED: why a child stopped being placed for adoption. */
export const REASONS_PLACED_CEASED: readonly DatedCode[] = [
  { code: 'RD1', label: 'Child’s needs changed' },
  { code: 'RD2', label: 'No placement order made' },
  { code: 'RD3', label: 'No adopters found' },
  { code: 'RD4', label: 'Other' },
];

/** PREV_PERM: a permanent arrangement the child left to become looked after. */
export const PREVIOUS_PERMANENCES: readonly DatedCode[] = [
  { code: 'P1', label: 'Adoption' },
  { code: 'P2', label: 'Special guardianship order' },
  { code: 'P3', label: 'Residence order or child arrangements order' },
  { code: 'P4', label: 'Not known' },
  { code: 'Z1', label: 'None' },
];
