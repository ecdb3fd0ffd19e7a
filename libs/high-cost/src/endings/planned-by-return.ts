import { PLANNED } from './placement-ending';

/** Codes at the end of a placement, from the return. */
export interface EndCodes {
  /** REC. */
  readonly reasonCeased: string | null;
  /** REASON_PLACE_CHANGE. */
  readonly reasonForChange: string | null;
}

/**
 * Whether a return says that an ending was planned, as a hint for whoever records it: a change of care plan and planned ways
 * of leaving care were, what somebody asked for or what broke down was not (domain.md 2.5, 2.6 and M29).
 * @returns null where the codes do not tell
 */
export const plannedByReturn = ({ reasonCeased, reasonForChange }: EndCodes): keyof typeof PLANNED | null => {
  const { planned, not } = reasonForChange === null ? CEASED : CHANGED;
  const code = reasonForChange ?? reasonCeased ?? '';
  if (planned.includes(code)) return 'planned';
  return not.includes(code) ? 'not planned' : null;
};

const CHANGED = {
  planned: ['CARPL', 'CUSTOD'],
  not: ['CLOSE', 'ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ'],
};

const CEASED = {
  planned: ['E11', 'E12', 'E4A', 'E41', 'E45', 'E46', 'E47', 'E48', 'E5', 'E6', 'E7', 'E17'],
  not: ['E4B', 'E9'],
};
