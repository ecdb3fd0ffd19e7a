import { addDays, addYears, Day } from '@lib/kernel/day';

/** How long what boroughs answer in surveys is kept (security.md 8.2). */
export const RETURN_RETENTION = {
  what: 'Survey returns',
  kept: '7 years after their wave was made final, or could last be corrected, and after they were last changed',
  then: 'Answers, rows, explanations, comments, files and names. When it was handed in, what was decided and how many answers it had stay',
  /** The last day on which a return has to have ended, to be deleted on a day. */
  endedBy: (today: Day): Day => addYears(today, -7),
} as const;

/** What it is counted by, beside the rules for cases. */
export const RETURN_RETENTION_CODE = 'survey';

/** How long an upload can be undone: what it replaced is kept so long, in days. */
export const UNDO_DAYS = 30;

/** The last day on which an upload has to have been applied, to have what it replaced deleted on a day. */
export const undoOverFrom = (today: Day): Day => addDays(today, -UNDO_DAYS);
