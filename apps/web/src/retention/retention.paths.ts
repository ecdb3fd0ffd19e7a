/** What becomes of old cases. A hold is named in a form, never in an address. */
export const retentionPaths = {
  retention: '/retention',
  hold: '/retention/holds',
  lift: '/retention/holds/lift',
} as const;
