import { newId } from '@lib/kernel/ids';
import { ApiWorld, BROMLEY } from './api-world';

interface Strays {
  readonly entries: readonly { readonly entryId: string }[];
  readonly moves: readonly { readonly id: string }[];
}

interface Choices {
  readonly version: number;
  readonly placements: readonly { readonly id: string; readonly taken: boolean }[];
}

/** Reads what overlaps, answers a possible transfer, and puts what is recorded of a gone placement to another and back. */
export const askForOverlaps = async (world: ApiWorld): Promise<void> => {
  const { client, child } = world;
  const officer = world.as('officer-bromley');
  const list = (await client.get(officer, '/api/v1/children/overlaps?page=1')).json();
  expect(list).toEqual({ overlaps: [], count: 0, page: 1, pages: 1 });
  expect((await client.get(officer, `/api/v1/children/${child}/overlaps`)).json()).toMatchObject({
    childId: child,
    overlaps: [],
  });
  const foreign = await client.get(world.as('officer-camden'), `/api/v1/children/${child}/overlaps`);
  expect(foreign.status).toBe(404);
  await answerATransfer(world);
  await moveAnEntry(world);
};

const answerATransfer = async (world: ApiWorld): Promise<void> => {
  const { client, app, child } = world;
  const officer = world.as('officer-bromley');
  const id = newId();
  await app.database.asSuperuser(
    `insert into possible_transfers (borough_id, id, child_id, direction, happened_on)
     values ($1, $2, $3, 'came', '2025-01-01')`,
    [BROMLEY, id, child],
  );
  const all = (await client.get(officer, '/api/v1/children/transfers')).json();
  expect(all).toMatchObject([{ id, childId: child, direction: 'came', answer: null, version: 1 }]);
  const at = `/api/v1/children/transfers/${id}`;
  const said = { answer: 'same child, known', version: 1 };
  expect((await client.send(world.as('officer-camden'), 'POST', at, said)).status).toBe(404);
  const answered = await client.send(officer, 'POST', at, said);
  expect(answered.json()).toMatchObject({ answer: 'same child, known', version: 2 });
  const late = await client.send(officer, 'POST', at, said);
  expect([late.status, late.json()]).toMatchObject([409, { saved: { version: 2 }, sent: { version: 1 } }]);
  expect((await client.get(world.as('officer-camden'), '/api/v1/children/transfers')).json()).toEqual([]);
};

const moveAnEntry = async (world: ApiWorld): Promise<void> => {
  const { client, app, child } = world;
  const officer = world.as('officer-bromley');
  await app.database.asSuperuser(
    `update register_entries set placement_id = gen_random_uuid() where borough_id = $1`,
    [BROMLEY],
  );
  await app.database.asSuperuser(
    `insert into register_entries (borough_id, id, child_id, placement_id, entered_at, entered_by_name, version)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), now(), 'A made-up officer', 1
      where not exists (select from register_entries where borough_id = $1)`,
    [BROMLEY, child],
  );
  const strays = (await client.get(officer, '/api/v1/register/left-behind')).json<Strays>();
  expect(strays.entries).toHaveLength(1);
  const at = `/api/v1/register/left-behind/${strays.entries[0]!.entryId}`;
  const { version, placements } = (await client.get(officer, at)).json<Choices>();
  const to = { placementId: placements[0]!.id, version };
  expect((await client.send(world.as('officer-camden'), 'POST', at, to)).status).toBe(404);
  const moved = await client.send(officer, 'POST', at, to);
  expect(moved.json()).toMatchObject({ placementId: to.placementId, addedSince: 0 });
  expect((await client.send(officer, 'POST', at, to)).status).toBe(409);
  const { id } = moved.json<{ id: string }>();
  const back = await client.send(officer, 'POST', `/api/v1/register/left-behind/moves/${id}/put-back`, {});
  expect(back.json<Strays>()).toMatchObject({ entries: [{}], moves: [] });
};
