const of = (reference: string): string => `/cases/${reference}/search`;

/** The search log of a case; a line is named by its key, never by a provider. */
export const searchPaths = {
  log: of,
  add: (reference: string): string => `${of(reference)}/add`,
  paste: (reference: string): string => `${of(reference)}/paste`,
  change: (reference: string, line: string): string => `${of(reference)}/${line}/change`,
  remove: (reference: string, line: string): string => `${of(reference)}/${line}/remove`,
} as const;

export const searchRoutes = {
  log: 'cases/:reference/search',
  add: 'cases/:reference/search/add',
  paste: 'cases/:reference/search/paste',
  change: 'cases/:reference/search/:line/change',
  remove: 'cases/:reference/search/:line/remove',
} as const;
