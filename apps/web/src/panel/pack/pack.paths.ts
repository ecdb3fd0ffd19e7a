/** The papers of a meeting, made for whoever asks. */
export const packPaths = {
  packPattern: '/panel/meetings/:id/pack',
  pack: (meetingId: string): string => `/panel/meetings/${meetingId}/pack`,
} as const;
