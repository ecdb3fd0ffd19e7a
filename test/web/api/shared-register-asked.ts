import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { day } from '@lib/kernel/day';
import { ApiWorld, BROMLEY } from './api-world';

interface Shared {
  readonly sharing: readonly number[];
  readonly count: number;
  readonly placements: readonly { readonly weeklyPence: number | null }[];
}

const CORE = { kind: 'core', payer: 'social-care', per: 'week', pence: 650_000, startsOn: '2026-01-01' };

/** Nothing is shared before an agreement; then rows by code and cost, and the borough is told who read them. */
export const askForSharedRegisters = async (world: ApiWorld): Promise<void> => {
  const { client } = world;
  const [officer, analyst] = [world.as('officer-bromley'), world.as('analyst')];
  const history = await client.get(officer, `/api/v1/children/${world.child}`);
  const id = history.json<{ placements: { id: string }[] }>().placements[0]!.id;
  const at = `/api/v1/register/placements/${id}`;
  const { linesVersion } = (await client.get(officer, at)).json<{ linesVersion: number }>();
  expect((await client.send(officer, 'POST', `${at}/lines`, { ...CORE, linesVersion })).status).toBe(201);
  const read = async (query = ''): Promise<Shared> =>
    (await client.get(analyst, `/api/v1/shared-register${query}`)).json<Shared>();
  expect(await read()).toMatchObject({ sharing: [], count: 0 });
  const job = await world.app.database.unitOfWork('job');
  await job.run(SYSTEM, (tx) =>
    recordAgreement(tx, new AuditService(), {
      boroughId: BROMLEY,
      purpose: 'high-cost rows',
      startsOn: day('2020-01-01'),
      endsOn: day('2099-12-31'),
      reference: 'IG 7',
      signedBy: 'A director',
    }),
  );
  expect(await read('?borough=305&tier=1')).toMatchObject({
    sharing: [BROMLEY],
    placements: [{ weeklyPence: 650_000 }],
  });
  expect((await read('?borough=202')).count).toBe(0);
  expect(await read('?borough=305&tier=2')).toMatchObject({ count: 0, placements: [] });
  expect((await client.get(analyst, '/api/v1/shared-register?age=old')).status).toBe(422);
  const readings = (await client.get(officer, '/api/v1/register/readings')).json();
  expect(readings).toMatchObject({ total: 1, readings: [{ manner: 'API', rows: 1, agreement: 'IG 7' }] });
  const picture = (await client.get(officer, '/api/v1/register/picture')).json();
  expect(picture).toMatchObject({ placements: 1, weeklyPence: 650_000, inForce: true });
  expect((await client.get(officer, '/api/v1/register/picture?definition=99')).status).toBe(422);
};
