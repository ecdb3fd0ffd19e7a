/** Which borough agreed to what. */
export const agreementsPaths = {
  agreements: '/agreements',
  new: '/agreements/new',
  renew: (id: string): string => `/agreements/new?renews=${id}`,
  endPattern: '/agreements/:id/end',
  end: (id: string): string => `/agreements/${id}/end`,
} as const;
