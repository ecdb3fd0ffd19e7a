/** The delivery record of mails. */
export const outboxPaths = {
  outbox: '/outbox',
  mailPattern: '/outbox/:id',
  mail: (id: string): string => `/outbox/${id}`,
  sendAgainPattern: '/outbox/:id/send-again',
  sendAgain: (id: string): string => `/outbox/${id}/send-again`,
} as const;
