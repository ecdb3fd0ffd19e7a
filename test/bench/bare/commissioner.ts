import { permissionsOf } from '@lib/access/permissions/permission';
import { ROLES } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { BarePage } from '../support/bare-page';

/** The commissioner of the practice London, as the bare pages draw one. */
export const COMMISSIONER: Viewer = {
  personId: 'nobody',
  name: 'Thaddeus Marlpit',
  boroughId: null,
  roles: ['commissioner'],
  permissions: permissionsOf(['commissioner']),
  context: { scope: 'programme', personId: null, boroughId: null },
  origin: {},
};

/** Who the layout says is signed in, and the menu they have. */
export const AS_COMMISSIONER: Pick<BarePage, 'viewer' | 'menu'> = {
  viewer: { name: COMMISSIONER.name, roleTitle: ROLES.commissioner.title, boroughName: null },
  menu: ['Home', 'Workstreams', 'London', 'Releases', 'Reports'],
};
