const ofCase = (reference: string): string => `/cases/${reference}`;

/** Every address of a borough's own cases; the reference of a case is no child's. */
export const casesPaths = {
  list: '/cases',
  start: '/cases/start',
  startQuestion: (code: string): string => `/cases/start/${code}`,
  startExit: (code: string): string => `/cases/start/instead/${code}`,
  startCase: '/cases/start/case',
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
} as const;

export const casesRoutes = {
  list: 'cases',
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
} as const;
