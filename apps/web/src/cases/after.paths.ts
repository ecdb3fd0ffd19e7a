const of = (reference: string): string => `/cases/${reference}`;

/** What a borough answers and does after it referred a case; a question or an action is named by its key. */
export const afterPaths = {
  due: '/cases/follow-ups',
  information: (reference: string): string => `${of(reference)}/information`,
  answer: (reference: string, question: string): string => `${of(reference)}/information/${question}`,
  response: (reference: string): string => `${of(reference)}/response`,
  respond: (reference: string): string => `${of(reference)}/response/record`,
  correct: (reference: string): string => `${of(reference)}/response/correct`,
  action: (reference: string, action: string): string => `${of(reference)}/actions/${action}`,
  start: (reference: string): string => `${of(reference)}/started`,
  correctStart: (reference: string): string => `${of(reference)}/started/correct`,
  followUps: (reference: string): string => `${of(reference)}/follow-ups`,
  followUp: (reference: string, kind: string): string => `${of(reference)}/follow-ups/${kind}`,
  emergency: (reference: string): string => `${of(reference)}/emergency`,
} as const;

export const afterRoutes = {
  due: 'cases/follow-ups',
  information: 'cases/:reference/information',
  answer: 'cases/:reference/information/:question',
  response: 'cases/:reference/response',
  respond: 'cases/:reference/response/record',
  correct: 'cases/:reference/response/correct',
  action: 'cases/:reference/actions/:action',
  start: 'cases/:reference/started',
  correctStart: 'cases/:reference/started/correct',
  followUps: 'cases/:reference/follow-ups',
  followUp: 'cases/:reference/follow-ups/:kind',
  emergency: 'cases/:reference/emergency',
} as const;
