/** Every address of the feature: what analysts read, and what a borough sees of it. */
export const sharedRegisterPaths = {
  list: '/shared-register',
  workbook: '/shared-register/workbook',
  readings: '/register/readings',
} as const;
