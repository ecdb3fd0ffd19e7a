/**
 * When a case that nobody touches is warned of and ends by itself, in days (REF-29, domain.md 4.5 “no activity for N
 * days”). N is ours: two months are long enough for any referral, and the month after the warning is time to act.
 */
export const WARN_AFTER_DAYS = 60;
export const EXPIRE_AFTER_DAYS = 90;

/** How long a decided case without a placement stays open for the panel to read the response, in days from the response. */
export const CLOSE_WITHOUT_PLACEMENT_DAYS = 28;
