import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { ApiWorld } from './api-world';

/** Says what room a setting has, confirms it, asks its provider, and has a block there with its voids. */
export const askForRoom = async (world: ApiWorld): Promise<void> => {
  const { app, client } = world;
  const today = new SystemClock().today();
  const home = newId();
  await app.database.asSuperuser(
    `insert into settings (id, urn, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
     values ($1, 'SC009001', 'Made-up home', 'Children''s home', 'Kent', 6, true, now(), 'A list', 1)`,
    [home],
  );
  const commissioner = world.as('commissioner');
  const officer = world.as('officer-bromley');
  const ofHome = `/api/v1/room/settings/${home}`;
  const said = { validFrom: today, vacant: 2, outOfUse: 0 };
  const first = await client.send(commissioner, 'PUT', `${ofHome}/places`, said);
  const { now } = first.json<{ now: { id: string; version: number } }>();
  const seen = { seenId: now.id, seenVersion: now.version };
  expect((await client.send(commissioner, 'POST', `${ofHome}/confirm`, seen)).status).toBe(200);
  expect((await client.send(commissioner, 'POST', `${ofHome}/confirm`, seen)).status).toBe(409);
  const list = (await client.get(officer, '/api/v1/room')).json<{ settings: { settingId: string }[] }>();
  expect(list.settings.some(({ settingId }) => settingId === home)).toBe(true);
  const asked = await client.send(commissioner, 'POST', `${ofHome}/requests`, { address: 'a@example.org' });
  expect(asked.status).toBe(201);
  const { id: request } = asked.json<{ id: string }>();
  expect((await client.send(commissioner, 'POST', `/api/v1/room/requests/${request}/revoke`)).status).toBe(
    204,
  );
  expect((await client.get(commissioner, ofHome)).json()).toMatchObject({ requests: [{ state: 'revoked' }] });
  expect((await client.get(officer, '/api/v1/room/search?near=nowhere')).status).toBe(422);
  expect((await client.get(officer, '/api/v1/room/search?near=bromley&age=99')).status).toBe(422);
  const { found } = (await client.get(officer, '/api/v1/room/search?near=bromley')).json<{
    found: object[];
  }>();
  expect(found).toContainEqual(expect.objectContaining({ settingId: home, vacant: 2 }));

  const block = { places: 2, weeklyPence: 700_000, startsOn: addDays(today, -7) };
  const { id } = (await client.send(officer, 'POST', `${ofHome}/blocks`, block)).json<{ id: string }>();
  const ofBlock = `/api/v1/room/blocks/${id}`;
  const why = { beganOn: block.startsOn, reason: 'no match' };
  expect((await client.send(officer, 'POST', `${ofBlock}/void-reasons`, why)).status).toBe(204);
  expect((await client.get(officer, '/api/v1/room/voids')).json()).toMatchObject({
    nights: 14,
    pence: 1_400_000,
    voids: [{ reason: 'no match' }, { reason: 'no match' }],
  });
  const reads = await world.token('see room', 'see block contracts');
  for (const path of ['', '/search?near=bromley&age=14', `/settings/${home}`, '/blocks', '/voids'])
    expect((await client.get(app.browser(), `/api/v1/room${path}`, reads)).status).toBe(200);
  expect((await client.send(app.browser(), 'POST', `${ofHome}/blocks`, block, reads)).status).toBe(403);
  const end = { endsOn: today, version: 1 };
  expect((await client.send(officer, 'POST', `${ofBlock}/end`, end)).status).toBe(204);
  expect((await client.get(officer, '/api/v1/room/blocks')).json()).toMatchObject({
    blocks: [{ endsOn: today }],
  });
  expect((await client.send(officer, 'POST', `${ofBlock}/take-back`, { version: 2 })).status).toBe(204);
};
