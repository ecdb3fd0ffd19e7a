import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { ApiWorld } from './api-world';

interface Versions {
  readonly versions: readonly { readonly version: number; readonly stands: string }[];
}

/** Reads the rules, asks what a version would do, makes it, and withdraws it before its day. */
export const askForRules = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const path = '/api/v1/rules/place-days';
  const all = (await client.get(world.as('officer-camden'), '/api/v1/rules')).json<{ rules: object[] }>();
  expect(all.rules.length).toBeGreaterThanOrEqual(4);
  const standing = async (): Promise<string[]> =>
    (await client.get(world.as('officer-camden'), path))
      .json<Versions>()
      .versions.map(({ version, stands }) => `${version} ${stands}`);
  expect(await standing()).toEqual(['1 in force']);
  const validFrom = addDays(new SystemClock().today(), 30);
  const next = { days: 21, validFrom, because: 'Providers are asked more often', seen: 1 };
  const ask = (address: string, body: object) => client.send(world.as('commissioner'), 'POST', address, body);
  expect((await ask(path, { ...next, days: undefined, least: 3 })).status).toBe(422);
  const effect = await ask(`${path}/effect`, next);
  expect([effect.status, effect.json<{ tables: object[] }>().tables.length]).toEqual([200, 1]);
  expect(await standing()).toEqual(['1 in force']);
  const made = await ask(path, next);
  expect([made.status, made.json()]).toMatchObject([
    201,
    { version: 2, stands: 'not yet', days: 21, least: null },
  ]);
  expect((await ask(path, next)).status).toBe(409);
  const withdrawn = await ask(`${path}/versions/2/withdraw`, {});
  expect([withdrawn.status, withdrawn.json()]).toMatchObject([200, { version: 2, stands: 'withdrawn' }]);
  expect((await ask(`${path}/versions/2/withdraw`, {})).status).toBe(409);
  for (const rule of ['panel-quorum', 'age-bands'])
    expect((await client.get(world.as('administrator'), `/api/v1/rules/${rule}`)).status).toBe(200);
  const quorum = { least: 4, areas: ['health'], validFrom, because: 'Health is asked for', seen: 1 };
  expect((await ask('/api/v1/rules/panel-quorum/effect', quorum)).status).toBe(200);
  const bands = [{ from: 0, to: 9 }, { from: 10, to: 24 }]; // prettier-ignore
  const ages = { bands, validFrom, because: 'Two are enough', seen: 1 };
  expect((await ask('/api/v1/rules/age-bands/effect', ages)).status).toBe(200);
};
