import { Injectable } from '@nestjs/common';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Session } from '../sessions/session';
import { Sessions } from '../sessions/sessions.service';
import { signingIn } from './sign-in-context';

/** Leaving, here or everywhere: the server forgets the session, whatever the browser keeps. */
@Injectable()
export class SignOut {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly sessions: Sessions,
    private readonly audit: AuditService,
  ) {}

  async here(session: Session, origin: AuditOrigin): Promise<void> {
    await this.units.run(signingIn(session.personId), async (tx) => {
      await this.sessions.end(tx, session.id, 'signed out');
      await this.audit.record(tx, { action: 'signed-out' }, origin);
    });
  }

  /** Every session of the person, this one too. */
  async everywhere(session: Session, origin: AuditOrigin): Promise<void> {
    await this.units.run(signingIn(session.personId), async (tx) => {
      const ended = await this.sessions.endAll(tx, session.personId, 'signed out everywhere');
      await this.audit.record(tx, { action: 'sessions-ended', rowCount: ended }, origin);
    });
  }
}
