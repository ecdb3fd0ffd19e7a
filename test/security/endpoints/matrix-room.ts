import { permissionsOf } from '@lib/access/permissions/permission';
import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { Viewer } from '@lib/access/viewer';
import { Blocks } from '@lib/high-cost/room/blocks.service';
import { Room } from '@lib/high-cost/room/room.service';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { MatrixApp } from './matrix-app';

/** What addresses of room name: settings are everybody’s, blocks and requests of whoever made them. */
export const ROOM_KINDS = {
  'placed setting': { ofBorough: false },
  'block contract': { ofBorough: true },
  'confirmation request': { ofBorough: true },
  'confirmation link': { ofBorough: false },
} as const;

let made = 0;

/** A setting of which nothing is said; with a number, so that a block in it has voids. */
const makeSetting = async ({ superuser }: MatrixApp): Promise<string> => {
  const id = newId();
  made += 1;
  await superuser.query(
    `insert into settings (id, urn, name, provision_type, local_authority, places, on_list, added_at, added_by_name,
                           version)
     values ($1, $2, $3, 'Children''s home', 'Kent', 6, true, now(), 'A list', 1)`,
    [id, `SC${800_000 + made}`, `Made-up room ${made}`],
  );
  return id;
};

const addBlock = (matrix: MatrixApp, approver: Viewer, settingId: string): Promise<string> =>
  matrix.app.get(Blocks, { strict: false }).add(approver, {
    ...{ settingId, places: 2, weeklyPence: 500_000 },
    ...{ startsOn: day('2026-04-01'), endsOn: null },
  });

const makeHeldSetting = async (matrix: MatrixApp, approver: Viewer): Promise<string> => {
  const id = await makeSetting(matrix);
  await addBlock(matrix, approver, id);
  return id;
};

const ask = (matrix: MatrixApp, viewer: Viewer, settingId: string): Promise<string> =>
  matrix.app.get(Room, { strict: false }).ask(viewer, settingId, 'home@provider.invalid');

/** The secret of a link that the commissioner of the programme asked for. */
export const makeConfirmationLink = async (matrix: MatrixApp): Promise<string> => {
  const { rows } = await matrix.superuser.query<{ id: string; name: string }>(
    `select id, name from auth.people where practice_key = 'commissioner'`,
  );
  const { id: personId, name } = rows[0]!;
  const commissioner: Viewer = {
    ...{ personId, name, boroughId: null, roles: ['commissioner'], origin: {} },
    permissions: permissionsOf(['commissioner']),
    context: { scope: 'programme', personId, boroughId: null },
  };
  const requestId = await ask(matrix, commissioner, await makeSetting(matrix));
  return matrix.app.get(AccessSecrets, { strict: false }).linkSecretOf(requestId);
};

export const ROOM_MAKERS: Readonly<
  Record<keyof typeof ROOM_KINDS, (matrix: MatrixApp, approver: Viewer) => Promise<string>>
> = {
  'placed setting': makeHeldSetting,
  'block contract': async (matrix, approver) => addBlock(matrix, approver, await makeSetting(matrix)),
  'confirmation request': async (matrix, approver) =>
    ask(matrix, approver, await makeHeldSetting(matrix, approver)),
  'confirmation link': (matrix) => makeConfirmationLink(matrix),
};
