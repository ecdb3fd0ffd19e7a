/** Section 251 tables: what boroughs spent, published, loaded by an administrator. */
export const spendingPaths = {
  index: '/section-251',
  loadPattern: '/section-251/:id',
  load: (id: string): string => `/section-251/${id}`,
  applyPattern: '/section-251/:id/apply',
  apply: (id: string): string => `/section-251/${id}/apply`,
  putAsidePattern: '/section-251/:id/put-aside',
  putAside: (id: string): string => `/section-251/${id}/put-aside`,
  takeBackPattern: '/section-251/:id/take-back',
  takeBack: (id: string): string => `/section-251/${id}/take-back`,
} as const;
