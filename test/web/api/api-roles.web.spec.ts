import { newId } from '@lib/kernel/ids';
import { ApiWorld, PEOPLE } from './api-world';
import { WHO } from './who-may';
import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';

describe('each operation of the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.close());

  it('is in the table of who may', () => {
    const names = operationsOf(world.client.document).map(({ operation }) => operation.operationId);
    expect(Object.keys(WHO).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(WHO))('%s is for %j', async (name, allowed) => {
    const { method, path } = operationsOf(world.client.document).find(
      ({ operation }) => operation.operationId === name,
    )!;
    // Sent empty and of keys that nobody has: whoever may is told what is wrong with that, others that they may not.
    const address = path.replaceAll(/\{\w+\}/g, () => newId());
    const letIn: string[] = [];
    for (const person of PEOPLE) {
      const browser = name === 'sessions.here' ? await world.app.as(person) : world.as(person);
      const { status } = await browser.send(method, address, { headers: { 'x-requested-with': 'specs' } });
      expect([person, status < 500 && status !== 401]).toEqual([person, true]);
      if (status !== 403) letIn.push(person);
    }
    expect(letIn.sort()).toEqual([...allowed].sort());
  });

  it.each(Object.keys(WHO))('%s is for nobody who is not signed in', async (name) => {
    const { method, path } = operationsOf(world.client.document).find(
      ({ operation }) => operation.operationId === name,
    )!;
    const answer = await world.app.browser().send(
      method,
      path.replaceAll(/\{\w+\}/g, () => newId()),
      {
        headers: { 'x-requested-with': 'specs' },
      },
    );
    expect(answer.status).toBe(401);
    world.client.held(method, path.replaceAll(/\{\w+\}/g, newId()), answer);
  });
});
