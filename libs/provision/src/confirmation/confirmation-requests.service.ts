import { Injectable } from '@nestjs/common';
import { AccessSecrets, hashOfToken } from '@lib/access/secrets/access-secrets';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { placedSetting } from '../places/placed-settings.query';
import { refusePart } from '../places/refuse-part';
import { ConfirmationRequest, LINK_DAYS, MOST_OPEN, RevokedRequest } from './confirmation-request';

const STATE = `case when r.answered_at is not null then 'answered' when r.revoked_at is not null then 'revoked'
                    when r.expires_at <= clock_timestamp() then 'expired' else 'open' end`;

const MAIL_ADDRESS = /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]+\.[^\s@<>,;"]{2,}$/;
const LONGEST_ADDRESS = 254;

/** Asking the provider of one setting what room there is. A borough sees what it asked, the programme what it did. */
@Injectable()
export class ConfirmationRequests {
  constructor(
    private readonly units: UnitOfWork,
    private readonly secrets: AccessSecrets,
    private readonly audit: AuditService,
  ) {}

  /** What was asked about a setting, the latest first. */
  async of({ context }: Pick<Asker, 'context'>, settingId: string): Promise<ConfirmationRequest[]> {
    return this.units.run(context, (tx) => requestsOf(tx, settingId), { readOnly: true });
  }

  /**
   * Asks, in a transaction in which it is known that the viewer may: makes a link, which a mail carries soon.
   * @returns the key of the request
   * @throws InvalidError for an address that is none, or while as many links as may work at once do
   */
  async askIn(tx: Tx, viewer: Viewer, settingId: string, typed: string): Promise<string> {
    const setting = await placedSetting(tx, settingId);
    await refusePart(tx, setting.id);
    const address = typed.trim().toLowerCase();
    const open = (await requestsOf(tx, setting.id)).filter(({ state }) => state === 'open');
    if (!MAIL_ADDRESS.test(address) || address.length > LONGEST_ADDRESS)
      throw wrong('Enter an email address, like name@example.com');
    if (open.length >= MOST_OPEN)
      throw wrong(`${MOST_OPEN} links about this setting wait for an answer: take one back first`);
    const id = newId();
    await tx.query(
      `insert into confirmation_requests (borough_id, id, setting_id, address, token_hash, asked_at, asked_by,
                                          asked_by_name, expires_at)
       values ($1, $2, $3, $4, $5, clock_timestamp(), $6, $7, clock_timestamp() + make_interval(days => $8))`,
      [
        tx.context.boroughId, id, setting.id, address, hashOfToken(this.secrets.linkSecretOf(id)), viewer.personId,
        viewer.name, LINK_DAYS,
      ], // prettier-ignore
    );
    await this.record(tx, viewer, 'confirmation-asked', { id, settingId: setting.id });
    return id;
  }

  /**
   * From now on the link does nothing, and a mail that still waits is not sent; again changes nothing.
   * @throws NotFoundError @throws ConflictError when the provider has answered by it
   */
  async revoke(viewer: Viewer, id: string): Promise<RevokedRequest> {
    return this.units.run(viewer.context, async (tx) => {
      const { settingId, isAnswered, wasSent } = await heldRequest(tx, id);
      if (isAnswered) throw answeredAlready();
      const revoked = await tx.query(
        `update confirmation_requests set revoked_at = clock_timestamp(), revoked_by_name = $2
          where id = $1 and revoked_at is null and answered_at is null returning 1`,
        [id, viewer.name],
      );
      if (revoked.length > 0) await this.record(tx, viewer, 'confirmation-revoked', { id, settingId });
      return { settingId, wasSent };
    });
  }

  private async record(
    tx: Tx,
    { origin }: Viewer,
    action: 'confirmation-asked' | 'confirmation-revoked',
    { id, settingId }: { id: string; settingId: string },
  ): Promise<void> {
    const subject = { subjectType: 'setting', subjectIds: [settingId] };
    await this.audit.record(tx, { action, ...subject, particulars: { request: id } }, origin);
  }
}

const requestsOf = (tx: Tx, settingId: string): Promise<ConfirmationRequest[]> =>
  tx.query<ConfirmationRequest>(
    `select r.id, r.setting_id as "settingId", r.address, r.asked_at as "askedAt", r.asked_by_name as "askedByName",
            r.expires_at as "expiresAt", r.answered_at as "answeredAt", r.revoked_at as "revokedAt",
            r.revoked_by_name as "revokedByName", ${STATE} as state, o.state as mail, r.mailed_at as "mailedAt",
            o.sent_at as "sentAt"
       from confirmation_requests r left join outbox o on o.id = r.outbox_id
      where r.setting_id = $1 order by r.asked_at desc, r.id desc limit 50`,
    [settingId],
  );

interface HeldRequest extends RevokedRequest {
  readonly isAnswered: boolean;
}

/** A request while nobody answers it. A mail that a worker has in hand counts as sent. */
const heldRequest = async (tx: Tx, id: string): Promise<HeldRequest> => {
  const [row] = isId(id)
    ? await tx.query<HeldRequest>(
        `select r.setting_id as "settingId", r.answered_at is not null as "isAnswered",
                coalesce(o.state = 'sent' or o.leased_until > clock_timestamp(), o.id is null and r.mailed_at is not null) as "wasSent"
           from confirmation_requests r left join outbox o on o.id = r.outbox_id where r.id = $1 for update of r`,
        [id],
      )
    : [];
  if (!row) throw new NotFoundError('confirmation-request');
  return row;
};

const answeredAlready = (): ConflictError =>
  new ConflictError(
    'The provider answered by this link before you took it back. See what it said on the page of the setting; where it is wrong, say what is right.',
    'confirmation-answered',
  );

const wrong = (message: string): InvalidError =>
  new InvalidError(message, 'confirmation-request', [{ field: 'address', message }]);
