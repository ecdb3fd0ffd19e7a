import { MatrixWorld } from './matrix-world';
import { PointOfView } from './points-of-view';
import { ReviewedEndpoint } from './reviewed-endpoints';
import { addressOf, sampleBody } from './sample-requests';

/** Ways in which another site, or somebody with a token of their own, would have a person's browser send a form. */
export const FORGERIES: Readonly<
  Record<string, (own: string, other: string) => { token: string | null; headers: Record<string, string> }>
> = {
  'without a token': () => ({ token: null, headers: {} }),
  'with the token of another session': (_own, other) => ({ token: other, headers: {} }),
  'with a token cut short': (own) => ({ token: own.slice(0, -1), headers: {} }),
  'from another site': (own) => ({ token: own, headers: { 'sec-fetch-site': 'cross-site' } }),
  'from another host of the same domain': (own) => ({
    token: own,
    headers: { 'sec-fetch-site': 'same-site' },
  }),
  'with the origin of another site': (own) => ({ token: own, headers: { origin: 'https://evil.example' } }),
};

/** The first person with a cookie who may; a token brings no cookie, so nobody can make it act. */
export const someoneWhoMay = ({ may }: ReviewedEndpoint): PointOfView =>
  may.find((view) => view !== 'token' && view !== 'expired session' && view !== 'deactivated person')!;

/** Sends a route's form in the way given. @returns the status. */
export const forge = async (
  world: MatrixWorld,
  endpoint: ReviewedEndpoint,
  way: keyof typeof FORGERIES,
): Promise<number> => {
  const view = someoneWhoMay(endpoint);
  const visitor = await world.visitors.keptAs(view, 'bromley');
  const another = await world.visitors.keptAs(view, 'bromley', 'another');
  const object = await world.objectFor(endpoint.object, { borough: 'bromley', state: 'own' }, true);
  const { token, headers } = FORGERIES[way]!(visitor.csrfToken, another.csrfToken);
  const answer = await visitor.send(
    endpoint.method,
    addressOf(endpoint, object),
    sampleBody(endpoint, world.referenceOf('bromley')),
    { ...headers, ...(token === null ? {} : { 'x-csrf-token': token }) },
  );
  return answer.status;
};

/** Only where a form came from can be checked of one that scripts send as well. */
export const isRefusable = (endpoint: ReviewedEndpoint, way: string): boolean =>
  endpoint.withoutToken !== true || !way.includes('token');
