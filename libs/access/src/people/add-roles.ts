import { Tx } from '@lib/database/unit-of-work';
import { issueLink } from '../invitations/issue-link';
import { needsApproval } from '../invitations/needs-approval';
import { HeldRole } from './hat';
import { Person } from './person';
import { grantRole } from './role-grants';

/** Gives roles, or puts them down for the borough to approve. @returns those that wait. */
export const addRoles = async (tx: Tx, person: Person, roles: readonly HeldRole[]): Promise<HeldRole[]> => {
  const waiting: HeldRole[] = [];
  for (const held of roles) {
    if (await needsApproval(tx, held)) {
      await askForApproval(tx, person, held);
      waiting.push(held);
    } else await grantRole(tx, person.id, held);
  }
  return waiting;
};

/** The same asked again is asked once. */
const askForApproval = async (tx: Tx, person: Person, held: HeldRole): Promise<void> => {
  const { id: personId, email, name } = person;
  await tx.query(
    `update auth.invitations set withdrawn_at = clock_timestamp()
      where purpose = 'new role' and person_id = $1 and role = $2 and borough_id = $3
        and accepted_at is null and withdrawn_at is null`,
    [personId, held.role, held.boroughId],
  );
  await issueLink(tx, { purpose: 'new role', email, name, personId, ...held, approved: false });
};
