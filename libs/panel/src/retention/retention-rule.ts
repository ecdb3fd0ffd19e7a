import { addDays, addMonths, Day } from '@lib/kernel/day';

interface RetentionRule {
  /** Which cases it is about. */
  readonly what: string;
  /** How long they are kept after they ended, in words. */
  readonly kept: string;
  /** What is deleted then. */
  readonly then: string;
  /** The last day on which a case has to have ended, to be deleted on a day. */
  readonly endedBy: (today: Day) => Day;
}

const TEXT =
  'What was written in it, its search log, options, questions and the copy for the panel. The coded facts, the recommendation and the minute stay';

/** How long what a borough brings to a panel is kept (security.md 8.2). */
export const RETENTION_RULES = {
  draft: {
    what: 'Drafts that were never submitted',
    kept: '90 days after they expired or were withdrawn',
    then: 'The case, whole',
    endedBy: (today) => addDays(today, -90),
  },
  withdrawn: {
    what: 'Cases that were withdrawn',
    kept: '6 months after that',
    then: TEXT,
    endedBy: (today) => addMonths(today, -6),
  },
  ended: {
    what: 'Cases that were closed, rejected or expired',
    kept: '12 months after that',
    then: TEXT,
    endedBy: (today) => addMonths(today, -12),
  },
} as const satisfies Record<string, RetentionRule>;

export type RetentionCode = keyof typeof RETENTION_RULES;

export const RETENTION_CODES = Object.keys(RETENTION_RULES) as readonly RetentionCode[];

/** How far ahead people see what will go, in days. */
export const SEEN_AHEAD_DAYS = 30;
