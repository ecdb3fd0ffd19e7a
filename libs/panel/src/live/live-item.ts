import { AgendaItem } from '../agenda/agenda-item';
import { CaseAction } from '../actions/case-action';
import { QuorumState } from '../attendance/quorum';
import { Recommendation } from '../recommendations/recommendation';
import { NewestCells } from '@lib/releases/selecting/newest-cells.query';
import { MeetingAtHand } from './meeting-at-hand';
import { Papers } from './papers';

/** One item on the screen of a meeting, for one viewer. */
export interface LiveItem extends MeetingAtHand {
  readonly item: AgendaItem;
  readonly quorum: QuorumState;
  readonly stepped: readonly string[];
  readonly papers: Papers;
  /** What is written for it; null before anything is, and where the papers are closed. */
  readonly recommendation: Recommendation | null;
  /** What the panel recommended on this case before. */
  readonly earlier: readonly Recommendation[];
  readonly actions: readonly CaseAction[];
  /** What the newest release says of past cases over London; null while there is none, and where the papers are closed. */
  readonly past: NewestCells | null;
  readonly next: AgendaItem | null;
}
