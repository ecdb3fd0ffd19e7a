import { day } from '@lib/kernel/day';
import { printRelease } from '@test/support/printed-releases';
import { ApiWorld } from './api-world';

interface Found {
  readonly release: string | null;
  readonly candidates: readonly {
    readonly need: string;
    readonly age: string;
    readonly own: number | null;
  }[];
}

/** Reads where several boroughs need alike, decides, says that a borough would share a home, and is refused twice the same. */
export const askForLikeNeeds = async (world: ApiWorld): Promise<void> => {
  const { app, client } = world;
  await printRelease(await app.database.unitOfWork('stats'), {
    ...{ cube: 'hcli-fees', product: 'official', on: day('2026-03-31') },
  });
  await app.database.asSuperuser(`update releases set state = 'published' where cube = 'hcli-fees'`);
  const path = '/api/v1/like-needs';
  const found = (await client.get(world.as('officer-bromley'), path)).json<Found>();
  expect(found.release).toBe('PL-OF-2026-03-31-hcli-fees');
  const { need, age } = found.candidates[0]!;
  const one = `${path}/${need}-${age}`;
  const decide = (body: object): Promise<{ status: number }> =>
    client.send(world.as('commissioner'), 'POST', `${one}/decision`, body);
  expect((await decide({ decision: 'taken up', because: ' ' })).status).toBe(422);
  expect((await decide({ decision: 'taken up', because: 'Four boroughs agreed' })).status).toBe(204);
  expect((await decide({ decision: 'taken up', because: 'Again' })).status).toBe(409);
  const join = (joins: boolean): Promise<{ status: number }> =>
    client.send(world.as('approver-bromley'), 'POST', `${one}/interest`, { joins });
  expect([(await join(true)).status, (await join(true)).status]).toEqual([204, 409]);
  expect((await client.get(world.as('commissioner'), one)).json()).toMatchObject({
    own: null,
    interested: ['Bromley'],
    decisions: [{ decision: 'taken up', because: 'Four boroughs agreed', releaseOn: '2026-03-31' }],
  });
  expect((await client.get(world.as('officer-camden'), one)).json()).toMatchObject({
    own: 0,
    interested: [],
  });
};
