import { DatedCode } from './dated-code';

/**
 * ETHNIC: ethnic group. Sources: DfE common basic data set; Social Finance liia-tools-pipeline, SSDA903
 * schema of 2017. `group` is the row of the DfE's published figures the code is counted in.
 */
export interface Ethnicity extends DatedCode {
  readonly group: EthnicGroup;
}

export const ETHNIC_GROUPS = [
  { group: 'white', label: 'White' },
  { group: 'mixed', label: 'Mixed or multiple ethnic groups' },
  { group: 'asian', label: 'Asian or Asian British' },
  { group: 'black', label: 'Black, African, Caribbean or Black British' },
  { group: 'other', label: 'Other ethnic group' },
  { group: 'not-known', label: 'Refused or not yet obtained' },
] as const;

export type EthnicGroup = (typeof ETHNIC_GROUPS)[number]['group'];

export const ETHNICITIES: readonly Ethnicity[] = [
  { code: 'WBRI', label: 'White British', group: 'white' },
  { code: 'WIRI', label: 'White Irish', group: 'white' },
  { code: 'WIRT', label: 'Traveller of Irish heritage', group: 'white' },
  { code: 'WROM', label: 'Gypsy or Roma', group: 'white' },
  { code: 'WOTH', label: 'Any other White background', group: 'white' },
  { code: 'MWBC', label: 'White and Black Caribbean', group: 'mixed' },
  { code: 'MWBA', label: 'White and Black African', group: 'mixed' },
  { code: 'MWAS', label: 'White and Asian', group: 'mixed' },
  { code: 'MOTH', label: 'Any other Mixed background', group: 'mixed' },
  { code: 'AIND', label: 'Indian', group: 'asian' },
  { code: 'APKN', label: 'Pakistani', group: 'asian' },
  { code: 'ABAN', label: 'Bangladeshi', group: 'asian' },
  { code: 'CHNE', label: 'Chinese', group: 'asian' },
  { code: 'AOTH', label: 'Any other Asian background', group: 'asian' },
  { code: 'BCRB', label: 'Caribbean', group: 'black' },
  { code: 'BAFR', label: 'African', group: 'black' },
  { code: 'BOTH', label: 'Any other Black background', group: 'black' },
  { code: 'OOTH', label: 'Any other ethnic group', group: 'other' },
  { code: 'REFU', label: 'Refused', group: 'not-known' },
  { code: 'NOBT', label: 'Information not yet obtained', group: 'not-known' },
];
