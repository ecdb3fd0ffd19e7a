import { DatedCode } from './dated-code';

/**
 * REASON_PLACE_CHANGE: why a placement ended and another began. Sources: DfE, children looked after return
 * guide; Social Finance liia-tools-pipeline, SSDA903 schema of 2017 and its 2019 change (CUSTOD).
 */
export const REASONS_FOR_CHANGE: readonly DatedCode[] = [
  { code: 'CARPL', label: 'Change to or putting into effect of the care plan' },
  { code: 'CLOSE', label: 'Carer resigned or provision closed' },
  { code: 'ALLEG', label: 'Allegation (section 47)' },
  { code: 'STAND', label: 'Concern about standards of care, not section 47' },
  { code: 'APPRR', label: 'Approval removed' },
  { code: 'CREQB', label: 'Carer asked for it to end because of the child’s behaviour' },
  { code: 'CREQO', label: 'Carer asked for it to end for another reason' },
  { code: 'CHILD', label: 'Child asked for it to end' },
  { code: 'LAREQ', label: 'Responsible or area authority asked for it to end' },
  { code: 'PLACE', label: 'Only the status of the placement changed' },
  { code: 'CUSTOD', label: 'Custody arrangement', firstYear: 2019 },
  { code: 'OTHER', label: 'Other' },
];
