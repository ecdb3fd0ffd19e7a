import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { ConflictError } from '@lib/kernel/domain-error';
import { hasAdministrator, lockAdministrators } from '../people/role-grants';
import { BOOTSTRAP_MINUTES, joinPath } from './invitation';
import { issueLink } from './issue-link';

export interface BootstrapLink {
  /** The whole address, to be opened once in a browser. */
  readonly link: string;
  readonly minutes: number;
}

/**
 * The first administrator of an installation: a link that works once, for half an hour. There is no account that
 * comes with the service and no password anybody else knows.
 * @param units a unit of work as the auth role. @param publicUrl where people reach the service.
 * @throws ConflictError when somebody administers the service already.
 */
export const bootstrapAdministrator = async (
  units: UnitOfWork,
  audit: AuditService,
  publicUrl: string,
): Promise<BootstrapLink> =>
  units.run(SYSTEM, async (tx) => {
    await lockAdministrators(tx);
    if (await hasAdministrator(tx)) {
      throw new ConflictError(
        'There is an administrator already. Ask them for an invitation.',
        'administrator-exists',
      );
    }
    await tx.query(
      `update auth.invitations set withdrawn_at = clock_timestamp()
        where purpose = 'first administrator' and accepted_at is null and withdrawn_at is null`,
    );
    const { token, id } = await issueLink(tx, {
      purpose: 'first administrator',
      approved: true,
      email: null,
      role: 'administrator',
      boroughId: null,
      minutes: BOOTSTRAP_MINUTES,
    });
    await audit.record(tx, {
      action: 'person-invited',
      subjectType: 'invitation',
      subjectIds: [id],
      particulars: { role: 'administrator', bootstrap: true },
    });
    return { link: `${publicUrl}${joinPath(token)}`, minutes: BOOTSTRAP_MINUTES };
  });
