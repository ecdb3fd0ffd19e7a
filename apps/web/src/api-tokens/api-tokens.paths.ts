/** Tokens of a borough's own systems. */
export const apiTokensPaths = {
  tokens: '/api-tokens',
  new: '/api-tokens/new',
  revokePattern: '/api-tokens/:id/revoke',
  revoke: (id: string): string => `/api-tokens/${id}/revoke`,
} as const;
