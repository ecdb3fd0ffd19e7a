/** As much of a reviewed endpoint as says whether a page has a twin. */
export interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly may: readonly string[];
}

export interface Pairs {
  readonly twins: Readonly<Record<string, string>>;
  readonly onlyAPage: Readonly<Record<string, string>>;
}

/** Of these features every page counts, and not only what changes something. */
const WHOLE = [
  'cases',
  'children',
  'collections',
  'definitions',
  'like-needs',
  'measures',
  'messages',
  'need-and-room',
  'panel',
  'panels',
  'providers',
  'question-sets',
  'register',
  'reviews',
  'room',
  'rules',
  'section-251',
  'shared-register',
  'surveys',
  'waves',
  'workstreams',
];

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;
const isApi = ({ path }: Endpoint): boolean => path.startsWith('/api/');
const needsTwin = (endpoint: Endpoint): boolean =>
  !isApi(endpoint) && (endpoint.method !== 'GET' || WHOLE.includes(endpoint.path.split('/')[1]!));

/** A token is nobody on a page; who else may has to be the same on both sides. */
const people = ({ may }: Endpoint): string => may.filter((one) => one !== 'token').sort().join(', '); // prettier-ignore

/** Pages without a twin, twins that are not there or let others in, and lines that nothing needs. */
export const withoutTwin = (endpoints: readonly Endpoint[], { twins, onlyAPage }: Pairs): string[] => {
  const byName = new Map(endpoints.map((one) => [nameOf(one), one]));
  const pages = endpoints.filter(needsTwin);
  const known = new Set(pages.map(nameOf));
  return [
    ...pages.flatMap((page) => {
      const name = nameOf(page);
      const twin = twins[name]?.replace(' /', ' /api/v1/');
      if (name in onlyAPage) return twin ? [`${name}: has a twin and an excuse`] : [];
      if (!twin) return [`${name}: has no twin below /api/v1/, and no reason why`];
      const found = byName.get(twin);
      if (!found) return [`${name}: its twin ${twin} is not there`];
      return people(found) === people(page) ? [] : [`${name}: ${twin} is for ${people(found)}`];
    }),
    ...[...Object.keys(twins), ...Object.keys(onlyAPage)]
      .filter((name) => !known.has(name))
      .map((name) => `${name}: is no page`),
  ];
};
