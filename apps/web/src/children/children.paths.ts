import { EntryKind } from '@lib/placements/entering/placement-entry';
import { withQuery } from '@lib/web-kit/paging/with-query';

/** Every address of the feature. */
export const childrenPaths = {
  list: '/children',
  find: '/children/find',
  download: '/children/download',
  add: '/children/new',
  added: '/children/added',
  overlaps: '/children/overlaps',
  overlapsOf: (id: string) => `/children/${id}/overlaps`,
  transfers: '/children/transfers',
  transfer: (id: string) => `/children/transfers/${id}`,
  child: (id: string) => `/children/${id}`,
  /** @param placement the one to change; without it, the latest */
  enter: (id: string, kind: EntryKind, placement?: string) =>
    withQuery(`/children/${id}/placements/${kind}`, { placement: placement ?? null }),
  correct: (id: string) => `/children/${id}/correct`,
  remove: (id: string) => `/children/${id}/remove`,
  withdraw: (entryId: string) => `/children/entries/${entryId}/withdraw`,
};

export const childrenRoutes = {
  list: 'children',
  find: 'children/find',
  download: 'children/download',
  add: 'children/new',
  added: 'children/added',
  overlaps: 'children/overlaps',
  overlapsOf: 'children/:id/overlaps',
  transfers: 'children/transfers',
  transfer: 'children/transfers/:id',
  child: 'children/:id',
  start: 'children/:id/placements/start',
  change: 'children/:id/placements/change',
  end: 'children/:id/placements/end',
  correct: 'children/:id/correct',
  remove: 'children/:id/remove',
  withdraw: 'children/entries/:id/withdraw',
} as const;
