/** What every measure of section 251 spending leaves out or has to say. */
export const NOT_LOADED =
  'A borough or year of which no section 251 table is loaded: not available. An administrator loads it.';

export const SPENDING_SOURCE =
  'Department for Education, section 251 outturn, gross expenditure, as an administrator loaded it; returns on children looked after (SSDA903)';

export const YEAR_OF_SPENDING =
  'The latest financial year that had ended by the day of the snapshot and of which spending is loaded';

/** Residential care goes by days of care, the others by children on one day: the two are no ranking of one another. */
export const NOT_RANKED =
  'The weekly costs of all children and of fostering divide by children on 31 March, that of residential care by days of care: never rank one against another.';
