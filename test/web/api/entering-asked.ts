import { ApiWorld } from './api-world';

type Answered = Readonly<Record<string, unknown>>;

const CHILD = { reference: 'API-1', birthMonth: '2012-04-01', sex: 'U' };

/** Adds a child no return has, starts, changes and ends a placement of theirs, and takes the end back. */
export const askForEntering = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const ask = async (path: string, body: object): Promise<Answered> => {
    const answer = await client.send(world.as('officer-bromley'), 'POST', `/api/v1/children${path}`, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.json<Answered>();
  };
  expect(await ask('/matches', CHILD)).toEqual([]);
  const { childId } = await ask('', CHILD);
  const start = { holdsFrom: '2026-06-10', place: 'K2', legalStatus: 'V2', need: 'N1' };
  await ask(`/${childId as string}/placements`, start);
  await ask(`/${childId as string}/placements/change`, { holdsFrom: '2026-06-10', urn: 'SC123456' });
  const { id } = await ask(`/${childId as string}/placements/end`, {
    holdsFrom: '2026-06-20',
    reasonCeased: 'E4A',
  });
  expect(await ask(`/entries/${id as string}/withdraw`, { version: 1 })).toEqual({ childId });
  const history = (
    await client.get(world.as('officer-bromley'), `/api/v1/children/${childId as string}`)
  ).json<{ placements: object[]; entries: object[] }>();
  expect(history.placements).toMatchObject([{ place: 'K2', urn: 'SC123456', endedOn: null }]);
  expect(history.entries).toMatchObject([
    { id, kind: 'end', withdrawn: true },
    { kind: 'change', facts: { urn: 'SC123456' } },
    { kind: 'start', withdrawn: false },
  ]);
  await correctAndRemove(world);
};

/** Finds a child who was added, corrects them, and removes them. */
const correctAndRemove = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const base = '/api/v1/children';
  const added = await client.send(officer, 'POST', base, { ...CHILD, reference: 'API-2' });
  const { childId } = added.json<{ childId: string }>();
  const listed = async (): Promise<string[]> =>
    (await client.get(officer, `${base}/added`)).json<{ id: string }[]>().map(({ id }) => id);
  expect(await listed()).toContain(childId);
  const correction = { birthMonth: '2012-05-01', sex: 'F', version: 1, because: 'Typed wrong' };
  expect((await client.send(officer, 'PUT', `${base}/${childId}/entry`, correction)).status).toBe(204);
  const removal = { version: 2, because: 'Added twice' };
  expect((await client.send(officer, 'POST', `${base}/${childId}/remove`, removal)).status).toBe(204);
  expect(await listed()).not.toContain(childId);
};
