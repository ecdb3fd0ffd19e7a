/** Every address of the feature. */
export const rulesPaths = {
  list: '/rules',
  rule: (code: string): string => `/rules/${code}`,
  next: (code: string): string => `/rules/${code}/new`,
  withdraw: (code: string, version: number): string => `/rules/${code}/versions/${version}/withdraw`,
} as const;

export const rulesRoutes = {
  list: 'rules',
  rule: 'rules/:rule',
  next: 'rules/:rule/new',
  withdraw: 'rules/:rule/versions/:version/withdraw',
} as const;
