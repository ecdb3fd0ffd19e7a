import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ReturnHead } from '../returns/held-return';
import { returnHead } from '../returns/held-return.query';
import { waveById } from '../waves/wave.query';
import { textGiven } from '../submitting/text-given';
import { checkComments } from './check-comments';
import { NewComment } from './review-comment';
import { ReviewedReturn } from './reviews.service';
import { writeComments } from './write-review';

/** What is asked about single answers of a version: written by the reviewer, replied to by the borough. */
@Injectable()
export class ReviewComments {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Comments on an answer. The borough gets it with the return.
   * @throws InvalidError without words, or on what nobody can change
   * @throws NotFoundError for an answer that is not there, or not the reviewer’s to see
   * @throws ConflictError while it is not under review
   */
  async write(reviewer: Enterer, of: ReviewedReturn, comment: NewComment): Promise<void> {
    await this.units.run(reviewer.context, async (tx) => {
      const head = await underReview(tx, of);
      const by = { id: reviewer.context.personId, name: reviewer.name, at: this.clock.now() };
      await writeComments(tx, head, await checkComments(tx, head, [comment]), by);
      await this.record(tx, reviewer, head, 'commented');
    });
  }

  /** Takes back a comment that was not sent. @throws NotFoundError for one that is not there, or sent */
  async remove(reviewer: Enterer, of: ReviewedReturn, commentId: string): Promise<void> {
    await this.units.run(reviewer.context, async (tx) => {
      const head = await underReview(tx, of);
      const gone = isId(commentId)
        ? await tx.query(
            `delete from return_comments
              where borough_id = $1 and return_id = $2 and id = $3 and sent_at is null returning 1`,
            [head.boroughId, head.id, commentId],
          )
        : [];
      if (gone.length === 0) throw new NotFoundError('comment');
      await this.record(tx, reviewer, head, 'comment removed');
    });
  }

  /**
   * Replies to a comment; a reply can be written again until the return is handed on.
   * @throws InvalidError without words
   * @throws NotFoundError for a comment that is not there, or of an earlier version
   * @throws ConflictError while the return is not returned
   */
  async reply(
    by: Enterer,
    waveId: string,
    { commentId, reply }: { readonly commentId: string; readonly reply: string },
  ): Promise<void> {
    const said = textGiven(reply, { field: 'reply', required: 'Write a reply' });
    await this.units.run(by.context, async (tx) => {
      const wave = await waveById(tx, waveId);
      const head = await returnHead(tx, { waveId: wave.id, boroughId: tx.context.boroughId! }, true);
      if (!head) throw new NotFoundError('return');
      if (head.state !== 'returned')
        throw new ConflictError(
          `This return is ${head.state}, so there is nothing to reply to now.`,
          'not-returned',
        );
      const replied = isId(commentId)
        ? await tx.query(
            `update return_comments set reply = $5, replied_at = $6, replied_by_name = $7
              where borough_id = $1 and return_id = $2 and version_number = $3 and id = $4 returning 1`,
            [
              head.boroughId,
              head.id,
              head.submissions,
              commentId,
              said,
              this.clock.now().toString(),
              by.name,
            ],
          )
        : [];
      if (replied.length === 0) throw new NotFoundError('comment');
      await this.audit.record(
        tx,
        {
          action: 'survey-return-changed',
          subjectType: 'return',
          subjectIds: [head.id],
          particulars: { what: 'reply' },
        },
        by.origin,
      );
    });
  }

  private async record(tx: Tx, { origin }: Enterer, head: ReturnHead, decision: string): Promise<void> {
    await this.audit.record(
      tx,
      {
        action: 'survey-return-reviewed',
        subjectType: 'return',
        subjectIds: [head.id],
        particulars: { decision, version: head.submissions },
      },
      origin,
    );
  }
}

const underReview = async (tx: Tx, of: ReviewedReturn): Promise<ReturnHead> => {
  const wave = await waveById(tx, of.waveId);
  const head = await returnHead(tx, { ...of, waveId: wave.id }, true);
  if (!head || head.submissions === 0) throw new NotFoundError('return');
  if (head.state === 'under review') return head;
  throw new ConflictError(
    `This return is ${head.state}. Start the review, or set the decision back, to comment on it.`,
    'not-under-review',
  );
};
