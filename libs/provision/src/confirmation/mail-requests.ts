import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Letters } from '@lib/mail/sending/mail-work';
import { putDownLetter } from '@lib/mail/sending/put-down-letter';
import { confirmPlacesPath } from './confirmation-request';

/** The mails by which providers are asked, for the worker that sends mail. */
export const lettersOfRequests = (secrets: AccessSecrets): Letters => ({
  gather: (units: UnitOfWork, clock: Clock) => units.run(SYSTEM, (tx) => putDownRequests(tx, clock)),
  pathOf: (_letter, about) => confirmPlacesPath(secrets.linkSecretOf(about)),
});

/** A mail for each request that has none and whose link still works. */
const putDownRequests = async (tx: Tx, clock: Clock): Promise<number> => {
  const waiting = await tx.query<{ id: string; address: string }>(
    `select id, address from confirmation_requests
      where mailed_at is null and answered_at is null and revoked_at is null and expires_at > clock_timestamp()
      order by asked_at limit 100 for update skip locked`,
  );
  for (const { id, address } of waiting) {
    const at = clock.now();
    const mail = await putDownLetter(tx, { letter: 'confirm-places', about: id, address, at });
    await tx.query('update confirmation_requests set outbox_id = $2, mailed_at = $3 where id = $1', [
      id,
      mail,
      at.toString(),
    ]);
  }
  return waiting.length;
};

/** Removes requests a year after their link stopped working. @returns how many went. */
export const removeOldRequests = async (tx: Tx): Promise<number> =>
  (
    await tx.query(
      `delete from confirmation_requests
        where coalesce(answered_at, revoked_at, expires_at) < clock_timestamp() - interval '1 year' returning 1`,
    )
  ).length;
