/** What each part of the service is called on its pages, by the first part of its address. */
const PARTS: Readonly<Record<string, string>> = {
  account: 'Your account',
  agreements: 'Agreements',
  'api-tokens': 'API tokens',
  audit: 'Audit',
  children: 'Children',
  definitions: 'Definitions',
  imports: 'Returns',
  invitations: 'People',
  join: 'Joining',
  london: 'London',
  people: 'People',
  practice: 'Practice',
  register: 'High-cost placements',
  releases: 'Releases',
  'disclosure-rules': 'Releases',
  'report-runs': 'Reports',
  'shared-register': 'Shared registers',
  'report-schedules': 'Reports',
  reports: 'Reports',
  retention: 'Old cases and returns',
  sessions: 'Your account',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
};

/** Where in the service it was, in words: "In Children", "In Reports, by the API"; null where nothing is known. */
export const routeWords = (route: string | null): string | null => {
  if (route === null) return null;
  if (route.startsWith('command line')) return 'On the command line';
  const [, api, part = ''] = /^[A-Z]+ \/(api\/v1\/)?([^/:]*)/.exec(route) ?? [];
  const name = PARTS[part];
  if (name === undefined) return null;
  return api ? `In ${name}, by the API` : `In ${name}`;
};
