import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { PERMISSIONS } from '@lib/access/permissions/permission';
import { Role, ROLES } from '@lib/access/permissions/role';
import { Tx } from '@lib/database/unit-of-work';

/** The roles of a borough whose holders set schedules, and can have a test of one. */
const TESTERS: readonly Role[] = (PERMISSIONS['set schedules'] as readonly Role[]).filter(
  (role) => ROLES[role].of === 'borough',
);

/** Boroughs, by DfE number in the order of their names, in which somebody holds such a role now. */
export const boroughsThatCanTest = async (tx: Tx): Promise<readonly number[]> => {
  const rows = await tx.query<{ id: number }>(
    `select b.id from unnest($1::smallint[]) with ordinality as b (id, place)
      where exists (select from unnest($2::text[]) as r (role), people_in_role(r.role, b.id)) order by b.place`,
    [AUTHORITIES_BY_NAME.map(({ id }) => id), TESTERS],
  );
  return rows.map(({ id }) => id);
};
