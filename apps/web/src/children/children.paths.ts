/** Every address of the feature. */
export const childrenPaths = {
  list: '/children',
  find: '/children/find',
  download: '/children/download',
  child: (id: string) => `/children/${id}`,
};

export const childrenRoutes = {
  list: 'children',
  find: 'children/find',
  download: 'children/download',
  child: 'children/:id',
} as const;
