import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { Tx } from '@lib/database/unit-of-work';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { NewLink } from '../invitations/invitation';
import { issueLink } from '../invitations/issue-link';
import { Viewer } from '../viewer';
import { deactivated } from './deactivated';
import { LetsIn, lettingBackIn, LettingBackIn, whomToAsk } from './letting-back-in';
import { mustFindPerson } from './people.query';

/** Letting a person who lost password or authenticator app set both up again (docs/decisions/0025). */
@Injectable()
export class LetBackIn {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /**
   * Whether the viewer may do it for this person.
   * @throws NotFoundError for somebody they do not see. @throws ConflictError for a closed account.
   */
  async who(viewer: Viewer, personId: string): Promise<LettingBackIn> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const person = await mustFindPerson(tx, personId);
        if (person.deactivatedAt) throw deactivated();
        return lettingBackIn(viewer, person, await letsIn(tx, personId));
      },
      { readOnly: true },
    );
  }

  /**
   * What the person had stops working at once, and they are signed out everywhere: whoever asks must have made sure
   * who they are.
   * @throws NotAllowedError when it is for somebody else to do. @throws ConflictError for a closed account.
   */
  async letIn(viewer: Viewer, personId: string): Promise<NewLink> {
    return this.units.run(viewer.context, async (tx) => {
      const person = await mustFindPerson(tx, personId);
      const { email, name, deactivatedAt } = person;
      const by = await letsIn(tx, personId);
      const letting = lettingBackIn(viewer, person, by);
      if (!letting.may) throw new NotAllowedError(whomToAsk(letting), 'let-in-by-another');
      if (deactivatedAt) throw deactivated();
      await forgetCredentials(tx, personId);
      const { boroughId } = viewer;
      const link = await issueLink(tx, {
        purpose: 'get back in',
        email,
        name,
        personId,
        boroughId,
        approved: true,
      });
      await this.audit.record(
        tx,
        {
          action: 'second-factor-reset',
          subjectType: 'person',
          subjectIds: [personId],
          particulars: { by },
        },
        viewer.origin,
      );
      return link;
    });
  }
}

const letsIn = async (tx: Tx, personId: string): Promise<LetsIn> =>
  (await tx.query<{ by: LetsIn }>('select auth.lets_in($1) as by', [personId]))[0]!.by;

/** The database asks again whether the viewer may. */
const forgetCredentials = async (tx: Tx, personId: string): Promise<void> => {
  const [row] = await tx.query<{ done: boolean }>('select auth.forget_credentials($1) as done', [personId]);
  if (!row!.done) throw new NotAllowedError('Somebody else lets this person back in.', 'let-in-by-another');
};
