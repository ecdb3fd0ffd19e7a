import { ApiWorld, Who } from './api-world';

const WHO = 'administrator';

interface Asks {
  readonly get: <T>(who: Who, path: string) => Promise<T>;
  readonly send: (who: Who, method: string, path: string, body?: unknown) => Promise<number>;
  readonly made: <T>(who: Who, method: string, path: string, body?: unknown) => Promise<T>;
}

/** Invites people, approves and withdraws; changes, lets back in, deactivates and opens again one who is there. */
export const askForPeople = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const asks: Asks = {
    get: async <T>(who: Who, path: string): Promise<T> => (await client.get(world.as(who), path)).json<T>(),
    send: async (who, method, path, body) => (await client.send(world.as(who), method, path, body)).status,
    made: async <T>(who: Who, method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await client.send(world.as(who), method, path, body);
      expect([path, answer.status]).toEqual([path, answer.status === 201 ? 201 : 200]);
      return answer.json<T>();
    },
  };
  await askForInvitations(asks);
  await askForChanges(world, asks);
};

const askForInvitations = async ({ get, send, made }: Asks): Promise<void> => {
  const olive = { name: 'Olive Fernsby', email: 'olive@camden.example', role: 'officer', boroughId: 202 };
  const invited = await made<{ id: string; link: string }>(WHO, 'POST', '/api/v1/people/invitations', olive);
  expect(invited.link).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]+$/);
  expect(await send(WHO, 'POST', '/api/v1/people/invitations', { ...olive, boroughId: null })).toBe(422);
  expect(await get(WHO, '/api/v1/people/invitations')).toMatchObject({ invitations: [{ id: invited.id }] });
  expect(await send('approver-bromley', 'POST', `/api/v1/people/invitations/${invited.id}/approve`)).toBe(
    404,
  );
  expect(await send(WHO, 'POST', `/api/v1/people/invitations/${invited.id}/withdraw`)).toBe(204);
  const ivy = { name: 'Ivy Marl', email: 'ivy@bromley.example', role: 'officer', boroughId: 305 };
  const waiting = await made<{ id: string; approved: boolean }>(
    WHO,
    'POST',
    '/api/v1/people/invitations',
    ivy,
  );
  expect(waiting.approved).toBe(false);
  const approve = `/api/v1/people/invitations/${waiting.id}/approve`;
  expect(await send('approver-bromley', 'POST', approve)).toBe(204);
  const seen = await get<{ invitations: object[] }>('approver-bromley', '/api/v1/people/invitations');
  expect(seen.invitations).toMatchObject([{ id: waiting.id, name: 'Ivy Marl', approved: true }]);
  expect(await get('approver-bromley', '/api/v1/people?boroughId=207')).toMatchObject({ total: 3 });
};

const askForChanges = async (world: ApiWorld, { get, send, made }: Asks): Promise<void> => {
  const found = await get<{ people: { id: string }[] }>(WHO, '/api/v1/people?role=officer&boroughId=207');
  expect(found).toMatchObject({ total: 1, people: [{ held: [{ role: 'officer', boroughId: 207 }] }] });
  const person = `/api/v1/people/${found.people[0]!.id}`;
  const roles = [{ role: 'officer', boroughId: 207 }, { role: 'analyst' }];
  const changed = await made<{ held: object[] }>(WHO, 'PUT', `${person}/roles`, { roles });
  expect(changed.held).toHaveLength(2);
  const misplaced = await world.client.send(world.as(WHO), 'PUT', `${person}/roles`, {
    roles: [{ role: 'analyst' }, { role: 'officer' }],
  });
  expect(misplaced.json()).toMatchObject({ error: { problems: [{ field: 'roles.1.boroughId' }] } });
  await made(WHO, 'POST', `${person}/let-back-in`);
  const bromley = await get<{ people: { id: string }[] }>(WHO, '/api/v1/people?role=officer&boroughId=305');
  const officer = `/api/v1/people/${bromley.people[0]!.id}/let-back-in`;
  expect(await send(WHO, 'POST', officer)).toBe(403);
  expect(await send(WHO, 'POST', `${person}/deactivate`)).toBe(204);
  expect(await send(WHO, 'POST', `${person}/deactivate`)).toBe(409);
  expect(await get(WHO, person)).toMatchObject({ deactivatedAt: expect.any(String) as string });
  expect(await send(WHO, 'POST', `${person}/open-again`)).toBe(204);
  expect(await send(WHO, 'POST', `${person}/open-again`)).toBe(409);
  expect(await get(WHO, person)).toMatchObject({ deactivatedAt: null });
};
