import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { ConflictError } from '@lib/kernel/domain-error';
import { Viewer } from '../viewer';
import { mustFindPerson } from './people.query';

/** Opening the account of somebody who has come back, or was deactivated by mistake (docs/decisions/0025). */
@Injectable()
export class OpenAgain {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /**
   * They hold the roles they held, and nothing to sign in with: whoever may let them back in makes them a link, so
   * that an administrator alone brings nobody back into a borough.
   * @throws NotFoundError for somebody who is not there. @throws ConflictError for an account that is open.
   */
  async open(viewer: Viewer, id: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await mustFindPerson(tx, id);
      const [row] = await tx.query<{ done: boolean }>('select auth.open_again($1) as done', [id]);
      if (!row!.done) throw new ConflictError('This account is open already.', 'account-open');
      await this.audit.record(
        tx,
        { action: 'person-opened-again', subjectType: 'person', subjectIds: [id] },
        viewer.origin,
      );
    });
  }
}
