/** Declarations of conflicts, before the papers of a meeting open. */
export const conflictsPaths = {
  conflictsPattern: '/panel/meetings/:id/conflicts',
  conflicts: (meetingId: string): string => `/panel/meetings/${meetingId}/conflicts`,
  spokenPattern: '/panel/meetings/:id/conflicts/spoken',
  spoken: (meetingId: string): string => `/panel/meetings/${meetingId}/conflicts/spoken`,
  withdrawPattern: '/panel/meetings/:id/conflicts/withdraw',
  withdraw: (meetingId: string): string => `/panel/meetings/${meetingId}/conflicts/withdraw`,
} as const;
