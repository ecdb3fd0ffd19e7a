import { Tx } from '@lib/database/unit-of-work';
import { endingOf, endCodesOf } from '../endings/endings.query';
import { KeptEnding } from '../endings/placement-ending';
import { EndCodes } from '../endings/planned-by-return';
import { extensionsOf } from '../extensions/extensions.query';
import { KeptExtension } from '../extensions/placement-extension';
import { markOf } from '../marks/marks.query';
import { KeptMark } from '../marks/panel-mark';
import { KeptReview } from '../reviews/outcome-review';
import { reviewsOf } from '../reviews/reviews.query';

/** What is kept of a placement besides its money: what it achieves, how it goes on and ends, and the panel’s mark. */
export interface Outcomes {
  /** The latest first. */
  readonly reviews: readonly KeptReview[];
  readonly extensions: readonly KeptExtension[];
  /** Null while nothing is recorded. */
  readonly ending: KeptEnding | null;
  /** What the return says of its end. */
  readonly endCodes: EndCodes;
  readonly mark: KeptMark | null;
}

export const outcomesOf = async (
  tx: Tx,
  { entryId, placementId }: { readonly entryId: string | null; readonly placementId: string },
): Promise<Outcomes> => ({
  reviews: await reviewsOf(tx, entryId),
  extensions: await extensionsOf(tx, entryId),
  ending: await endingOf(tx, entryId),
  endCodes: await endCodesOf(tx, placementId),
  mark: await markOf(tx, entryId),
});
