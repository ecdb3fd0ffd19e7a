/** What the panel minuted of a borough’s own case. */
export const caseMinutesPaths = {
  minutesPattern: '/cases/:reference/minutes',
  minutes: (reference: string): string => `/cases/${reference}/minutes`,
} as const;
