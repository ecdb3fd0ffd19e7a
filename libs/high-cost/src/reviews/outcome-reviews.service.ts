import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError } from '@lib/kernel/domain-error';
import { finishMessages } from '@lib/mail/messages/post-message';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { changeEntry, EntrySeen, requireRight } from '../register/change-entry';
import { RegisterRecord } from '../register/register-entry';
import { recordOfPlacement } from '../register/register.query';
import { BeginsWith, beginsWith } from './begins-with';
import { keepReviews } from './keep-review';
import { KnownBefore, knownBefore } from './known-before.query';
import { HeldReview, KeptReview } from './outcome-review';
import { problemsOfReview } from './review-problems';
import { DueReview, reviewDueBy, stepDueOn } from './review-steps';
import { reviewsOf } from './reviews.query';

/** A placement whose review is to be recorded, with what is known already. */
export interface ReviewDesk {
  readonly record: RegisterRecord;
  readonly due: DueReview;
  /** The latest first. */
  readonly reviews: readonly KeptReview[];
  /** From when the answers about time away are asked: the last review, or the start. */
  readonly since: Day;
  readonly known: KnownBefore;
  /** What of it the answers begin with. */
  readonly begins: BeginsWith;
  readonly today: Day;
}

/** Reviews of what a placement achieves, at set intervals from its start. */
@Injectable()
export class OutcomeReviews {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What a review begins with; the child is recorded as looked at. @throws NotFoundError */
  async open(asker: Asker, placementId: string): Promise<ReviewDesk> {
    return this.units.run(asker.context, async (tx) => {
      const today = this.clock.today();
      const record = await recordOfPlacement(tx, placementId, today);
      const { placement } = record;
      const reviews = await reviewsOf(tx, record.entryId);
      const since = reviews[0]?.heldOn ?? placement.startedOn;
      const known = await knownBefore(tx, { placement, since, today });
      await this.audit.record(
        tx,
        { action: 'register-opened', subjectType: 'child', subjectIds: [placement.childId] },
        asker.origin,
      );
      const begins = beginsWith(known, reviews[0]);
      return { record, reviews, since, known, begins, today, due: dueOf(record, today) };
    });
  }

  /**
   * Records the review that is due; the next falls due by the intervals.
   * @throws InvalidError naming each field
   * @throws ConflictError when somebody else recorded something in between
   */
  async record(enterer: Enterer, seen: EntrySeen, review: HeldReview): Promise<void> {
    const work = { units: this.units, audit: this.audit, clock: this.clock };
    await changeEntry(work, enterer, seen, async (tx, { entryId, record, before, today, by }) => {
      const reviews = await reviewsOf(tx, entryId);
      // Where this begins the entry, what was due before it is what is reviewed.
      const due = dueOf(seen.version === 0 ? before : record, today);
      const { startedOn } = record.placement;
      requireRight(
        problemsOfReview(review, { startedOn, today, lastHeldOn: reviews[0]?.heldOn ?? null }),
        'outcome-review',
      );
      if (reviews.some(({ dueOn }) => dueOn === due.dueOn)) throw reviewedMeanwhile();
      const enteredAt = this.clock.now();
      const [id] = await keepReviews(tx, [{ ...review, ...due, entryId, enteredAt }], by);
      // What a day was set for has been done: from now on the next is due by the intervals.
      await tx.query('update register_entries set review_due_on = null where borough_id = $1 and id = $2', [
        tx.context.boroughId,
        entryId,
      ]);
      await finishMessages(tx, record.placement.id, enteredAt, [
        'outcome-review-due',
        'outcome-review-overdue',
      ]);
      return { review: id! };
    });
  }
}

/** The review that is to be held next: on the day that is set or by the intervals; of what is not in the register yet, the last that was due. */
const dueOf = ({ placement, reviewDueOn }: RegisterRecord, today: Day): DueReview => {
  const { startedOn } = placement;
  if (reviewDueOn !== null) return { step: stepDueOn(startedOn, reviewDueOn), dueOn: reviewDueOn };
  return reviewDueBy(startedOn, today);
};

const reviewedMeanwhile = (): ConflictError =>
  new ConflictError(
    'The review that is due on that day is recorded already. Look at what is recorded now.',
    'register-changed',
  );
