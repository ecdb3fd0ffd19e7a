/** Every address of the feature. */
export const londonPaths = {
  show: '/london',
  download: '/london/download',
  months: '/london/months',
  /** How a table is counted, by its code: `?table=hcli-costs`. */
  method: '/london/method',
} as const;
