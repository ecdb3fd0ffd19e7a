import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { AuditAction } from '../audit-action';

/** One event as read back. Keys only: nothing of a child is in the audit to begin with. */
export interface AuditLine {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly personId: string | null;
  readonly scope: string;
  readonly boroughId: number | null;
  readonly action: AuditAction;
  readonly subjectType: string | null;
  readonly subjectIds: readonly string[];
  readonly route: string | null;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly rowCount: number | null;
  readonly requestId: string | null;
  readonly particulars: Readonly<Record<string, unknown>>;
}

/** What to search the audit for; whatever is left out matches everything. */
export interface AuditFilter {
  readonly personId?: string;
  readonly action?: AuditAction;
  /** First and last day, in London. */
  readonly from?: Day;
  readonly to?: Day;
  /** Key of a child, a person, an agreement or anything else that was disclosed or changed. */
  readonly subjectId?: string;
  readonly outcome?: AuditLine['outcome'];
}

/** What shows a child to somebody. */
export const OPENING_ACTIONS: readonly AuditAction[] = [
  'child-opened',
  'children-listed',
  'children-exported',
];

export const LINES_PER_PAGE = 50;
