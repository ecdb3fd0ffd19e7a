import { ConflictError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { HeldRole } from './hat';

/** Gives a role from now on. Giving one that is held changes nothing. */
export const grantRole = async (tx: Tx, personId: string, { role, boroughId }: HeldRole): Promise<void> => {
  await tx.query(
    `insert into auth.role_grants (id, person_id, role, borough_id, granted_by) values ($1, $2, $3, $4, $5)
     on conflict (person_id, role, borough_id) where ended_at is null do nothing`,
    [newId(), personId, role, boroughId, tx.context.personId === personId ? null : tx.context.personId],
  );
};

/** Takes a role back from now on; that it was held, and until when, stays. */
export const endRole = async (tx: Tx, personId: string, { role, boroughId }: HeldRole): Promise<void> => {
  await tx.query(
    `update auth.role_grants set ended_at = clock_timestamp(), ended_by = $4
      where person_id = $1 and role = $2 and borough_id is not distinct from $3 and ended_at is null`,
    [personId, role, boroughId, tx.context.personId],
  );
};

/** Whether anybody can administer the service. */
export const hasAdministrator = async (tx: Tx): Promise<boolean> => (await administrators(tx)).length > 0;

/**
 * Only one change of administrators at a time, so that the last two cannot each remove the other. Taken before the
 * change; the check follows it.
 */
export const lockAdministrators = async (tx: Tx): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtext('auth.administrators'))`);
};

/** @throws ConflictError when the change would leave nobody who can sign in and invite or let people back in. */
export const checkAdministratorIsLeft = async (tx: Tx): Promise<void> => {
  if ((await administrators(tx)).some((one) => one.signs_in)) return;
  throw new ConflictError(
    'This is the last administrator who can sign in. Give another person that role first.',
    'last-administrator',
  );
};

/** A made-up person needs nothing to sign in with. */
const administrators = (tx: Tx): Promise<{ signs_in: boolean }[]> =>
  tx.query<{ signs_in: boolean }>(
    `select p.practice_key is not null or auth.has_second_factor(p.id) as signs_in from auth.people p join auth.role_grants g on g.person_id = p.id
      where g.role = 'administrator' and g.ended_at is null and p.deactivated_at is null`,
  );
