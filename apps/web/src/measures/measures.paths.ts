/** Every address of the feature. */
export const measuresPaths = {
  list: '/measures',
  measure: (code: string): string => `/measures/${code}`,
} as const;

export const measuresRoutes = { list: 'measures', measure: 'measures/:code' } as const;
