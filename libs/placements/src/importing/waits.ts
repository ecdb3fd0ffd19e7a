/** How long an upload waits for somebody to confirm it, in hours: seven days. Then housekeeping puts it aside. */
export const WAITS_HOURS = 7 * 24;
