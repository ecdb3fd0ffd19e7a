import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';

/** A question of the panel to a borough, and what it answered. */
export interface InformationRequest {
  readonly id: string;
  readonly question: string;
  /** The section of the referral it is about; null when it is about none in particular. */
  readonly section: string | null;
  readonly askedAt: Temporal.Instant;
  readonly askedByName: string;
  readonly dueOn: Day;
  readonly answer: string | null;
  /** Null while it is open. */
  readonly answered: { readonly at: Temporal.Instant; readonly byName: string } | null;
  readonly version: number;
}

/** How a question stands on a day; overdue is worked out, never stored. */
export const requestState = (
  { answered, dueOn }: Pick<InformationRequest, 'answered' | 'dueOn'>,
  today: Day,
): 'answered' | 'open' | 'overdue' => {
  if (answered) return 'answered';
  return dueOn < today ? 'overdue' : 'open';
};
