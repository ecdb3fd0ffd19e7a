import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { MatrixApp } from './matrix-app';
import { Borough, BOROUGHS } from './points-of-view';

/** The borough's approver, or the administrator, as the services see them. */
export const actor = async (
  { superuser }: MatrixApp,
  borough: Borough,
  role: 'approver' | 'administrator' = 'approver',
): Promise<Viewer> => {
  const isOfBorough = role === 'approver';
  const { rows } = await superuser.query<{ id: string; name: string }>(
    'select id, name from auth.people where practice_key = $1',
    [isOfBorough ? `approver-${borough}` : role],
  );
  const { id: personId, name } = rows[0]!;
  const boroughId = isOfBorough ? BOROUGHS[borough] : null;
  return {
    personId,
    name,
    boroughId,
    roles: [role],
    permissions: permissionsOf([role]),
    context: { scope: isOfBorough ? 'borough' : 'administration', personId, boroughId },
    origin: {},
  };
};

type MadeByApprover = (matrix: MatrixApp, approver: Viewer) => Promise<string>;

/** What the borough’s approver makes, by kind. */
export const byItsApprover = <Name extends string>(
  makers: Readonly<Record<Name, MadeByApprover>>,
): Record<Name, (matrix: MatrixApp, borough: Borough) => Promise<string>> => {
  const of = (name: Name) => async (matrix: MatrixApp, borough: Borough) =>
    makers[name](matrix, await actor(matrix, borough));
  const names = Object.keys(makers) as Name[];
  return Object.fromEntries(names.map((name) => [name, of(name)])) as ReturnType<typeof byItsApprover<Name>>;
};
