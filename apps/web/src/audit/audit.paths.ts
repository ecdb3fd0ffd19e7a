/** Who saw or changed what. A child's reference is never part of an address. */
export const auditPaths = {
  search: '/audit',
  children: '/audit/children',
  people: '/audit/people',
  personPattern: '/audit/people/:id',
  person: (id: string): string => `/audit/people/${id}`,
} as const;
