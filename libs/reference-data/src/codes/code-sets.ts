import {
  ADOPTER_COUNTS,
  ADOPTER_SEXES,
  ADOPTER_STATUSES,
  PREVIOUS_PERMANENCES,
  REASONS_PLACED_CEASED,
} from './adoptions';
import { ACCOMMODATIONS, ACTIVITIES, CONTACTS } from './care-leavers';
import { DatedCode } from './dated-code';
import { ETHNICITIES } from './ethnicities';
import { LEGAL_STATUSES } from './legal-statuses';
import { MISSING_KINDS } from './missing-kinds';
import { NEEDS } from './needs';
import { PLACEMENT_TYPES } from './placement-types';
import { PROVIDER_TYPES } from './providers';
import { REASONS_CEASED } from './reasons-ceased';
import { REASONS_FOR_CHANGE } from './reasons-for-change';
import { REASONS_FOR_NEW_EPISODE } from './reasons-for-new-episode';
import { REVIEW_CODES } from './review-codes';
import { SDQ_REASONS } from './sdq-reasons';
import { SEXES } from './sexes';
import { SOCIAL_WORKER_REASONS } from './social-worker-reasons';
import { UPN_REASONS } from './upn-reasons';

/** Every code set of the return, by the name of its column: what is loaded into the table `codes`. */
export const CODE_SETS: Readonly<Record<string, readonly DatedCode[]>> = {
  PLACE: PLACEMENT_TYPES,
  PLACE_PROVIDER: PROVIDER_TYPES,
  LS: LEGAL_STATUSES,
  CIN: NEEDS,
  RNE: REASONS_FOR_NEW_EPISODE,
  REASON_PLACE_CHANGE: REASONS_FOR_CHANGE,
  REC: REASONS_CEASED,
  SEX: SEXES,
  ETHNIC: ETHNICITIES,
  UPN: UPN_REASONS,
  MISSING: MISSING_KINDS,
  REVIEW_CODE: REVIEW_CODES,
  SDQ_REASON: SDQ_REASONS,
  IN_TOUCH: CONTACTS,
  ACTIV: ACTIVITIES,
  ACCOM: ACCOMMODATIONS,
  NB_ADOPTR: ADOPTER_COUNTS,
  SEX_ADOPTR: ADOPTER_SEXES,
  LS_ADOPTR: ADOPTER_STATUSES,
  REASON_PLACED_CEASED: REASONS_PLACED_CEASED,
  PREV_PERM: PREVIOUS_PERMANENCES,
  SW_REASON: SOCIAL_WORKER_REASONS,
};
