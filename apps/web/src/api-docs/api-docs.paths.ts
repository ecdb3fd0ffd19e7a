/** Where the API is explained, to people and to programs. */
export const apiDocsPaths = {
  page: '/api/docs',
  document: '/api/docs/openapi.json',
} as const;

/** Where the operations themselves are. */
export const API_VERSION_PREFIX = '/api/v1/';
