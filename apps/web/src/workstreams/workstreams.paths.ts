/** Every address of the feature. */
export const workstreamsPaths = {
  list: '/workstreams',
  position: '/workstreams/position',
  workstream: (code: string): string => `/workstreams/${code}`,
  change: (code: string): string => `/workstreams/${code}/change`,
} as const;

export const workstreamsRoutes = {
  list: 'workstreams',
  position: 'workstreams/position',
  workstream: 'workstreams/:code',
  change: 'workstreams/:code/change',
} as const;
