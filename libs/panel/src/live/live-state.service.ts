import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { AgendaItem } from '../agenda/agenda-item';
import { QuorumState } from '../attendance/quorum';
import { Recommendation } from '../recommendations/recommendation';
import { recommendationOf } from '../recommendations/recommendations.query';
import { meetingAtHand, MeetingAtHand, quorumFor } from './meeting-at-hand';
import { papersOf } from './papers';

/** What the screens of a meeting ask for every few seconds. */
export interface LiveState extends MeetingAtHand {
  readonly current: AgendaItem | null;
  readonly quorum: QuorumState | null;
  /** What is written for the item on the screen, where it is newer than what the screen shows. */
  readonly newer: Recommendation | null;
}

export interface OnScreen {
  readonly itemId: string | null;
  /** The version of the recommendation that the screen shows; 0 for none. */
  readonly seen: number;
}

/** How a meeting stands, for screens that follow it. What is written about a case is sent once, when it is new. */
@Injectable()
export class LiveStates {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async of(viewer: Viewer, meetingId: string, { itemId, seen }: OnScreen): Promise<LiveState> {
    return this.units.run(viewer.context, async (tx) => {
      const atHand = await meetingAtHand(tx, viewer, meetingId);
      const item = atHand.items.find(({ id }) => id === itemId) ?? null;
      const current = atHand.items.find(({ id }) => id === atHand.meeting.currentItemId) ?? null;
      const written = item ? await recommendationOf(tx, item.id) : null;
      const state = { ...atHand, current, quorum: item ? await quorumFor(tx, atHand, item) : null };
      if (!item || !written || written.version <= seen) return { ...state, newer: null };
      const papers = await papersOf(tx, viewer, item, atHand);
      if (!papers.open) return { ...state, newer: null };
      await this.audit.record(
        tx,
        { action: 'case-opened', subjectType: 'case', subjectIds: [papers.of.id], purpose: 'panel' },
        viewer.origin,
      );
      return { ...state, newer: written };
    });
  }
}
