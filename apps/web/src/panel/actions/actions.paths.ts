/** What somebody is to do about cases of a panel. */
export const actionsPaths = {
  actions: '/panel/actions',
  actionPattern: '/panel/actions/:id',
  action: (id: string): string => `/panel/actions/${id}`,
} as const;
