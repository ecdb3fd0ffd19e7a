import { withQuery } from '@lib/web-kit/paging/with-query';

/** Every address of reviews: the queue, and one borough’s return in one wave. */
export const reviewsPaths = {
  queue: '/reviews',
  acceptSeveral: '/reviews/accept',
  review: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}`,
  section: (wave: string, borough: string, section: string, row?: number) =>
    withQuery(`/waves/${wave}/returns/${borough}/sections/${section}`, { row: row?.toString() ?? null }),
  comment: (wave: string, borough: string, about: { section: string; question: string; row?: number }) =>
    withQuery(`/waves/${wave}/returns/${borough}/comment`, {
      ...{ section: about.section, question: about.question, row: about.row?.toString() ?? null },
    }),
  removeComment: (wave: string, borough: string, comment: string) =>
    `/waves/${wave}/returns/${borough}/comments/${comment}/remove`,
  takeUp: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/take-up`,
  accept: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/accept`,
  acceptWithNote: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/accept-with-note`,
  giveBack: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/return`,
  setBack: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/set-back`,
  reopen: (wave: string, borough: string) => `/waves/${wave}/returns/${borough}/reopen`,
};

export const reviewsRoutes = {
  queue: 'reviews',
  acceptSeveral: 'reviews/accept',
  review: 'waves/:wave/returns/:borough',
  section: 'waves/:wave/returns/:borough/sections/:section',
  comment: 'waves/:wave/returns/:borough/comment',
  removeComment: 'waves/:wave/returns/:borough/comments/:comment/remove',
  takeUp: 'waves/:wave/returns/:borough/take-up',
  accept: 'waves/:wave/returns/:borough/accept',
  acceptWithNote: 'waves/:wave/returns/:borough/accept-with-note',
  giveBack: 'waves/:wave/returns/:borough/return',
  setBack: 'waves/:wave/returns/:borough/set-back',
  reopen: 'waves/:wave/returns/:borough/reopen',
} as const;
