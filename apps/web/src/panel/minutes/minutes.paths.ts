/** Closing a meeting, and its minutes. */
export const minutesPaths = {
  closePattern: '/panel/meetings/:id/close',
  close: (meetingId: string): string => `/panel/meetings/${meetingId}/close`,
  minutesPattern: '/panel/meetings/:id/minutes',
  minutes: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes`,
  version: (meetingId: string, number: number): string =>
    `/panel/meetings/${meetingId}/minutes?version=${number}`,
  narrativePattern: '/panel/meetings/:id/minutes/narrative',
  narrative: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/narrative`,
  sendPattern: '/panel/meetings/:id/minutes/send',
  send: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/send`,
  sendBackPattern: '/panel/meetings/:id/minutes/send-back',
  sendBack: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/send-back`,
  approvePattern: '/panel/meetings/:id/minutes/approve',
  approve: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/approve`,
  issuePattern: '/panel/meetings/:id/minutes/issue',
  issue: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/issue`,
  reopenPattern: '/panel/meetings/:id/minutes/reopen',
  reopen: (meetingId: string): string => `/panel/meetings/${meetingId}/minutes/reopen`,
} as const;
