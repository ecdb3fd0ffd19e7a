import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { OutboxMail, OutboxState } from '@lib/mail/outbox/outbox-mail';
import { countOutbox, findMail, readOutbox, sendAgain } from '@lib/mail/outbox/outbox.query';

export interface OutboxList {
  readonly mails: readonly OutboxMail[];
  readonly counts: Readonly<Record<OutboxState, number>>;
}

/** What administrators see of mails and do with them, each in one transaction of theirs. */
@Injectable()
export class OutboxBook {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  list(
    { context }: Viewer,
    part: { state: OutboxState | null; offset: number; perPage: number },
  ): Promise<OutboxList> {
    return this.units.run(
      context,
      async (tx) => ({ mails: await readOutbox(tx, part), counts: await countOutbox(tx) }),
      { readOnly: true },
    );
  }

  counts({ context }: Viewer): Promise<Readonly<Record<OutboxState, number>>> {
    return this.units.run(context, countOutbox, { readOnly: true });
  }

  /** @throws NotFoundError */
  async find({ context }: Viewer, id: string): Promise<OutboxMail> {
    const mail = await this.units.run(context, (tx) => findMail(tx, id), { readOnly: true });
    if (!mail) throw new NotFoundError('mail');
    return mail;
  }

  /** @throws NotFoundError; ConflictError for one that was sent, or waits to be. */
  async sendAgain(viewer: Viewer, id: string): Promise<OutboxMail> {
    return this.units.run(viewer.context, async (tx) => {
      const before = await findMail(tx, id);
      if (!before) throw new NotFoundError('mail');
      const mail = await sendAgain(tx, id);
      if (!mail)
        throw new ConflictError(
          'This email was sent, or waits to be: there is nothing to send again.',
          'mail-not-failed',
        );
      await this.audit.record(
        tx,
        {
          action: 'mail-sent-again',
          subjectType: 'mail',
          subjectIds: [id],
          particulars: { state: before.state, problem: before.problem },
        },
        viewer.origin,
      );
      return mail;
    });
  }
}
