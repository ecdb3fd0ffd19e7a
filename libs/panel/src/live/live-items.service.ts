import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotAllowedError } from '@lib/kernel/domain-error';
import { openActionsOf } from '../actions/actions.query';
import { AgendaItem } from '../agenda/agenda-item';
import { itemById } from '../agenda/agenda.query';
import { outOfRoom } from '../attendance/attendance.query';
import { stepOut } from '../attendance/step-out';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { Meeting } from '../meetings/meeting';
import { meetingHeldOpen, meetingInHand } from '../meetings/meeting-in-hand';
import { meetingById } from '../meetings/meetings.query';
import { confirmRecommendation } from '../recommendations/confirm-recommendation';
import { RecommendationDraft } from '../recommendations/recommendation';
import { earlierRecommendations, recommendationOf } from '../recommendations/recommendations.query';
import { saveRecommendation } from '../recommendations/save-recommendation';
import { LiveItem } from './live-item';
import { itemAtHand, MeetingAtHand, nextItem, quorumFor } from './meeting-at-hand';
import { Papers, papersOf } from './papers';
import { pastCases } from './past-cases';

type Open = Extract<Papers, { open: true }>;

/** The meeting on one screen, an item at a time: what is heard, what is recommended, and what is confirmed. */
@Injectable()
export class LiveItems {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** An item with its papers, where they are open to the viewer; that they were opened is in the audit. */
  async open(viewer: Viewer, itemId: string): Promise<LiveItem> {
    return this.units.run(viewer.context, async (tx) => {
      const live = await this.read(tx, viewer, itemId);
      if (live.papers.open)
        await this.audit.record(
          tx,
          { action: 'case-opened', subjectType: 'case', subjectIds: [live.papers.of.id], purpose: 'panel' },
          viewer.origin,
        );
      return live;
    });
  }

  /** The same for whoever is about to record. @throws ConflictError while the meeting is not in progress */
  async openToRecord(viewer: Viewer, itemId: string): Promise<LiveItem> {
    const live = await this.open(viewer, itemId);
    requireInProgress(live);
    return live;
  }

  /**
   * Keeps what was typed for an item of a meeting in progress.
   * @throws BothTextsError when somebody else saved in between
   */
  async save(viewer: Viewer, itemId: string, draft: RecommendationDraft, version: number): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const { item, of } = await this.inSession(tx, viewer, itemId, meetingHeldOpen);
      await saveRecommendation(tx, this.work(viewer), { item, of, draft, version });
    });
  }

  /** Confirms what was saved, and turns the meeting to the next item. @returns that item; null after the last. */
  async confirm(viewer: Viewer, itemId: string, version: number): Promise<AgendaItem | null> {
    return this.units.run(viewer.context, async (tx) => {
      const { item, of, atHand } = await this.inSession(tx, viewer, itemId, meetingInHand);
      const recommendation = await recommendationOf(tx, item.id);
      if (!recommendation) throw nothingWritten();
      const quorum = await quorumFor(tx, atHand, item);
      await confirmRecommendation(tx, this.work(viewer), { item, of, recommendation, quorum, version });
      return turnTo(tx, atHand, nextItem(atHand.items, item.id));
    });
  }

  /** Turns everybody's screen to an item. */
  async hear(viewer: Viewer, itemId: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const atHand = await itemInSession(tx, viewer, itemId, meetingInHand);
      await turnTo(tx, atHand, atHand.item);
    });
  }

  /** Who stepped out of the room for an item, of those present. */
  async stepOut(viewer: Viewer, itemId: string, personIds: readonly string[]): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const atHand = await itemInSession(tx, viewer, itemId, meetingInHand);
      await stepOut(tx, this.work(viewer), atHand.item, personIds);
    });
  }

  /** An item of business was dealt with; it has no case and no recommendation. */
  async endBusiness(viewer: Viewer, itemId: string): Promise<AgendaItem | null> {
    return this.units.run(viewer.context, async (tx) => {
      const atHand = await itemInSession(tx, viewer, itemId, meetingInHand);
      await tx.query(
        `update agenda_items set state = 'discussed', version = version + 1
          where id = $1 and kind = 'business' and state = 'accepted'`,
        [itemId],
      );
      return turnTo(tx, atHand, nextItem(atHand.items, itemId));
    });
  }

  private async read(tx: Tx, viewer: Viewer, itemId: string): Promise<LiveItem> {
    const atHand = await itemAtHand(tx, viewer, itemId);
    const { item, items } = atHand;
    const papers = await papersOf(tx, viewer, item, atHand);
    const out = await outOfRoom(tx, item);
    return {
      ...atHand,
      papers,
      quorum: await quorumFor(tx, atHand, item),
      stepped: [...out].filter(([, because]) => because === 'stepped out').map(([personId]) => personId),
      recommendation: papers.open ? await recommendationOf(tx, item.id) : null,
      earlier: papers.open
        ? (await earlierRecommendations(tx, papers.of)).filter(({ itemId: of }) => of !== item.id)
        : [],
      actions: papers.open ? await openActionsOf(tx, papers.of) : [],
      past: papers.open ? await pastCases(tx) : null,
      next: nextItem(items, item.id),
    };
  }

  private async inSession(
    tx: Tx,
    viewer: Viewer,
    itemId: string,
    hold: Hold,
  ): Promise<{ item: AgendaItem; of: Open['of']; atHand: MeetingAtHand }> {
    const atHand = await itemInSession(tx, viewer, itemId, hold);
    const papers = await papersOf(tx, viewer, atHand.item, atHand);
    if (!papers.open) throw closedPapers();
    return { item: atHand.item, of: papers.of, atHand };
  }

  private work(viewer: Viewer): CaseWork {
    return caseWorkOf(viewer, this.audit, this.clock);
  }
}

type Hold = (tx: Tx, meeting: Meeting) => Promise<Meeting>;

/**
 * An item of a meeting in progress, which does not end while it is held. The agenda is read after that, so that what was
 * taken off it meanwhile is not written about. @throws ConflictError while the meeting is not in progress
 */
const itemInSession = async (
  tx: Tx,
  viewer: Viewer,
  itemId: string,
  hold: Hold,
): Promise<MeetingAtHand & { readonly item: AgendaItem }> => {
  const { meetingId } = await itemById(tx, itemId);
  requireInProgress({ meeting: await hold(tx, await meetingById(tx, meetingId)) });
  return itemAtHand(tx, viewer, itemId);
};

const turnTo = async (
  tx: Tx,
  { meeting }: MeetingAtHand,
  item: AgendaItem | null,
): Promise<AgendaItem | null> => {
  await tx.query('update panel_meetings set current_item_id = $2 where id = $1', [
    meeting.id,
    item?.id ?? null,
  ]);
  return item;
};

const requireInProgress = ({ meeting }: Pick<MeetingAtHand, 'meeting'>): void => {
  if (meeting.state === 'in progress') return;
  throw new ConflictError(
    'The meeting is not in progress, so nothing can be recorded. Begin the meeting first; after it is closed, re-open its minutes.',
    'meeting-not-in-progress',
  );
};

const nothingWritten = (): ConflictError =>
  new ConflictError(
    'Nothing is written for this item yet. Write the recommendation, then confirm it.',
    'nothing-written',
  );

const closedPapers = (): NotAllowedError =>
  new NotAllowedError(
    'The papers of this case are not open to you, so you cannot record what is recommended on it. Ask somebody else to.',
    'papers-closed',
  );
