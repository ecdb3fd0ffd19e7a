import { OwnValue } from './own-value';
import { LOCATION_VALUES } from './values/location-values';
import { PLACEMENT_VALUES } from './values/placement-values';
import { PROVISION_VALUES } from './values/provision-values';
import { REGISTER_VALUES } from './values/register-values';
import { SEARCH_VALUES } from './values/search-values';
import { SPENDING_VALUES } from './values/spending-values';
import { STABILITY_VALUES } from './values/stability-values';
import { SURVEY_VALUES } from './values/survey-values';

/** Every measure that is worked out of one day, with its lines. The series of months is in the report of placements. */
export const OWN_VALUES: readonly OwnValue[] = [
  ...PLACEMENT_VALUES,
  ...LOCATION_VALUES,
  ...STABILITY_VALUES,
  ...SPENDING_VALUES,
  ...REGISTER_VALUES,
  ...PROVISION_VALUES,
  ...SEARCH_VALUES,
  ...SURVEY_VALUES,
];
