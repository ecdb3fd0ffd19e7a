import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Hat } from './people/hat';
import { SecondFactors } from './second-factor/second-factors.service';
import { Session, SessionLine } from './sessions/session';
import { Sessions } from './sessions/sessions.service';
import { Viewer } from './viewer';

/** What a person does with their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly audit: AuditService,
  ) {}

  async show(
    viewer: Viewer,
    session: Session,
  ): Promise<{ sessions: SessionLine[]; recoveryCodesLeft: number }> {
    return this.units.run(
      viewer.context,
      async (tx) => ({
        sessions: await this.sessions.list(tx, viewer.personId, session.idleMinutes),
        recoveryCodesLeft: await this.secondFactors.recoveryCodesLeft(tx, viewer.personId),
      }),
      { readOnly: true },
    );
  }

  /** Ten new recovery codes; the earlier ones stop working. */
  async renewRecoveryCodes(viewer: Viewer): Promise<string[]> {
    return this.units.run(viewer.context, async (tx) => {
      await this.audit.record(tx, { action: 'recovery-codes-renewed' }, viewer.origin);
      return this.secondFactors.renewRecoveryCodes(tx, viewer.personId);
    });
  }

  /** Changes the hat. @returns the one worn now. @throws NotFoundError for one the person does not hold. */
  async wear(viewer: Viewer, session: Session, key: string): Promise<Hat> {
    const hat = session.hats.find((one) => one.key === key);
    if (!hat) throw new NotFoundError('role');
    await this.units.run(viewer.context, async (tx) => {
      await this.sessions.wear(tx, session, hat);
      await this.audit.record(
        tx,
        { action: 'hat-changed', particulars: { from: session.hat.key, to: key } },
        viewer.origin,
      );
    });
    return hat;
  }
}
