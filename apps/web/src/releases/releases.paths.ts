/** Every address of the feature. */
export const releasesPaths = {
  list: '/releases',
  show: (id: string): string => `/releases/${id}`,
  showPattern: '/releases/:id',
  signOff: (id: string): string => `/releases/${id}/sign-off`,
  signOffPattern: '/releases/:id/sign-off',
  rules: '/releases/rules',
  newRule: '/releases/rules/new',
  rule: (version: number): string => `/releases/rules/${version}`,
  rulePattern: '/releases/rules/:version',
  approveRule: (version: number): string => `/releases/rules/${version}/approve`,
  approveRulePattern: '/releases/rules/:version/approve',
  withdrawRule: (version: number): string => `/releases/rules/${version}/withdraw`,
  withdrawRulePattern: '/releases/rules/:version/withdraw',
} as const;
