/** What is known of a placement three months after it started. */
export const STILL_THERE = {
  yes: 'still there after 3 months',
  no: 'not there any more after 3 months',
  unknown: 'not known: none started, or not yet 3 months',
} as const;

export type StillThere = keyof typeof STILL_THERE;
