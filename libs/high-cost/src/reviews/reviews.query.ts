import { Tx } from '@lib/database/unit-of-work';
import { KeptReview } from './outcome-review';

/** The reviews of an entry that stand, the latest first. */
export const reviewsOf = (tx: Tx, entryId: string | null): Promise<KeptReview[]> =>
  tx.query<KeptReview>(
    `select id, step, due_on as "dueOn", held_on as "heldOn", stability, education,
            education_hours::float8 as "educationHours", ehcp, missing_episodes as "missingEpisodes",
            missing_nights as "missingNights", absent_episodes as "absentEpisodes", absent_nights as "absentNights",
            step_down as "stepDown", step_down_planned_on as "stepDownPlannedOn", sdq, family_time as "familyTime",
            rating_asked as "ratingAsked", rating, support_delivered as "supportDelivered",
            entered_at as "enteredAt", entered_by_name as "enteredByName", version
       from outcome_reviews where entry_id = $1 and withdrawn_at is null order by held_on desc, due_on desc`,
    [entryId],
  );
