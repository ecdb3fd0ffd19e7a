import { withQuery } from '@lib/web-kit/paging/with-query';

const ofCase = (reference: string): string => `/cases/${reference}`;

/** Every address of a borough's own cases; the reference of a case is no child's. */
export const casesPaths = {
  list: '/cases',
  find: '/cases/find',
  /** @param child the key of the child it is about, where that is known: it is carried to the last page */
  start: (child?: string): string => withQuery('/cases/start', { child }),
  startQuestion: (code: string, child?: string): string => withQuery(`/cases/start/${code}`, { child }),
  startExit: (code: string, child?: string): string => withQuery(`/cases/start/instead/${code}`, { child }),
  startCase: (child?: string): string => withQuery('/cases/start/case', { child }),
  case: ofCase,
  timeline: (reference: string): string => `${ofCase(reference)}/timeline`,
  referral: (reference: string): string => `${ofCase(reference)}/referral`,
  submitted: (reference: string): string => `${ofCase(reference)}/submitted`,
  section: (reference: string, section: string): string => `${ofCase(reference)}/referral/${section}`,
  check: (reference: string): string => `${ofCase(reference)}/check`,
  send: (reference: string): string => `${ofCase(reference)}/send`,
  sendBack: (reference: string): string => `${ofCase(reference)}/send-back`,
  submit: (reference: string): string => `${ofCase(reference)}/submit`,
  change: (reference: string): string => `${ofCase(reference)}/change`,
  withdraw: (reference: string): string => `${ofCase(reference)}/withdraw`,
  takeUpAgain: (reference: string): string => `${ofCase(reference)}/take-up-again`,
  referAgain: (reference: string): string => `${ofCase(reference)}/refer-again`,
} as const;

export const casesRoutes = {
  list: 'cases',
  find: 'cases/find',
  start: 'cases/start',
  startCase: 'cases/start/case',
  startQuestion: 'cases/start/:question',
  startExit: 'cases/start/instead/:exit',
  case: 'cases/:reference',
  timeline: 'cases/:reference/timeline',
  referral: 'cases/:reference/referral',
  submitted: 'cases/:reference/submitted',
  section: 'cases/:reference/referral/:section',
  check: 'cases/:reference/check',
  send: 'cases/:reference/send',
  sendBack: 'cases/:reference/send-back',
  submit: 'cases/:reference/submit',
  change: 'cases/:reference/change',
  withdraw: 'cases/:reference/withdraw',
  takeUpAgain: 'cases/:reference/take-up-again',
  referAgain: 'cases/:reference/refer-again',
} as const;
