import { newId } from '@lib/kernel/ids';
import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { ApiWorld } from './api-world';

describe('a token of a borough', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.close());

  const status = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await world.client.get(world.app.browser(), path, headers)).status;

  it.each(TOKEN_PERMISSIONS)('that may only “%s” does only that', async (permission) => {
    const bearer = await world.token(permission);
    for (const { method, path, operation } of operationsOf(world.client.document)) {
      const address = path.replaceAll(/\{\w+\}/g, () => newId());
      const answer = await world.app.browser().send(method, address, { headers: bearer });
      const needed = /Needs the permission “([^”]+)”/.exec(operation.description!)?.[1];
      const refused = answer.status === 403;
      expect([operation.operationId, refused]).toEqual([operation.operationId, needed !== permission]);
    }
  });

  it('is told in words of its own what it may not do', async () => {
    const bearer = await world.token('see children');
    const told = async (path: string): Promise<string> =>
      (await world.client.get(world.app.browser(), path, bearer)).json<{ error: { message: string } }>().error
        .message;
    expect(await told('/api/v1/reports')).toContain('This API token may not see reports');
    expect(await told('/api/v1/agreements')).toBe('No API token may do this: a person does it on the pages.');
  });

  it('sees its own borough’s child, and another’s as if it were not there', async () => {
    const bearer = await world.token('see children');
    expect(await status(`/api/v1/children/${world.child}`, bearer)).toBe(200);
    const camden = await world.client.get(world.as('officer-camden'), '/api/v1/children?on=2025-06-01');
    const foreign = camden.json<{ children: { id: string; localReference: string }[] }>().children[0]!;
    const refused = await world.client.get(world.app.browser(), `/api/v1/children/${foreign.id}`, bearer);
    const unknown = await world.client.get(world.app.browser(), `/api/v1/children/${newId()}`, bearer);
    const told = (answer: typeof refused): unknown => ({
      ...answer.json<{ error: object }>().error,
      reference: '',
    });
    expect([refused.status, told(refused)]).toEqual([404, told(unknown)]);
    const found = await world.client.send(
      world.app.browser(),
      'POST',
      '/api/v1/children/find',
      { reference: foreign.localReference },
      bearer,
    );
    expect(found.status).toBe(404);
  });

  it('stops when it is revoked, for good, and only its own borough revokes it', async () => {
    const bearer = await world.token('see reports');
    const approver = world.as('approver-bromley');
    const { tokens } = (await world.client.get(approver, '/api/v1/api-tokens')).json<{
      tokens: { id: string; revokedAt: string | null }[];
    }>();
    const { id } = tokens[0]!;
    expect(await status('/api/v1/reports', bearer)).toBe(200);
    const revoke = `/api/v1/api-tokens/${id}/revoke`;
    expect((await world.client.send(await world.app.as('approver-camden'), 'POST', revoke)).status).toBe(404);
    expect(await status('/api/v1/reports', bearer)).toBe(200);
    expect((await world.client.send(approver, 'POST', revoke)).status).toBe(204);
    expect(await status('/api/v1/reports', bearer)).toBe(401);
    expect((await world.client.send(approver, 'POST', revoke)).status).toBe(404);
  });

  it('stops when its time is over', async () => {
    const bearer = await world.token('see reports');
    expect(await status('/api/v1/reports', bearer)).toBe(200);
    await world.app.database.asSuperuser(
      `update auth.api_tokens set made_at = now() - interval '2 months', expires_at = now() - interval '1 second'
        where id = (select id from auth.api_tokens order by made_at desc limit 1)`,
    );
    expect(await status('/api/v1/reports', bearer)).toBe(401);
  });

  it.each(['plp_not-a-token-of-anybody-0123456789', 'x'])('that is none (%s) is refused', async (token) => {
    const answer = await world.client.get(world.app.browser(), '/api/v1/reports', {
      authorization: `Bearer ${token}`,
    });
    expect([answer.status, answer.text]).toEqual([
      401,
      expect.stringContaining('This API token does not work'),
    ]);
  });

  it('is shown once, and never made by one who may not do it themselves', async () => {
    const approver = world.as('approver-bromley');
    const bearer = await world.token('see children');
    const list = await world.client.get(approver, '/api/v1/api-tokens');
    expect(list.text).not.toContain(bearer['authorization']!.slice('Bearer '.length));
    const refused = await world.client.send(
      world.app.browser(),
      'POST',
      '/api/v1/api-tokens',
      { name: 'More', permissions: ['see children'], months: 1 },
      bearer,
    );
    expect(refused.status).toBe(403);
  });

  it('takes children out, and the audit says that it did', async () => {
    const bearer = await world.token('export children');
    const answer = await world.client.get(
      world.app.browser(),
      '/api/v1/children/export?on=2025-06-01',
      bearer,
    );
    expect(answer.json()).toMatchObject({ on: '2025-06-01', children: [{ id: world.child }] });
    const found = await world.client.get(
      world.as('administrator'),
      `/api/v1/audit/events?action=children-exported&subject=${world.child}`,
    );
    const [latest] = found.json<{ events: object[] }>().events;
    expect(latest).toMatchObject({
      personName: 'API token “Specs”',
      route: 'GET /api/v1/children/export',
      rowCount: 1,
      subjectIds: [world.child],
    });
  });
});
