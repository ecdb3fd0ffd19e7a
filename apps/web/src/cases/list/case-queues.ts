import { CASE_STATUSES, CaseStatus } from '@lib/panel/cases/case-status';

/** The tabs of a borough’s list: each a status or a few that mean the same to it (REF-09). */
export interface CaseQueue {
  readonly code: string;
  readonly text: string;
  readonly statuses: readonly CaseStatus[];
  /** What is said where there is none. */
  readonly none: string;
}

export const CASE_QUEUES: readonly CaseQueue[] = [
  {
    code: 'drafts',
    text: CASE_STATUSES.draft,
    statuses: ['draft'],
    none: 'No referral is being written',
  },
  {
    code: 'waiting',
    text: CASE_STATUSES['waiting for information'],
    statuses: ['waiting for information'],
    none: 'The panel is waiting for nothing from your borough',
  },
  {
    code: 'with-the-panel',
    text: 'With the panel',
    statuses: ['submitted', 'in review', 'ready to list'],
    none: 'Nothing of your borough’s is with the panel',
  },
  {
    code: 'listed',
    text: CASE_STATUSES.listed,
    statuses: ['listed'],
    none: 'No case of your borough’s is on an agenda',
  },
  {
    code: 'decided',
    text: CASE_STATUSES.decided,
    statuses: ['decided'],
    none: 'No recommendation waits for your borough',
  },
  {
    code: 'ended',
    text: 'Ended',
    statuses: ['closed', 'rejected', 'withdrawn', 'expired'],
    none: 'No case has ended yet',
  },
  {
    code: 'all',
    text: 'All',
    statuses: Object.keys(CASE_STATUSES) as CaseStatus[],
    none: 'Your borough has referred no child yet',
  },
];

/** Every status: what is looked for can stand anywhere. */
export const ALL_STATUSES = Object.keys(CASE_STATUSES) as CaseStatus[];

/** The tab an address asks for; the first one unless it names another. */
export const queueAsked = (code: unknown): CaseQueue =>
  CASE_QUEUES.find((queue) => queue.code === code) ?? CASE_QUEUES[0]!;

/** The one of a tab’s statuses that an address asks for; all of them unless it names one. */
export const statusesAsked = ({ statuses }: CaseQueue, status: unknown): readonly CaseStatus[] =>
  statuses.some((one) => one === status) ? [status as CaseStatus] : statuses;

export const countOf = (counts: ReadonlyMap<CaseStatus, number>, { statuses }: CaseQueue): number =>
  statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
