/**
 * The tables of the SSDA903 return and their columns, as the DfE lays them out
 * (domain.md 2.1; D2I csc-validator-be-903 config). `firstYear` is the year in which the first return that
 * holds the table ends.
 */
export const RETURN_TABLES = {
  header: { title: 'Header', columns: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'] },
  episodes: {
    title: 'Episodes',
    columns: [
      'CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE',
      'HOME_POST', 'PL_POST', 'URN',
    ],
  },
  reviews: { title: 'Reviews', columns: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'] },
  uasc: { title: 'UASC', columns: ['CHILD', 'SEX', 'DOB', 'DUC'] },
  oc2: {
    title: 'OC2',
    columns: [
      'CHILD', 'DOB', 'SDQ_SCORE', 'SDQ_REASON', 'CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK',
      'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED',
    ],
  },
  oc3: { title: 'OC3', columns: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'] },
  ad1: {
    title: 'AD1',
    columns: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  },
  'placed-adoption': {
    title: 'PlacedAdoption',
    columns: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  },
  'previous-permanence': { title: 'PrevPerm', columns: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'] },
  missing: { title: 'Missing', columns: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'] },
  'social-workers': {
    title: 'SWEpisodes',
    columns: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
    firstYear: 2024,
  },
  'deprivation-of-liberty': {
    title: 'DoLo',
    columns: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
    firstYear: 2027,
  },
} as const satisfies Record<string, { title: string; columns: readonly string[]; firstYear?: number }>; // prettier-ignore

export type TableName = keyof typeof RETURN_TABLES;

export const TABLE_NAMES = Object.keys(RETURN_TABLES) as TableName[];
