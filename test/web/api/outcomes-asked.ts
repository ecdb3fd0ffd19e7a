import { ApiWorld } from './api-world';

interface Record {
  readonly version: number;
  readonly reviews: readonly { readonly id: string; readonly version: number }[];
  readonly extensions: readonly { readonly costPence: number }[];
  readonly mark: { readonly id: string } | null;
}

const HOME = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1c';

/** Reviews, marks, extends and ends a placement, and records what its provider asks, by an officer. */
export const askForOutcomes = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const history = await client.get(officer, `/api/v1/children/${world.child}`);
  const id = history.json<{ placements: { id: string }[] }>().placements[0]!.id;
  const at = `/api/v1/register/placements/${id}`;
  const ask = async (method: string, path: string, body: object): Promise<[number, Record]> => {
    const answer = await client.send(officer, method, path, body);
    return [answer.status, answer.json<Record>()];
  };
  const { version } = (await client.get(officer, at)).json<Record>();
  const review = { heldOn: '2026-02-02', sdq: 17, version };
  const [held, reviewed] = await ask('POST', `${at}/reviews`, review);
  expect([held, reviewed]).toMatchObject([201, { reviews: [{ sdq: 17, stability: null }] }]);
  expect(await ask('POST', `${at}/reviews`, review)).toMatchObject([409, { sent: { sdq: 17 } }]);
  const [kept] = reviewed.reviews;
  const back = `/api/v1/register/outcomes/review/${kept!.id}/take-back`;
  expect(await ask('POST', back, { version: 1 })).toMatchObject([200, { reviews: [] }]);
  expect((await ask('POST', back, { version: 1 }))[0]).toBe(404);

  const now = (await client.get(officer, at)).json<Record>();
  const mark = { reason: 'risk of serious harm', markedOn: '2026-02-01', version: now.version };
  const [, marked] = await ask('POST', `${at}/mark`, mark);
  expect(marked).toMatchObject({ mark: { reason: 'risk of serious harm' } });
  const extend = { toDay: '2026-12-01', authorisedBy: 'director', reason: 'court', version: marked.version };
  expect((await ask('POST', `${at}/extensions`, extend))[0]).toBe(422);
  expect((await ask('PUT', `${at}/ending`, { planned: 'planned', version: marked.version }))[0]).toBe(422);

  const facts = { expectedEndOn: '2026-06-30', version: marked.version };
  const [, expected] = await ask('PUT', `${at}/facts`, facts);
  const extended = await ask('POST', `${at}/extensions`, { ...extend, version: expected.version });
  expect(extended).toMatchObject([
    201,
    { expectedEndOn: '2026-12-01', extensions: [{ authorisedBy: 'director' }] },
  ]);

  await world.app.database.asSuperuser(
    `insert into settings (id, urn, name, provision_type, local_authority, on_list, reason, added_at, added_by_name, version)
     values ($1, 'SC923456', 'Rowan House', 'Children''s home', 'Kent', false, 'To try it', now(), 'An officer', 1)`,
    [HOME],
  );
  await world.app.database.asSuperuser(`update placements set urn = 'SC923456' where id = $1`, [id]);
  const asked = {
    settingId: HOME,
    askedOn: '2026-02-02',
    askedPercent: 6,
    appliesFrom: '2026-04-01',
    reason: 'yearly',
  };
  const uplift = await client.send(officer, 'POST', '/api/v1/register/uplifts', asked);
  expect([uplift.status, uplift.json()]).toMatchObject([201, { state: 'asked', settingName: 'Rowan House' }]);
  const one = `/api/v1/register/uplifts/${uplift.json<{ id: string }>().id}`;
  const refused = { state: 'refused', decidedOn: '2026-02-10', version: 1 };
  expect(await ask('PUT', one, refused)).toMatchObject([
    200,
    { state: 'refused', effect: { yearlyPence: 0 } },
  ]);
  expect(await ask('PUT', one, refused)).toMatchObject([409, { saved: { version: 2 } }]);
  expect((await client.get(officer, one)).json()).toMatchObject({ state: 'refused' });
  expect((await client.get(officer, '/api/v1/register/uplifts')).json()).toMatchObject({
    uplifts: [{ version: 2 }],
  });
  expect((await client.get(world.as('officer-camden'), one)).status).toBe(404);
  await askHowItEnded(world, id);
  // The next who asks counts the settings there are.
  await world.app.database.asSuperuser('delete from uplift_requests');
  await world.app.database.asSuperuser('delete from settings where id = $1', [HOME]);
};

/** A placement that ended a moment ago, and lasts again afterwards for whoever asks next. */
const askHowItEnded = async (world: ApiWorld, id: string): Promise<void> => {
  const { app, client } = world;
  const officer = world.as('officer-bromley');
  const at = `/api/v1/register/placements/${id}`;
  const end = (on: string | null): Promise<unknown> =>
    app.database.asSuperuser('update placements set ended_on = $2, urn = null where id = $1', [id, on]);
  await end('2026-03-01');
  const { version } = (await client.get(officer, at)).json<Record>();
  const ending = { planned: 'planned', noticeDays: 28, destination: 'foster', version };
  const answer = await client.send(officer, 'PUT', `${at}/ending`, ending);
  expect([answer.status, answer.json()]).toMatchObject([
    200,
    { ending: { planned: 'planned', reason: null } },
  ]);
  await end(null);
};
