import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { day } from '@lib/kernel/day';
import { SettingLists } from '@lib/provision/lists/setting-lists.service';
import { SettingEntry } from '@lib/provision/settings/setting-entry.service';
import { MatrixApp } from './matrix-app';

/** What addresses of the directory name: nobody's in particular. */
export const PROVISION_KINDS = {
  setting: { ofBorough: false },
  provider: { ofBorough: false },
  'waiting list': { ofBorough: false },
} as const;

type ProvisionKind = keyof typeof PROVISION_KINDS;

/** The administrator, who keeps the directory. */
export const keeper = async ({ superuser }: MatrixApp): Promise<Viewer> => {
  const { rows } = await superuser.query<{ id: string; name: string }>(
    `select id, name from auth.people where practice_key = 'administrator'`,
  );
  const { id: personId, name } = rows[0]!;
  return {
    personId,
    name,
    boroughId: null,
    roles: ['administrator'],
    permissions: permissionsOf(['administrator']),
    context: { scope: 'administration', personId, boroughId: null },
    origin: {},
  };
};

let made = 0;
const nextNumber = (): number => (made += 1);

/** A setting of a provider of its own. */
const makeSetting = async (matrix: MatrixApp): Promise<string> =>
  matrix.app.get(SettingEntry, { strict: false }).add(await keeper(matrix), {
    name: `Made-up lodge ${nextNumber()}`,
    urn: '',
    provisionType: 'Supported accommodation',
    provider: `Made-up provider ${made}`,
    localAuthority: 'Kent',
    registration: 'active',
    places: 4,
    reason: 'For the matrix',
  });

/** A list that waits to be confirmed; each is another. */
const makeWaitingList = async (matrix: MatrixApp): Promise<string> => {
  const lines = [
    'URN,Provision type,Registration status,Local authority',
    `${9_100_000 + nextNumber()},Children's home,Active,Kent`,
  ];
  const received = await matrix.app
    .get(SettingLists, { strict: false })
    .receive(
      await keeper(matrix),
      { name: 'list.csv', bytes: Buffer.from(lines.join('\n')) },
      day('2026-03-31'),
    );
  if ('problems' in received) throw new Error('The list of the matrix is not sound');
  return received.id;
};

export const PROVISION_MAKERS: Readonly<Record<ProvisionKind, (matrix: MatrixApp) => Promise<string>>> = {
  setting: makeSetting,
  provider: async (matrix) => {
    const id = await makeSetting(matrix);
    const { rows } = await matrix.superuser.query<{ id: string }>(
      'select provider_id as id from settings where id = $1',
      [id],
    );
    return rows[0]!.id;
  },
  'waiting list': makeWaitingList,
};
