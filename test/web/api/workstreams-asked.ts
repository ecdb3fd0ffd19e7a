import { ApiWorld } from './api-world';

interface Versions {
  readonly versions: readonly { readonly version: number; readonly figures: readonly string[] }[];
  readonly figures: readonly string[];
}

/** Reads the workstreams, changes what one shows, and is told that another version is there by now. */
export const askForWorkstreams = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const get = async <T>(who: 'commissioner' | 'officer-camden', path: string): Promise<T> => {
    const answer = await client.get(world.as(who), `/api/v1/workstreams${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.json<T>();
  };
  expect((await get<{ workstreams: object[] }>('officer-camden', '')).workstreams).toHaveLength(10);
  await get('officer-camden', '/position');
  await get('officer-camden', '/fostering?product=quarterly');
  const refused = await client.get(world.as('commissioner'), '/api/v1/workstreams/fostering?areas=castles');
  expect(refused.status).toBe(422);
  const { versions, figures } = await get<Versions>('commissioner', '/fostering/versions');
  expect(versions.map(({ version }) => version)).toEqual([1]);
  const next = {
    question: 'Are there enough foster families?',
    figures: versions[0]!.figures.toReversed(),
    reports: ['unmet-need'],
    because: 'Prices first',
    seen: 1,
  };
  const put = (body: object) =>
    client.send(world.as('commissioner'), 'PUT', '/api/v1/workstreams/fostering', body);
  expect((await put({ ...next, figures: figures.slice(0, 3) })).status).toBe(422);
  const made = await put(next);
  expect([made.status, made.json<Versions>().versions[0]]).toMatchObject([
    200,
    { version: 2, question: next.question, figures: next.figures, reports: ['unmet-need'] },
  ]);
  expect((await put(next)).status).toBe(409);
};
