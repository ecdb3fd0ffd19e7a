import { Injectable } from '@nestjs/common';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { PasswordHasher } from '../passwords/password-hash';
import { SecondFactors } from '../second-factor/second-factors.service';
import { Session } from '../sessions/session';
import { Sessions } from '../sessions/sessions.service';
import { Attempt, Throttles } from '../throttle/throttles.service';
import { NOBODY, signingIn } from './sign-in-context';

/** How a step of signing in ended. `secret` goes into the cookie. */
export type SignInOutcome =
  | { readonly outcome: 'code wanted' | 'in'; readonly secret: string }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'wait'; readonly minutes: number };

export interface PasswordAttempt {
  readonly email: string;
  readonly password: string;
  /** The network address it came from. */
  readonly address: string;
}

interface Known {
  readonly id: string;
  readonly password_hash: string;
}

/**
 * Signing in with a password and then a second factor (security.md 2.2). Somebody who has no account meets the same
 * words, the same waits and the same time as somebody who has one.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly throttles: Throttles,
    private readonly passwords: PasswordHasher,
    private readonly secondFactors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  /** The first step. A right password opens nothing yet: a session that only waits for the code. */
  async withPassword(typed: PasswordAttempt, origin: AuditOrigin): Promise<SignInOutcome> {
    const attempt = attemptOf(typed.email, typed.address);
    const { minutes, known } = await this.units.run(NOBODY, async (tx) => ({
      minutes: await this.throttles.take(tx, attempt),
      known: (await tx.query<Known>(FIND, [attempt.account]))[0] ?? null,
    }));
    if (minutes > 0) return this.refuse(null, 'throttled', origin, minutes);
    const right = await this.passwords.isRight(typed.password, known?.password_hash ?? null);
    if (!known || !right) return this.refuse(known?.id ?? null, 'password', origin);
    const better = this.passwords.isOutdated(known.password_hash)
      ? await this.passwords.hash(typed.password)
      : null;
    return this.units.run(signingIn(known.id), async (tx) => {
      await this.throttles.forgive(tx, attempt);
      if (better)
        await tx.query('update auth.credentials set password_hash = $2 where person_id = $1', [
          known.id,
          better,
        ]);
      const secret = await this.sessions.open(tx, { personId: known.id, stage: 'code', method: 'password' });
      return { outcome: 'code wanted', secret };
    });
  }

  /** The second step: a code of the app, or a recovery code. The session is a new one, so a fixed one is worthless. */
  async withCode(
    waiting: Session,
    code: string,
    address: string,
    origin: AuditOrigin,
  ): Promise<SignInOutcome> {
    const attempt = attemptOf(waiting.email, address);
    const checked = await this.checkCode(waiting, code, attempt, origin);
    if (checked.outcome !== 'right') return checked;
    return this.units.run(signingIn(waiting.personId), async (tx) => {
      await this.throttles.clear(tx, attempt);
      await this.sessions.end(tx, waiting.id, 'replaced');
      await tx.query('update auth.people set last_signed_in_at = clock_timestamp() where id = $1', [
        waiting.personId,
      ]);
      const secret = await this.sessions.open(tx, {
        personId: waiting.personId,
        stage: 'open',
        method: 'password',
      });
      await this.audit.record(
        tx,
        { action: 'signed-in', particulars: { secondFactor: checked.kind } },
        origin,
      );
      return { outcome: 'in', secret };
    });
  }

  /** The second factor again, before something that must not be done from a session left open. */
  async confirm(
    session: Session,
    code: string,
    address: string,
    origin: AuditOrigin,
  ): Promise<SignInOutcome['outcome'] | number> {
    const attempt = attemptOf(session.email, address);
    const checked = await this.checkCode(session, code, attempt, origin);
    if (checked.outcome === 'wait') return checked.minutes;
    if (checked.outcome !== 'right') return checked.outcome;
    await this.units.run(signingIn(session.personId), async (tx) => {
      await this.throttles.clear(tx, attempt);
      await this.sessions.confirm(tx, session.id);
      await this.audit.record(tx, { action: 'confirmed-again' }, origin);
    });
    return 'in';
  }

  private async checkCode(
    session: Session,
    code: string,
    attempt: Attempt,
    origin: AuditOrigin,
  ): Promise<
    | { outcome: 'right'; kind: 'app' | 'recovery' }
    | { outcome: 'refused' }
    | { outcome: 'wait'; minutes: number }
  > {
    const minutes = await this.units.run(NOBODY, (tx) => this.throttles.take(tx, attempt));
    if (minutes > 0) return this.refuse(session.personId, 'throttled', origin, minutes);
    const kind = await this.units.run(signingIn(session.personId), async (tx) => {
      const used = await this.secondFactors.use(tx, session.personId, code);
      if (used === 'recovery') await this.audit.record(tx, { action: 'recovery-code-used' }, origin);
      return used;
    });
    return kind ? { outcome: 'right', kind } : this.refuse(session.personId, 'code', origin);
  }

  /** Every refusal is written down; the name that was typed is not, for it may be a password. */
  private async refuse(
    personId: string | null,
    because: 'throttled' | 'password' | 'code',
    origin: AuditOrigin,
    minutes = 0,
  ): Promise<{ outcome: 'refused' } | { outcome: 'wait'; minutes: number }> {
    await this.units.run(personId ? signingIn(personId) : NOBODY, (tx) =>
      this.audit.record(
        tx,
        { action: 'sign-in-refused', outcome: 'refused', particulars: { because } },
        origin,
      ),
    );
    return minutes > 0 ? { outcome: 'wait', minutes } : { outcome: 'refused' };
  }
}

const attemptOf = (email: string, address: string): Attempt => ({
  account: email.trim().toLowerCase(),
  address,
});

const FIND = `
  select p.id, c.password_hash from auth.people p join auth.credentials c on c.person_id = p.id
   where p.email = $1 and p.deactivated_at is null`;
