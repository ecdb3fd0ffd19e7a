import { DFE_PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';

/**
 * The characteristics the practice London is calibrated to, by the DfE's own words for them (Children looked
 * after in England, characteristics on 31 March), each with our key. Total rows are left out.
 */
export const CHARACTERISTICS = {
  age: {
    published: 'Age group',
    categories: {
      'under-1': 'Under 1 year',
      '1-to-4': '1 to 4 years',
      '5-to-9': '5 to 9 years',
      '10-to-15': '10 to 15 years',
      '16-plus': '16 years and over',
    },
  },
  group: {
    published: 'Placement',
    categories: Object.fromEntries(
      DFE_PLACEMENT_GROUPS.filter((one) => one.group !== 'total').map((one) => [one.group, one.published]),
    ),
  },
  provider: {
    published: 'Place providers',
    categories: {
      PR0: 'Parents or other person with parental responsibility',
      PR1: 'Own provision (by the LA)',
      PR2: 'Other LA provision',
      PR3: 'Other public provision (e.g. by a PCT etc)',
      PR4: 'Private provision',
      PR5: 'Voluntary/third sector provision',
      none: 'Placement provider not reported',
    },
  },
  location: {
    published: 'Distance between home and placement and locality of placement',
    categories: {
      'in-near': '1. Placed inside the LA boundary, 20 miles or less from home',
      'out-near': '2. Placed outside the LA boundary, 20 miles or less from home',
      'in-far': '3. Placed inside the LA boundary, more than 20 miles from home',
      'out-far': '4. Placed outside the LA boundary, more than 20 miles from home',
      'in-unknown': '5. Placed inside the LA boundary, distance not known or not recorded',
      'out-unknown': '6. Placed outside the LA boundary, distance not known or not recorded',
    },
  },
  legal: {
    published: 'Legal status',
    categories: {
      'interim-care-order': 'Interim care order',
      'full-care-order': 'Full care order',
      'placement-order': 'Placement order granted',
      'section-20': 'Voluntary agreements under S20 CA 1989',
      protection: 'Detained for child protection',
      'youth-justice': 'Youth justice legal statuses',
    },
  },
  need: {
    published: 'Category of need',
    categories: {
      N1: 'N1. Abuse or neglect',
      N2: "N2. Child's disability",
      N3: 'N3. Parental illness or disability',
      N4: 'N4. Family in acute stress',
      N5: 'N5. Family dysfunction',
      N6: 'N6. Socially unacceptable behaviour',
      N7: 'N7. Low income',
      N8: 'N8. Absent parenting',
    },
  },
  sex: { published: 'Sex', categories: { F: 'Female', M: 'Male' } },
  ethnicity: {
    published: 'Ethnicity',
    categories: {
      white: 'White',
      mixed: 'Mixed or Multiple ethnic groups',
      asian: 'Asian or Asian British',
      black: 'Black, African, Caribbean or Black British',
      other: 'Other ethnic group',
      'not-known': 'Refused or information not yet available',
    },
  },
  uasc: {
    published: 'Unaccompanied asylum-seeking children',
    categories: { yes: 'UASC', no: 'Non-UASC' },
  },
} as const satisfies Record<
  string,
  { readonly published: string; readonly categories: Readonly<Record<string, string>> }
>;

export type Characteristic = keyof typeof CHARACTERISTICS;

/** How many children of each category there should be, by our keys. */
export type Mix = Readonly<Record<Characteristic, Readonly<Record<string, number>>>>;
