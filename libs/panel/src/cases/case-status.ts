/** Where a case stands; the names of product.md 3.0. */
export const CASE_STATUSES = {
  draft: 'Draft',
  submitted: 'Submitted',
  'in review': 'In review',
  'waiting for information': 'Waiting for information',
  'ready to list': 'Ready to list',
  listed: 'Listed',
  decided: 'Decided',
  closed: 'Closed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
} as const;

export type CaseStatus = keyof typeof CASE_STATUSES;

/** After these nothing more happens, but for a draft that expired and is taken up again. */
export const ENDED: readonly CaseStatus[] = ['closed', 'rejected', 'withdrawn', 'expired'];
