/** The longest reason for what one borough is allowed. */
export const LONGEST_REASON = 500;
