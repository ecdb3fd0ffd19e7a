/** What a person is told. Mails lead to `open` and to `mails`; libs/mail writes both addresses. */
export const messagesPaths = {
  messages: '/messages',
  read: '/messages/read',
  mails: '/messages/mails',
  openPattern: '/messages/:id',
  open: (id: string): string => `/messages/${id}`,
  finishPattern: '/messages/:id/finish',
  finish: (id: string): string => `/messages/${id}/finish`,
} as const;
