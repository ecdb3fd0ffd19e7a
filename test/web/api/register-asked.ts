import { ApiWorld } from './api-world';

interface Record {
  readonly weeklyPence: number | null;
  readonly version: number;
  readonly linesVersion: number;
  readonly lines: readonly {
    readonly id: string;
    readonly version: number;
    readonly endsOn: string | null;
  }[];
  readonly funding: readonly { readonly id: string; readonly status: string }[];
  readonly reasons: readonly { readonly kind: string; readonly tier: number | null }[];
}

const CORE = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 650_000,
  startsOn: '2026-01-01',
  linesVersion: 0,
};

/** Prices a placement, ends and takes back, records facts and funders, with a token and by an officer. */
export const askForTheRegister = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const history = await client.get(officer, `/api/v1/children/${world.child}`);
  const id = history.json<{ placements: { id: string }[] }>().placements[0]!.id;
  const at = `/api/v1/register/placements/${id}`;
  const ask = async (method: string, path: string, body?: object): Promise<[number, Record]> => {
    const answer = await client.send(officer, method, path, body);
    return [answer.status, answer.json<Record>()];
  };

  const bearer = await world.token('see the register', 'keep the register');
  const added = await client.send(world.app.browser(), 'POST', `${at}/lines`, CORE, bearer);
  expect(added.status).toBe(201);
  expect(added.json()).toMatchObject({
    ...{ weeklyPence: 650_000, linesVersion: 1, reasons: [{ kind: 'cost', tier: 1 }] },
  });
  const therapy = { ...CORE, kind: 'therapy' };
  expect(await ask('POST', `${at}/lines`, therapy)).toMatchObject([
    409,
    { saved: { linesVersion: 1, lines: [{ pence: 650_000 }] }, sent: { kind: 'therapy' } },
  ]);
  const list = (await client.get(officer, '/api/v1/register?tier=1&sort=-since')).json();
  expect(list).toMatchObject({ count: 1, weeklyPence: 650_000, inForce: true });
  expect((await client.get(officer, '/api/v1/register?definition=99')).status).toBe(422);

  const [line] = added.json<Record>().lines;
  const end = { endsOn: '2026-03-01', version: 1 };
  expect(await ask('POST', `/api/v1/register/lines/${line!.id}/end`, end)).toMatchObject([
    200,
    { weeklyPence: null },
  ]);
  const late = await ask('POST', `/api/v1/register/lines/${line!.id}/end`, { ...end, endsOn: '2026-04-01' });
  expect(late).toMatchObject([409, { saved: { lines: [{ endsOn: '2026-03-01' }] }, sent: { version: 1 } }]);
  expect(await ask('POST', `/api/v1/register/lines/${line!.id}/take-back`, { version: 1 })).toMatchObject([
    409,
    { saved: { lines: [{ version: 2, endsOn: '2026-03-01' }] }, sent: { version: 1 } },
  ]);
  expect(await ask('POST', `/api/v1/register/lines/${line!.id}/take-back`, { version: 2 })).toMatchObject([
    200,
    { lines: [], soFarPence: 0 },
  ]);

  expect((await client.get(officer, '/api/v1/register/starts')).json()).toMatchObject({ starts: [] });
  const facts = { solo: true, staffPerChild: 2, reviewDueOn: '2025-12-01', version: 1 };
  expect(await ask('PUT', `${at}/facts`, facts)).toMatchObject([
    200,
    { version: 2, reasons: [{ kind: 'solo', tier: null }], warnings: [{ kind: 'review overdue' }] },
  ]);
  expect(await ask('PUT', `${at}/facts`, facts)).toMatchObject([409, { saved: { version: 2 } }]);
  const sought = { status: 'sought', statedOn: '2026-02-01' };
  const [, stated] = await ask('PUT', `${at}/funding/health`, sought);
  expect((await ask('PUT', `${at}/funding/health`, sought))[0]).toBe(409);
  const agreed = {
    ...sought,
    status: 'agreed',
    weeklyPence: 150_000,
    evidence: 'ICB 1',
    seen: stated.funding[0]!.id,
  };
  expect(await ask('PUT', `${at}/funding/health`, agreed)).toMatchObject([
    200,
    { agreedWeeklyPence: 150_000 },
  ]);
  expect((await ask('PUT', `${at}/funding/lottery`, sought))[0]).toBe(404);
  const now = (await client.get(officer, at)).json();
  expect(now).toMatchObject({ version: 2, lines: [], funding: [{ status: 'agreed' }] });
  expect((await client.get(world.as('officer-camden'), at)).status).toBe(404);
};
