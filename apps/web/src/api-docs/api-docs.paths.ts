/** Where the API is explained, to people and to programs. */
export const apiDocsPaths = {
  page: '/api/docs',
  document: '/api/docs/openapi.json',
  partPattern: '/api/docs/:part',
  part: (part: string): string => `/api/docs/${part}`,
} as const;

/** Where the operations themselves are. */
export const API_VERSION_PREFIX = '/api/v1/';
