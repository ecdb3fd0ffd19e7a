import { newId } from '@lib/kernel/ids';
import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { Temporal } from 'temporal-polyfill';
import { RecordedBy } from '../register/keep-entry';
import { HeldReview } from './outcome-review';
import { DueReview } from './review-steps';

/** A review as it is to be kept; whoever calls has checked it. */
export interface ReviewToKeep extends HeldReview, DueReview {
  readonly entryId: string;
  readonly enteredAt: Temporal.Instant;
}

/** @returns the keys, in the order of the reviews */
export const keepReviews = async (
  tx: Tx,
  reviews: readonly ReviewToKeep[],
  by: RecordedBy,
): Promise<string[]> => {
  const ids = reviews.map(() => newId());
  await insertRows(
    tx,
    'outcome_reviews',
    REVIEW,
    reviews.map((one, at) => [
      tx.context.boroughId, ids[at], one.entryId, one.step, one.dueOn, one.heldOn, one.stability, one.education,
      one.educationHours, one.ehcp, one.missingEpisodes, one.missingNights, one.absentEpisodes, one.absentNights, one.stepDown,
      one.stepDownPlannedOn, one.sdq, one.familyTime, one.ratingAsked, one.rating, one.supportDelivered,
      one.enteredAt.toString(), by.id, by.name, 1,
    ]), // prettier-ignore
  );
  return ids;
};

const REVIEW: Columns = {
  borough_id: 'smallint',
  id: 'uuid',
  entry_id: 'uuid',
  step: 'text',
  due_on: 'date',
  held_on: 'date',
  stability: 'text',
  education: 'text',
  education_hours: 'numeric',
  ehcp: 'text',
  missing_episodes: 'smallint',
  missing_nights: 'smallint',
  absent_episodes: 'smallint',
  absent_nights: 'smallint',
  step_down: 'text',
  step_down_planned_on: 'date',
  sdq: 'smallint',
  family_time: 'text',
  rating_asked: 'text',
  rating: 'text',
  support_delivered: 'smallint',
  entered_at: 'timestamptz',
  entered_by: 'uuid',
  entered_by_name: 'text',
  version: 'integer',
};
