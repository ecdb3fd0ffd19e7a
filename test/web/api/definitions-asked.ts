import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { ApiWorld } from './api-world';

interface Versions {
  readonly versions: readonly { readonly version: number; readonly stands: string }[];
}

/** Reads what counts as high cost, makes the next version, and is told that another is there by now. */
export const askForDefinitions = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const path = '/api/v1/definitions';
  const standing = async (): Promise<string[]> =>
    (await client.get(world.as('officer-camden'), path))
      .json<Versions>()
      .versions.map(({ version, stands }) => `${version} ${stands}`);
  expect(await standing()).toEqual(['1 in force']);
  const next = {
    tiers: [600_000, 1_200_000],
    secure: true,
    unregistered: true,
    deprivationOfLiberty: false,
    validFrom: addDays(new SystemClock().today(), 30),
    because: 'Prices rose',
    seen: 1,
  };
  const ask = (body: object) => client.send(world.as('commissioner'), 'POST', path, body);
  expect((await ask({ ...next, tiers: [600_000, 500_000] })).status).toBe(422);
  const made = await ask(next);
  expect([made.status, made.json()]).toMatchObject([
    201,
    { version: 2, stands: 'not yet', tiers: next.tiers, soloStaff: null, because: 'Prices rose' },
  ]);
  expect((await ask({ ...next, soloStaff: 2.5 })).status).toBe(409);
  expect(await standing()).toEqual(['2 not yet', '1 in force']);
};
