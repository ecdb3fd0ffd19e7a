import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';

/** Why a panel marks a placement that counts for no other reason (domain.md 5.1, d). */
export const MARK_REASONS = {
  'no setting meets the needs': 'No setting meets the needs',
  'made for one child': 'Made for this one child',
  'placements broke down': 'Placements broke down again and again',
  'risk of serious harm': 'Risk of serious harm',
  'very far away': 'Very far from home',
} as const;

export type MarkReason = keyof typeof MARK_REASONS;

export interface PanelMark {
  readonly reason: MarkReason;
  /** The case in which the panel did; null for a panel of the borough’s own, whose cases are not here. */
  readonly caseReference: string | null;
  /** The day of the panel. */
  readonly markedOn: Day;
}

export interface KeptMark extends PanelMark {
  readonly id: string;
  /** Whether it came with a recommendation that the borough accepted; otherwise an officer of the borough recorded it. */
  readonly recommended: boolean;
  readonly enteredByName: string;
  readonly version: number;
}

/** As `cases` has them: PLP-2026-0143. */
export const CASE_REFERENCE = /^[A-Z]{2,5}-\d{4}-\d{4,6}$/;

/** What is wrong with a mark. A mark from long before the placement was of another one. */
export const problemsOfMark = ({ caseReference, markedOn }: PanelMark, today: Day): Problem[] => [
  ...(caseReference === null || CASE_REFERENCE.test(caseReference)
    ? []
    : [{ field: 'caseReference', message: 'The reference must be like PLP-2026-0143' }]),
  ...(markedOn > today
    ? [{ field: 'markedOn', message: `The day of the panel must be ${formatDay(today)} or earlier` }]
    : []),
];
