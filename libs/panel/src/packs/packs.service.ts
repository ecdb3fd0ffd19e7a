import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { AgendaItem } from '../agenda/agenda-item';
import { meetingAtHand, MeetingAtHand } from '../live/meeting-at-hand';
import { Papers, papersOf } from '../live/papers';

/** The papers of a meeting for one person: whatever they may not see is left out, and said to be. */
export interface Pack extends MeetingAtHand {
  readonly papers: readonly { readonly item: AgendaItem; readonly papers: Papers }[];
  /** For the foot of each page: whose it is, and of when. */
  readonly recipient: string;
  readonly at: Temporal.Instant;
  /** The person has yet to declare conflicts, so nothing is in it. */
  readonly declareFirst: boolean;
}

/** Packs are made for each person anew (PAN-27); each is in the audit as an export of the cases that are in it. */
@Injectable()
export class Packs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async make(viewer: Viewer, meetingId: string): Promise<Pack> {
    return this.units.run(viewer.context, async (tx) => {
      const atHand = await meetingAtHand(tx, viewer, meetingId);
      const papers: { item: AgendaItem; papers: Papers }[] = [];
      for (const item of atHand.items)
        papers.push({ item, papers: await papersOf(tx, viewer, item, atHand) });
      const subjectIds = papers.flatMap((one) => (one.papers.open ? [one.papers.of.id] : []));
      if (subjectIds.length > 0)
        await this.audit.record(
          tx,
          { action: 'case-exported', subjectType: 'case', subjectIds, purpose: 'panel' },
          viewer.origin,
        );
      const declareFirst = papers.some((one) => !one.papers.open && one.papers.because === 'declare first');
      return { ...atHand, papers, declareFirst, recipient: viewer.name, at: this.clock.now() };
    });
  }
}
