/** Who has an account. */
export const peoplePaths = {
  people: '/people',
  invite: '/people/invite',
  personPattern: '/people/:id',
  person: (id: string): string => `/people/${id}`,
  rolesPattern: '/people/:id/roles',
  roles: (id: string): string => `/people/${id}/roles`,
  deactivatePattern: '/people/:id/deactivate',
  deactivate: (id: string): string => `/people/${id}/deactivate`,
  openAgainPattern: '/people/:id/open-again',
  openAgain: (id: string): string => `/people/${id}/open-again`,
  letBackInPattern: '/people/:id/let-back-in',
  letBackIn: (id: string): string => `/people/${id}/let-back-in`,
  withdrawPattern: '/people/invitations/:id/withdraw',
  approvePattern: '/people/invitations/:id/approve',
  approve: (id: string): string => `/people/invitations/${id}/approve`,
  withdraw: (id: string): string => `/people/invitations/${id}/withdraw`,
} as const;
