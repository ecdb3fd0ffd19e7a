import { hatPermissions } from '@lib/access/people/hat';
import { Role } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { PRACTICE_PEOPLE } from '../people';

/** The made-up people as the service sees them when they are signed in. */
export interface PracticeViewers {
  ofBorough(role: 'officer' | 'approver', boroughId: number): Viewer;
  ofPanel(key: string): Viewer;
}

/** @param panelId the panel whose people act */
export const practiceViewers = async (auth: UnitOfWork, panelId: string): Promise<PracticeViewers> => {
  const rows = await auth.run(SYSTEM, (tx) =>
    tx.query<{ id: string; key: string; name: string }>(
      'select id, practice_key as key, name from auth.people where practice_key is not null',
    ),
  );
  const people = new Map(rows.map((row) => [row.key, row]));
  const viewer = (key: string, role: Role, boroughId: number | null): Viewer => {
    const { id, name } = people.get(key)!;
    const scope = boroughId === null ? 'programme' : 'borough';
    return {
      personId: id,
      name,
      boroughId,
      roles: [role],
      permissions: hatPermissions({ key: scope, scope, boroughId, roles: [role] }),
      context: { scope, personId: id, boroughId, ...(boroughId === null ? { panelIds: [panelId] } : {}) },
      origin: {},
    };
  };
  return {
    ofBorough: (role, boroughId) => viewer(`${role}-${authorityById(boroughId).slug}`, role, boroughId),
    ofPanel: (key) => viewer(key, PRACTICE_PEOPLE.find((one) => one.key === key)!.roles[0]!.role, null),
  };
};
