import { ApiWorld } from './api-world';

const SCHEDULES = '/api/v1/report-schedules';

/** A schedule from its draft to a test, a run of another day and a run tried again; each answer is held against the document. */
export const askForDeliveries = async (world: ApiWorld): Promise<void> => {
  const who = world.as('approver-bromley');
  const answer = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const sent = await world.client.send(who, method, path, body);
    expect([path, sent.status]).toEqual([path, sent.status === 201 ? 201 : 200]);
    return sent.json<T>();
  };
  const draft = {
    report: 'placements-snapshot',
    asAtRule: 'end of month before',
    draft: true,
    skipIfSame: true,
  };
  const made = await answer<{ id: string }>('POST', SCHEDULES, draft);
  expect(made).toMatchObject({ state: 'draft', when: null, next: [], skipIfSame: true });
  const own = `${SCHEDULES}/${made.id}`;
  expect((await world.client.send(who, 'POST', `${own}/resume`)).status).toBe(422);
  const told = await answer<{ nameable: { id: string }[] }>('PUT', `${own}/recipients`, {
    ...{ version: 1, roles: ['approver'], people: [] },
  });
  expect(told).toMatchObject({ version: 2, roles: ['approver'] });
  const named = { version: 2, roles: [], people: [told.nameable[0]!.id] };
  expect(await answer('PUT', `${own}/recipients`, named)).toMatchObject({
    version: 3,
    people: [{ mayOpen: true }],
  });
  const other = { version: 3, roles: ['analyst'], people: [] };
  expect((await world.client.send(who, 'PUT', `${own}/recipients`, other)).status).toBe(422);
  expect(await answer('GET', `${own}/recipients`)).toMatchObject({ version: 3 });
  expect(await answer('GET', `${own}/preview`)).toMatchObject({
    told: { people: 1, missing: 0 },
    reason: null,
  });
  const { runId } = await answer<{ runId: string }>('POST', `${own}/test`);
  const run = `/api/v1/report-runs/${runId}`;
  expect(await answer('GET', run)).toMatchObject({
    ...{ run: { tells: 'asker' }, deliveries: [{ toldAs: 'asker', outcome: 'ready' }] },
  });
  await answer('POST', `${own}/runs`, { asAt: '2026-03-31', tells: 'nobody' });
  expect((await world.client.send(who, 'POST', `${run}/retry`)).status).toBe(409);
  await world.app.database.asSuperuser(`update runs set state = 'failed', reason = 'No' where id = $1`, [
    runId,
  ]);
  expect(await answer('POST', `${run}/retry`)).toMatchObject({ state: 'queued', attempt: 0 });
  expect(await answer('POST', `${own}/take-over`)).toMatchObject({ state: 'draft', ownerLeft: false });
};
