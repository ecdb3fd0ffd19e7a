import { DatedCode } from './dated-code';

/**
 * LS: the legal basis on which the child is looked after. Sources: DfE, children looked after return guide;
 * D2I csc-validator-be-903 0.1.14 (rule 144); D2I ssd-data-model (labels, in our words).
 */
export interface LegalStatus extends DatedCode {
  readonly group: LegalStatusGroup;
  /** An agreed series of short breaks: kept, but left out of looked-after counts as the DfE does. */
  readonly shortBreaks: boolean;
}

/** The rows of the DfE's published figures; a freeing order, long repealed, is counted with placement orders. */
export const LEGAL_STATUS_GROUPS = [
  { group: 'interim-care-order', label: 'Interim care order' },
  { group: 'full-care-order', label: 'Full care order' },
  { group: 'placement-order', label: 'Placement order granted' },
  { group: 'section-20', label: 'Voluntary agreements under section 20' },
  { group: 'protection', label: 'Detained for child protection' },
  { group: 'youth-justice', label: 'Youth justice legal statuses' },
] as const;

export type LegalStatusGroup = (typeof LEGAL_STATUS_GROUPS)[number]['group'];

const inGroup = (
  group: LegalStatusGroup,
  shortBreaks = false,
): Pick<LegalStatus, 'group' | 'shortBreaks'> => ({
  group,
  shortBreaks,
});

export const LEGAL_STATUSES: readonly LegalStatus[] = [
  { code: 'C1', label: 'Interim care order', ...inGroup('interim-care-order') },
  { code: 'C2', label: 'Full care order', ...inGroup('full-care-order') },
  { code: 'D1', label: 'Freeing order granted', ...inGroup('placement-order') },
  { code: 'E1', label: 'Placement order granted', ...inGroup('placement-order') },
  { code: 'V2', label: 'Accommodated under section 20, single period', ...inGroup('section-20') },
  { code: 'V3', label: 'Agreed short breaks, each episode recorded', ...inGroup('section-20', true) },
  { code: 'V4', label: 'Agreed short breaks, only the agreement recorded', ...inGroup('section-20', true) },
  { code: 'L1', label: 'Police protection', ...inGroup('protection') },
  { code: 'L2', label: 'Emergency protection order', ...inGroup('protection') },
  { code: 'L3', label: 'Child assessment order', ...inGroup('protection') },
  { code: 'J1', label: 'Remanded to the authority or to youth detention', ...inGroup('youth-justice') },
  { code: 'J2', label: 'Detained under PACE in authority accommodation', ...inGroup('youth-justice') },
  {
    code: 'J3',
    label: 'Youth rehabilitation order with residence or intensive fostering',
    ...inGroup('youth-justice'),
  },
];
