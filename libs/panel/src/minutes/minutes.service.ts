import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { AgendaItem } from '../agenda/agenda-item';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork } from '../cases/move-case';
import { meetingAtHand, MeetingAtHand } from '../live/meeting-at-hand';
import { papersOf } from '../live/papers';
import { meetingHeldOpen, meetingInHand } from '../meetings/meeting-in-hand';
import { meetingById } from '../meetings/meetings.query';
import { moveMeeting } from '../meetings/move-meeting';
import { Recommendation } from '../recommendations/recommendation';
import { recommendationOf } from '../recommendations/recommendations.query';
import { contentOf } from './content-of';
import { Gap, gapsOf } from './gaps';
import { issueExtracts } from './issue-extracts';
import { ItemNarrative, Minutes } from './minutes';
import { minutesOf, narrativesOf } from './minutes.query';
import { approveMinutes, reopenMinutes, sendBackMinutes, sendMinutes } from './move-minutes';
import { saveNarrative } from './save-narrative';

/** The minutes of a meeting in one version, as one person may read them. */
export interface MinutesInHand extends MeetingAtHand {
  readonly minutes: Minutes;
  readonly versions: readonly Minutes[];
  /** Whether it is the newest version, the only one that can change. */
  readonly newest: boolean;
  readonly recommendations: ReadonlyMap<string, Recommendation>;
  readonly narratives: ReadonlyMap<string, ItemNarrative>;
  /** Items whose case the viewer may not see. */
  readonly hidden: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
}

/** Minutes: assembled from what was recorded, with the coordinator's narrative; approved by the chair (PAN-22, PAN-23). */
@Injectable()
export class MeetingMinutes {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @param number the version; the newest when it is left out */
  async read(viewer: Viewer, meetingId: string, number?: number): Promise<MinutesInHand> {
    return this.units.run(viewer.context, async (tx) => {
      const inHand = await this.inHand(tx, viewer, meetingId, number);
      const seen = inHand.items.filter(({ id, caseId }) => caseId !== null && !inHand.hidden.has(id));
      await this.audit.record(
        tx,
        {
          action: 'case-opened',
          subjectType: 'case',
          subjectIds: seen.map(({ caseId }) => caseId!),
          purpose: 'panel',
        },
        viewer.origin,
      );
      return inHand;
    });
  }

  async saveNarrative(
    viewer: Viewer,
    meetingId: string,
    { itemId, narrative, version }: { itemId: string; narrative: string | null; version: number },
  ): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await meetingHeldOpen(tx, await meetingById(tx, meetingId));
      const inHand = await this.inHand(tx, viewer, meetingId);
      if (inHand.minutes.state !== 'draft') throw notDraft();
      const item = visibleItem(inHand, itemId);
      const { number } = inHand.minutes;
      await saveNarrative(tx, this.work(viewer), { item, number, narrative, version });
    });
  }

  /** @throws InvalidError while nobody is marked as present: minutes without attendance go to nobody (PAN-13) */
  async send(viewer: Viewer, meetingId: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const { meeting, minutes, attendances } = await this.toMove(tx, viewer, meetingId);
      if (!attendances.some(({ state }) => state === 'present' || state === 'left')) throw nobodyThere();
      await sendMinutes(tx, this.work(viewer), meeting, minutes);
    });
  }

  async sendBack(viewer: Viewer, meetingId: string, because: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const { meeting, minutes } = await this.toMove(tx, viewer, meetingId);
      await sendBackMinutes(tx, this.work(viewer), meeting, { minutes, because });
    });
  }

  /** The chair approves: the meeting is finished, and each borough receives the minute of its own case. */
  async approve(viewer: Viewer, meetingId: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const inHand = await this.toMove(tx, viewer, meetingId);
      const { meeting, minutes } = inHand;
      const work = this.work(viewer);
      await approveMinutes(tx, work, meeting, { minutes, content: contentOf(inHand) });
      await issueExtracts(tx, work, meeting, { number: minutes.number, approvedByName: viewer.name });
      await moveMeeting(tx, work, meeting, { name: 'approve', particulars: { number: minutes.number } });
    });
  }

  /** Minutes of cases that the chair could not see, issued by somebody who can. @returns how many */
  async issueRest(viewer: Viewer, meetingId: string): Promise<number> {
    return this.units.run(viewer.context, async (tx) => {
      const { meeting, minutes } = await this.toMove(tx, viewer, meetingId);
      if (!minutes.approved) throw notApproved();
      const approvedByName = minutes.approved.byName;
      return issueExtracts(tx, this.work(viewer), meeting, { number: minutes.number, approvedByName });
    });
  }

  async reopen(viewer: Viewer, meetingId: string, because: string): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      const { meeting, minutes } = await this.toMove(tx, viewer, meetingId);
      const work = this.work(viewer);
      await reopenMinutes(tx, work, meeting, { minutes, because });
      await moveMeeting(tx, work, meeting, { name: 'reopen', particulars: { number: minutes.number + 1 } });
    });
  }

  /** The newest version, which nobody else moves or writes until the transaction ends. */
  private async toMove(tx: Tx, viewer: Viewer, meetingId: string): Promise<MinutesInHand> {
    await meetingInHand(tx, await meetingById(tx, meetingId));
    return this.inHand(tx, viewer, meetingId);
  }

  private async inHand(tx: Tx, viewer: Viewer, meetingId: string, number?: number): Promise<MinutesInHand> {
    const atHand = await meetingAtHand(tx, viewer, meetingId);
    const versions = await minutesOf(tx, meetingId);
    const minutes = number === undefined ? versions[0] : versions.find((one) => one.number === number);
    if (!minutes || !mayRead(viewer, minutes)) throw new NotFoundError('minutes');
    const hidden = new Set<string>();
    const recommendations = new Map<string, Recommendation>();
    for (const item of atHand.items.filter(({ caseId }) => caseId !== null)) {
      if (!(await papersOf(tx, viewer, item, atHand)).open) hidden.add(item.id);
      const recommendation = hidden.has(item.id) ? null : await recommendationOf(tx, item.id);
      if (recommendation) recommendations.set(item.id, recommendation);
    }
    const narratives = await narrativesOf(tx, meetingId, minutes.number);
    return {
      ...atHand, minutes, versions, recommendations, narratives, hidden,
      newest: minutes.number === versions[0]!.number,
      gaps: gapsOf({ attendances: atHand.attendances, items: atHand.items, recommendations, hidden }),
    }; // prettier-ignore
  }

  private work(viewer: Viewer): CaseWork {
    return caseWorkOf(viewer, this.audit, this.clock);
  }
}

/** Members read minutes once they are approved; who writes and who approves them, before. */
const mayRead = ({ permissions }: Viewer, { state }: Minutes): boolean =>
  state === 'approved' || permissions.has('run the panel') || permissions.has('approve minutes');

const visibleItem = ({ items, hidden }: MinutesInHand, itemId: string): AgendaItem => {
  const item = items.find(({ id }) => id === itemId);
  if (!item || hidden.has(itemId)) throw new NotFoundError('agenda item');
  return item;
};

const notDraft = (): ConflictError =>
  new ConflictError('These minutes are no longer in draft, so they cannot be changed.', 'minutes-not-draft');

const notApproved = (): ConflictError =>
  new ConflictError(
    'These minutes are not approved yet, so no minute of a case can be issued.',
    'minutes-not-approved',
  );

const nobodyThere = (): InvalidError => {
  const message = 'Mark who was at the meeting before you send the minutes to the chair';
  return new InvalidError(message, 'minutes-attendance', [{ field: 'send', message }]);
};
