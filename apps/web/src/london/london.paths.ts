/** Every address of the feature. */
export const londonPaths = {
  show: '/london',
  download: '/london/download',
  months: '/london/months',
} as const;
