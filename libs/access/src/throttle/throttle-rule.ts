/**
 * Slowing down guesses at one account (security.md 2.2): after the fifth failure in a row it waits 1 minute, then
 * 2, 4, 8 and 15; never longer, so that nobody can be kept out by somebody else's guessing. At most 10 guesses in
 * 5 minutes (Cyber Essentials) follows: five at once, then one at the end of each wait.
 */
const FREE_FAILURES = 5;
const WAITS_MINUTES = [1, 2, 4, 8, 15] as const;

/** Failures are forgotten after an hour without one: four waits of the longest kind. */
export const FORGOTTEN_AFTER_MINUTES = 60;

/** How many attempts one network address may fail in five minutes, whatever the accounts. */
export const ADDRESS_FAILURES = 30;
export const ADDRESS_WINDOW_MINUTES = 5;

/** What one person, or one API token, may upload (security.md 4.3): so many in any hour, so many at once. */
export const UPLOADS_AN_HOUR = 20;
export const UPLOADS_AT_ONCE = 2;

/**
 * Seconds after which an upload no longer holds its place, though nobody said that it is over: the process may have
 * been killed. A request has 5 minutes to arrive; reading, checking and keeping it take well under one.
 */
export const UPLOAD_LASTS_AT_MOST = 6 * 60;

/** Minutes the account waits after so many failures in a row; 0 while it need not. */
export const minutesToWait = (failures: number): number => {
  if (failures < FREE_FAILURES) return 0;
  return WAITS_MINUTES[Math.min(failures - FREE_FAILURES, WAITS_MINUTES.length - 1)]!;
};
