import { permissionsOf } from '@lib/access/permissions/permission';
import { Role } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';

/** A person who acts in one role: for a borough, or for the programme's administration. */
export const viewerAs = (
  { personId, name }: Pick<Viewer, 'personId' | 'name'>,
  role: Role,
  boroughId: number | null,
): Viewer => ({
  personId,
  name,
  boroughId,
  roles: [role],
  permissions: permissionsOf([role]),
  context: { scope: boroughId === null ? 'administration' : 'borough', personId, boroughId },
  origin: {},
});
