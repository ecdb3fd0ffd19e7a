import { forge, FORGERIES, isRefusable, someoneWhoMay } from './endpoints/forgeries';
import { MatrixWorld } from './endpoints/matrix-world';
import { REVIEWED, ReviewedEndpoint } from './endpoints/reviewed-endpoints';
import { nameOf } from './endpoints/router-walk';

const WRITES = REVIEWED.filter(({ method }) => method !== 'GET');
const READS = REVIEWED.filter(({ method }) => method === 'GET');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

describe('requests that nobody’s own pages send', () => {
  let world: MatrixWorld;

  beforeAll(async () => {
    world = await MatrixWorld.create();
  });
  afterAll(() => world.close());

  const addressOfOwn = (endpoint: ReviewedEndpoint): Promise<string> => world.ownAddress(endpoint, 'bromley');

  it.each(Object.keys(FORGERIES))('are refused by every form %s', async (way) => {
    const taken: string[] = [];
    const refusable = WRITES.filter((endpoint) => isRefusable(endpoint, way));
    for (const endpoint of refusable) {
      const status = await forge(world, endpoint, way);
      if (status !== 403) taken.push(`${nameOf(endpoint)}: ${status}`);
    }
    expect(taken).toEqual([]);
    expect(refusable.length).toBeGreaterThan(30);
  });

  it('meet a request for the second factor when it was given too long ago', async () => {
    const passed: string[] = [];
    const confirmed = REVIEWED.filter((endpoint) => endpoint.confirmed);
    for (const endpoint of confirmed) {
      const visitor = await world.visitors.unconfirmed(someoneWhoMay(endpoint), 'bromley');
      const answer = await visitor.sendOwn(endpoint.method, await addressOfOwn(endpoint));
      const asked = endpoint.path.startsWith('/api/')
        ? answer.status === 403 && answer.text.includes('confirm-first')
        : answer.status === 303 && (answer.location ?? '').startsWith('/account/confirm');
      if (!asked) passed.push(`${nameOf(endpoint)}: ${answer.status} ${answer.location ?? ''}`);
    }
    expect(passed).toEqual([]);
    expect(confirmed.length).toBeGreaterThanOrEqual(13);
  });

  it('are not taken with another method than the route’s', async () => {
    const known = new Set(REVIEWED.map(nameOf));
    const taken: string[] = [];
    for (const endpoint of REVIEWED) {
      const visitor = await world.visitors.keptAs(someoneWhoMay(endpoint), 'bromley');
      for (const method of METHODS.filter((method) => !known.has(nameOf({ method, path: endpoint.path })))) {
        const { status } = await visitor.sendOwn(method, (await addressOfOwn(endpoint)).replace(/\?.*/, ''));
        if (status < 400 || status >= 500) taken.push(`${method} instead of ${nameOf(endpoint)}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it('learn no more from HEAD than from GET, and get no body', async () => {
    const findings: string[] = [];
    for (const endpoint of READS) {
      for (const view of [someoneWhoMay(endpoint), 'anonymous', 'officer', 'member'] as const) {
        const visitor = await world.visitors.keptAs(view, 'croydon');
        const address = await addressOfOwn(endpoint);
        const [get, head] = [await visitor.sendOwn('GET', address), await visitor.sendOwn('HEAD', address)];
        if (get.status !== head.status || head.bytes.length > 0)
          findings.push(`${endpoint.path} as ${view}: GET ${get.status}, HEAD ${head.status}`);
      }
    }
    expect(findings).toEqual([]);
  });
});
