import { withQuery } from '@lib/web-kit/paging/with-query';

/** The addresses of making and running a wave; those of following it are the board’s. */
export const wavesPaths = {
  make: '/waves/new',
  new: (collection: string, from?: string) => withQuery('/waves/new', { collection, from }),
  board: (wave: string) => `/waves/${wave}`,
  settings: (wave: string) => `/waves/${wave}/settings`,
  boroughs: (wave: string) => `/waves/${wave}/boroughs`,
  borough: (wave: string, slug: string) => `/waves/${wave}/boroughs/${slug}`,
  extend: (wave: string, slug: string) => `/waves/${wave}/boroughs/${slug}/extend`,
  expect: (wave: string, slug: string) => `/waves/${wave}/boroughs/${slug}/expected`,
  takeBack: (wave: string, slug: string) => `/waves/${wave}/boroughs/${slug}/take-back`,
  delete: (wave: string) => `/waves/${wave}/delete`,
  move: (wave: string, to?: string) => withQuery(`/waves/${wave}/move`, { to }),
};

export const wavesRoutes = {
  new: 'waves/new',
  settings: 'waves/:wave/settings',
  boroughs: 'waves/:wave/boroughs',
  borough: 'waves/:wave/boroughs/:borough',
  extend: 'waves/:wave/boroughs/:borough/extend',
  expect: 'waves/:wave/boroughs/:borough/expected',
  takeBack: 'waves/:wave/boroughs/:borough/take-back',
  delete: 'waves/:wave/delete',
  move: 'waves/:wave/move',
} as const;
