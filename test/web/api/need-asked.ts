import { ApiWorld } from './api-world';

/** Asks for need against room, tries what more places would change, and keeps, compares and deletes what was tried. */
export const askForNeedAndRoom = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const officer = world.as('officer-bromley');
  const need = '/api/v1/need-and-room';
  for (const path of ['', '?by=need', '?area=SEL', '/cell?row=home&area=NEL'])
    expect((await client.get(officer, `${need}${path}`)).status).toBe(200);
  expect((await client.get(officer, `${need}?by=age`)).status).toBe(422);
  const tried = { changes: [{ places: 4, kind: 'home', area: 'NEL' }], occupancy: 75 };
  const answer = await client.send(officer, 'POST', `${need}/what-if`, tried);
  expect(answer.json()).toMatchObject({ matched: null, assumptions: { occupancy: 75, fits: 50 } });
  expect((await client.send(officer, 'POST', `${need}/what-if`, { ...tried, fits: 200 })).status).toBe(422);

  const saved = `${need}/what-if/saved`;
  const keep = async (name: string): Promise<string> => {
    const kept = await client.send(officer, 'POST', saved, { ...tried, name });
    expect(kept.status).toBe(201);
    return kept.json<{ id: string }>().id;
  };
  const [one, other] = [await keep('One'), await keep('Another')];
  const change = { ...tried, name: 'One, changed', version: 1, fits: 25 };
  expect((await client.send(officer, 'PUT', `${saved}/${one}`, change)).json()).toMatchObject({ version: 2 });
  const late = await client.send(officer, 'PUT', `${saved}/${one}`, change);
  expect(late.status).toBe(409);
  expect(late.json()).toMatchObject({ saved: { version: 2 } });
  expect((await client.get(officer, saved)).json()).toMatchObject({
    scenarios: [{ name: 'One, changed' }, {}],
  });
  expect((await client.get(officer, `${saved}/${one}`)).json()).toMatchObject({ name: 'One, changed' });
  const compared = await client.get(officer, `${need}/what-if/compare?one=${one}&other=${other}`);
  expect(compared.status).toBe(200);
  expect((await client.send(officer, 'DELETE', `${saved}/${one}?version=1`)).status).toBe(409);
  expect((await client.send(officer, 'DELETE', `${saved}/${one}?version=2`)).status).toBe(204);
  expect((await client.get(world.as('officer-camden'), `${saved}/${other}`)).status).toBe(404);
};
