import { AccessSecrets } from '@lib/access/secrets/access-secrets';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Letters } from '@lib/mail/sending/mail-work';
import { putDownLetter } from '@lib/mail/sending/put-down-letter';
import { confirmPlacesPath } from './confirmation-request';

/** The mails by which providers are asked, for the worker that sends mail. */
export const lettersOfRequests = (secrets: AccessSecrets): Letters => ({
  gather: (units: UnitOfWork, clock: Clock) =>
    units.run(SYSTEM, async (tx) => {
      await stopOver(tx, null);
      return putDownRequests(tx, clock);
    }),
  stop: (units: UnitOfWork, mailId: string) =>
    units.run(SYSTEM, async (tx) => (await stopOver(tx, mailId)) > 0),
  pathOf: (_letter, about) => confirmPlacesPath(secrets.linkSecretOf(about)),
});

/** Mails that were not sent yet and whose link was taken back, used or has run out: nobody is sent a dead link. */
const stopOver = async (tx: Tx, mailId: string | null): Promise<number> =>
  (
    await tx.query(
      `update outbox o set state = 'stopped', leased_until = null
         from confirmation_requests r
        where r.outbox_id = o.id and o.letter = 'confirm-places' and o.state in ('waiting', 'failed')
          and ($1::uuid is null or o.id = $1)
          and (r.answered_at is not null or r.revoked_at is not null or r.expires_at <= clock_timestamp())
        returning 1`,
      [mailId],
    )
  ).length;

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

/** Removes requests 30 days after their link stopped working (security.md 8.2). @returns how many went. */
export const removeOldRequests = async (tx: Tx): Promise<number> =>
  (
    await tx.query(
      `delete from confirmation_requests
        where coalesce(answered_at, revoked_at, expires_at) < clock_timestamp() - interval '30 days' returning 1`,
    )
  ).length;
