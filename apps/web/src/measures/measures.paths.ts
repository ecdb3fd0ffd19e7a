/** Every address of the feature. */
export const measuresPaths = {
  list: '/measures',
  measure: (code: string): string => `/measures/${code}`,
  /** The rows behind the figure of the reader’s own borough. */
  behind: (code: string): string => `/measures/${code}/children`,
} as const;

export const measuresRoutes = {
  list: 'measures',
  measure: 'measures/:code',
  behind: 'measures/:code/children',
  behindFile: 'measures/:code/children/download',
} as const;
