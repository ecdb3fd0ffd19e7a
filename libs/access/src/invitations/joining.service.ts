import { Injectable } from '@nestjs/common';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { ConflictError, InvalidError, NotFoundError, Problem } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { passwordProblem } from '../passwords/password-rules';
import { PasswordHasher } from '../passwords/password-hash';
import { grantRole, hasAdministrator, lockAdministrators } from '../people/role-grants';
import { AccessSecrets, hashOfToken } from '../secrets/access-secrets';
import { openSecret, sealSecret } from '../second-factor/sealed-secret';
import { SecondFactors } from '../second-factor/second-factors.service';
import { newTotpSecret, stepOfCode, totpAddress, totpText } from '../second-factor/totp';
import { Sessions } from '../sessions/sessions.service';
import { NOBODY, signingIn } from '../sign-in/sign-in-context';
import { OpenInvitation } from './invitation';

/** What an authenticator app is given: a QR code's text, and the same to type. */
export interface AppSetUp {
  readonly address: string;
  readonly text: string;
}

export interface Joining {
  readonly name: string;
  /** Only the first administrator gives one; otherwise the invitation is bound to its own. */
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

export interface Joined {
  /** For the cookie: the person is signed in. */
  readonly secret: string;
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
}

/** Using an invitation. Opening its address changes nothing (mail programs do that); the button does. */
@Injectable()
export class JoiningPeople {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly secrets: AccessSecrets,
    private readonly passwords: PasswordHasher,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /** What the link is for, approved or not yet. @throws NotFoundError when it was used, taken back, is too old, or never was. */
  async look(token: string): Promise<OpenInvitation> {
    return this.units.run(NOBODY, (tx) => findInvitation(tx, token), { readOnly: true });
  }

  /** The button was pressed: the secret of the authenticator app, the same for as long as the link works. */
  async begin(token: string): Promise<{ invitation: OpenInvitation; app: AppSetUp }> {
    return this.units.run(NOBODY, async (tx) => {
      const invitation = await findUsable(tx, token);
      const secret =
        (await this.totpSecretOf(tx, invitation.id)) ?? (await this.startTotp(tx, invitation.id));
      const app = {
        address: totpAddress(secret, invitation.email ?? 'administrator'),
        text: totpText(secret),
      };
      return { invitation, app };
    });
  }

  /**
   * Makes the account, or lets its owner back in, and signs them in.
   * @throws InvalidError with every problem of what was typed.
   */
  async join(token: string, typed: Joining, origin: AuditOrigin): Promise<Joined> {
    const { step, invitation, secret } = await this.check(token, typed);
    const passwordHash = await this.passwords.hash(typed.password);
    const personId = invitation.personId ?? newId();
    return this.units.run(signingIn(personId), async (tx) => {
      await useUp(tx, invitation.id, personId);
      if (invitation.purpose === 'get back in')
        await this.sessions.endAll(tx, personId, 'credentials changed');
      else await this.makePerson(tx, personId, invitation, typed);
      await tx.query(
        `insert into auth.credentials (person_id, password_hash, totp_secret, last_used_step) values ($1, $2, $3, $4)
         on conflict (person_id) do update set password_hash = excluded.password_hash, password_set_at = now(),
           totp_secret = excluded.totp_secret, totp_set_at = now(), last_used_step = excluded.last_used_step`,
        [personId, passwordHash, sealSecret(this.secrets.totpKey, personId, secret), step],
      );
      const recoveryCodes = await this.secondFactors.renewRecoveryCodes(tx, personId);
      await tx.query('update auth.people set last_signed_in_at = clock_timestamp() where id = $1', [
        personId,
      ]);
      const cookie = await this.sessions.open(tx, { personId, stage: 'open', method: 'password' });
      await this.audit.record(
        tx,
        { action: 'invitation-accepted', subjectType: 'invitation', subjectIds: [invitation.id] },
        origin,
      );
      await this.audit.record(tx, { action: 'signed-in', particulars: { secondFactor: 'app' } }, origin);
      return { secret: cookie, recoveryCodes };
    });
  }

  private async check(
    token: string,
    typed: Joining,
  ): Promise<{ step: number; invitation: OpenInvitation; secret: Buffer }> {
    return this.units.run(NOBODY, async (tx) => {
      const invitation = await findUsable(tx, token);
      const secret = await this.totpSecretOf(tx, invitation.id);
      if (!secret) throw linkIsOver();
      const step = stepOfCode(secret, typed.code, await databaseSeconds(tx), null);
      const problems = problemsOf(typed, invitation, step);
      if (problems.length > 0 || step === null)
        throw new InvalidError('Check what you typed', 'joining', problems);
      return { step, invitation, secret };
    });
  }

  private async makePerson(
    tx: Tx,
    personId: string,
    invitation: OpenInvitation,
    typed: Joining,
  ): Promise<void> {
    if (invitation.purpose === 'first administrator') {
      await lockAdministrators(tx);
      if (await hasAdministrator(tx)) throw linkIsOver();
    }
    const email = (invitation.email ?? typed.email).trim().toLowerCase();
    const made = await tx.query(
      'insert into auth.people (id, email, name) values ($1, $2, $3) on conflict (email) do nothing returning 1',
      [personId, email, typed.name.trim()],
    );
    if (made.length === 0)
      throw new ConflictError('There is an account with this email address already.', 'email-known');
    await grantRole(tx, personId, { role: invitation.role!, boroughId: invitation.boroughId });
  }

  private async totpSecretOf(tx: Tx, invitationId: string): Promise<Buffer | null> {
    const [row] = await tx.query<{ totp_secret: Buffer | null }>(
      'select totp_secret from auth.invitations where id = $1',
      [invitationId],
    );
    return row?.totp_secret ? openSecret(this.secrets.totpKey, invitationId, row.totp_secret) : null;
  }

  private async startTotp(tx: Tx, invitationId: string): Promise<Buffer> {
    await tx.query('update auth.invitations set totp_secret = coalesce(totp_secret, $2) where id = $1', [
      invitationId,
      sealSecret(this.secrets.totpKey, invitationId, newTotpSecret()),
    ]);
    return (await this.totpSecretOf(tx, invitationId))!;
  }
}

/** Used, taken back, run out, or never made: whoever holds a link is not told which. */
const linkIsOver = (): NotFoundError => new NotFoundError('invitation', 'link-over');

const findInvitation = async (tx: Tx, token: string): Promise<OpenInvitation> => {
  const [row] = await tx.query<OpenInvitation>(
    `select id, purpose, email, name, role, borough_id as "boroughId", person_id as "personId",
            approved_at is not null as approved
       from auth.invitations
      where token_hash = $1 and accepted_at is null and withdrawn_at is null and expires_at > clock_timestamp()`,
    [hashOfToken(token)],
  );
  if (!row) throw linkIsOver();
  return row;
};

/** What may be used now. @throws ConflictError while an approver of the borough has not approved it. */
const findUsable = async (tx: Tx, token: string): Promise<OpenInvitation> => {
  const invitation = await findInvitation(tx, token);
  if (invitation.approved) return invitation;
  throw new ConflictError(
    'An approver of your borough has to approve this invitation first. Ask them to do it under People, then open the link again.',
    'not-approved',
  );
};

/** Two windows, one link: the second finds it used. */
const useUp = async (tx: Tx, invitationId: string, personId: string): Promise<void> => {
  const used = await tx.query(
    `update auth.invitations set accepted_at = clock_timestamp(), totp_secret = null,
            person_id = case when purpose = 'get back in' then person_id end
      where id = $1 and accepted_at is null and withdrawn_at is null and approved_at is not null
        and expires_at > clock_timestamp() and (person_id is null or person_id = $2) returning 1`,
    [invitationId, personId],
  );
  if (used.length === 0) throw linkIsOver();
};

const databaseSeconds = async (tx: Tx): Promise<number> =>
  (await tx.query<{ now: number }>('select extract(epoch from clock_timestamp())::float8 as now'))[0]!.now;

const problemsOf = (typed: Joining, invitation: OpenInvitation, step: number | null): Problem[] => {
  const email = invitation.email ?? typed.email;
  const password = passwordProblem(typed.password, [typed.name, email]);
  return [
    ...(password ? [{ field: 'password', message: password }] : []),
    ...(step === null
      ? [{ field: 'code', message: 'Enter the 6-digit code your authenticator app shows now' }]
      : []),
  ];
};
