import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { ApiWorld } from './api-world';

interface Orders {
  readonly orders: readonly { readonly id: string; readonly endsOn: string | null }[];
  readonly takenBack: readonly { readonly id: string }[];
  readonly nightsInYear: number;
}

/** Records an order about a child, ends it, takes it back, and reads what is left. */
export const askForLiberty = async (world: ApiWorld): Promise<void> => {
  const { client, child } = world;
  const officer = world.as('officer-bromley');
  const today = new SystemClock().today();
  const ofChild = `/api/v1/children/${child}/liberty-orders`;
  const read = async (): Promise<Orders> => (await client.get(officer, ofChild)).json<Orders>();
  const made = await client.send(officer, 'POST', ofChild, { startsOn: addDays(today, -10) });
  expect(made.status).toBe(201);
  const { id } = made.json<{ id: string }>();
  expect(await read()).toMatchObject({ childId: child, orders: [{ id, endsOn: null }], nightsInYear: 10 });
  expect((await client.send(officer, 'POST', ofChild, { startsOn: today })).status).toBe(422);
  const end = { endsOn: addDays(today, -4), version: 1 };
  const ofOrder = `/api/v1/children/liberty-orders/${id}`;
  expect((await client.send(officer, 'POST', `${ofOrder}/end`, end)).json()).toEqual({ childId: child });
  expect((await client.send(officer, 'POST', `${ofOrder}/end`, end)).status).toBe(409);
  expect(await read()).toMatchObject({ orders: [{ endsOn: end.endsOn }], nightsInYear: 6 });
  const foreign = await client.send(world.as('officer-camden'), 'POST', `${ofOrder}/take-back`, {
    version: 2,
  });
  expect(foreign.status).toBe(404);
  const takenBack = await client.send(officer, 'POST', `${ofOrder}/take-back`, { version: 2 });
  expect(takenBack.json()).toEqual({ childId: child });
  expect(await read()).toMatchObject({ orders: [], takenBack: [{ id }], nightsInYear: 0 });
};
