import { Temporal } from 'temporal-polyfill';

/** The answer a comment is about. */
export interface CommentedAnswer {
  readonly section: string;
  readonly question: string;
  /** What tells the row from the others; null for what is asked once. */
  readonly rowKey: string | null;
}

/** What a reviewer asks about an answer, and what the borough replies. */
export interface ReviewComment extends CommentedAnswer {
  readonly id: string;
  /** The version it is about. */
  readonly number: number;
  readonly comment: string;
  readonly writtenAt: Temporal.Instant;
  readonly writtenByName: string;
  /** When the borough got it, with the return; null while the reviewer writes. */
  readonly sentAt: Temporal.Instant | null;
  readonly reply: string | null;
  readonly repliedAt: Temporal.Instant | null;
  readonly repliedByName: string | null;
}

export type NewComment = CommentedAnswer & Pick<ReviewComment, 'comment'>;

/** What was decided about a version, step by step. */
export interface ReviewDecision {
  readonly id: string;
  readonly number: number;
  readonly decision: 'taken up' | 'accepted' | 'accepted with a note' | 'returned' | 'set back' | 'reopened';
  readonly note: string | null;
  readonly decidedAt: Temporal.Instant;
  readonly decidedByName: string;
}
