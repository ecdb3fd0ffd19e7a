import { Tx } from '@lib/database/unit-of-work';
import { ofBorough, ofProgramme, Recipient } from '@lib/mail/messages/recipient';
import { Seat } from '../panels/panel-seat';
import { Role } from '../permissions/role';

/**
 * Who holds a role of a borough now, to be told something: for example its approvers. In the transaction of what they
 * are told of; it gives away keys and no names.
 */
export const peopleOfBorough = async (tx: Tx, boroughId: number, role: Role): Promise<Recipient[]> => {
  const rows = await tx.query<{ id: string }>('select people_in_role($1, $2) as id', [role, boroughId]);
  return rows.map(({ id }) =>
    role === 'protection-lead' ? { personId: id, hat: `protection:${boroughId}` } : ofBorough(id, boroughId),
  );
};

/** Who holds a role of the programme now. */
export const peopleOfProgramme = async (tx: Tx, role: Role): Promise<Recipient[]> => {
  const rows = await tx.query<{ id: string }>('select people_in_role($1, null) as id', [role]);
  return rows.map(({ id }) =>
    role === 'administrator' ? { personId: id, hat: 'administration' } : ofProgramme(id),
  );
};

/** Who holds one of these seats of a panel now: its coordinators, its chair, or all who sit on it. */
export const peopleOfPanel = async (
  tx: Tx,
  panelId: string,
  seats: readonly Seat[] = ['coordinator', 'chair', 'member'],
): Promise<Recipient[]> => {
  const rows = await tx.query<{ id: string }>('select people_in_seat($1, $2) as id', [panelId, seats]);
  return rows.map(({ id }) => ofProgramme(id));
};
