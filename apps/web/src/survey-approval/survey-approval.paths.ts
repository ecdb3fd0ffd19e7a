import { withQuery } from '@lib/web-kit/paging/with-query';

/** Every address from the check of a return to its receipt and what comes after. */
export const approvalPaths = {
  check: (wave: string) => `/surveys/${wave}/check`,
  takeBack: (wave: string) => `/surveys/${wave}/check/take-back`,
  approve: (wave: string) => `/surveys/${wave}/approve`,
  sendBack: (wave: string) => `/surveys/${wave}/approve/send-back`,
  receipt: (wave: string) => `/surveys/${wave}/receipt`,
  copy: (wave: string, version?: number) =>
    withQuery(`/surveys/${wave}/receipt/copy`, { version: version?.toString() ?? null }),
  history: (wave: string, version?: number) =>
    withQuery(`/surveys/${wave}/history`, { version: version?.toString() ?? null }),
  comments: (wave: string) => `/surveys/${wave}/comments`,
  reply: (wave: string, comment: string) => `/surveys/${wave}/comments/${comment}`,
  giveBack: (wave: string) => `/surveys/${wave}/give-back`,
  correct: (wave: string) => `/surveys/${wave}/correct`,
};

export const approvalRoutes = {
  check: 'surveys/:wave/check',
  takeBack: 'surveys/:wave/check/take-back',
  approve: 'surveys/:wave/approve',
  sendBack: 'surveys/:wave/approve/send-back',
  receipt: 'surveys/:wave/receipt',
  copy: 'surveys/:wave/receipt/copy',
  history: 'surveys/:wave/history',
  comments: 'surveys/:wave/comments',
  reply: 'surveys/:wave/comments/:comment',
  giveBack: 'surveys/:wave/give-back',
  correct: 'surveys/:wave/correct',
} as const;
