/** Where the pages of the shell itself are. */
export const shellPaths = {
  home: '/',
  help: '/help',
  smallNumbers: '/help/small-numbers',
  accessibility: '/accessibility',
  cookies: '/cookies',
  privacy: '/privacy',
  healthLive: '/health/live',
  healthReady: '/health/ready',
} as const;

/** Everything below this answers in JSON, errors too. */
export const API_PREFIX = '/api/';
