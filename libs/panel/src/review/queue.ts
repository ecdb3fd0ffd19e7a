import { CaseStatus } from '../cases/case-status';

/** The queues of a coordinator, in the order a case goes through them (REF-09). */
export const QUEUES = {
  new: { title: 'New', statuses: ['submitted'] },
  review: { title: 'In review', statuses: ['in review'] },
  waiting: { title: 'Waiting for information', statuses: ['waiting for information'] },
  ready: { title: 'Ready to list', statuses: ['ready to list'] },
  listed: { title: 'Listed', statuses: ['listed'] },
  decided: { title: 'Decided', statuses: ['decided'] },
  closed: { title: 'Closed', statuses: ['closed', 'rejected', 'withdrawn', 'expired'] },
} as const satisfies Record<string, { title: string; statuses: readonly CaseStatus[] }>;

export type Queue = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as Queue[];

export const isQueue = (text: unknown): text is Queue =>
  typeof text === 'string' && Object.hasOwn(QUEUES, text);
