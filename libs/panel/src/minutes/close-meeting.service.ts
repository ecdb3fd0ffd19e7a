import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { actionsIn } from '../actions/actions.query';
import { caseByReference } from '../cases/cases.query';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork, moveCase } from '../cases/move-case';
import { meetingAtHand, MeetingAtHand } from '../live/meeting-at-hand';
import { Meeting } from '../meetings/meeting';
import { nextMeetings } from '../meetings/meetings.query';
import { moveMeeting } from '../meetings/move-meeting';
import { Carried, CARRIED_BECAUSE, carryOver } from './carry-over';
import { openMinutes } from './move-minutes';

/** What closing a meeting would do. */
export interface Closing extends MeetingAtHand {
  readonly carried: readonly Carried[];
  /** The meeting it is carried to; null where none is open yet, then cases wait in the queue. */
  readonly next: Meeting | null;
}

/** Closing a meeting: what goes on to the next is shown first and confirmed; then the minutes open. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async preview(viewer: Viewer, meetingId: string): Promise<Closing> {
    return this.units.run(viewer.context, (tx) => closingOf(tx, viewer, meetingId), { readOnly: true });
  }

  /** @param itemIds the items to carry over, of those the preview showed */
  async close(viewer: Viewer, meetingId: string, itemIds: readonly string[]): Promise<number> {
    return this.units.run(viewer.context, async (tx) => {
      const work = caseWorkOf(viewer, this.audit, this.clock);
      const closing = await closingOf(tx, viewer, meetingId);
      await moveMeeting(tx, work, closing.meeting, { name: 'end' });
      await tx.query('update panel_meetings set current_item_id = null where id = $1', [meetingId]);
      await tx.query(
        `update agenda_items set state = 'not reached', version = version + 1 where meeting_id = $1 and state = 'accepted'`,
        [meetingId],
      );
      const { next } = closing;
      const wanted = closing.carried.filter(({ item }) => itemIds.includes(item.id));
      for (const one of closing.carried)
        await settle(tx, work, one, next !== null && wanted.includes(one) ? next : null);
      await openMinutes(tx, work, closing.meeting);
      return next === null ? 0 : wanted.length;
    });
  }
}

const closingOf = async (tx: Tx, viewer: Viewer, meetingId: string): Promise<Closing> => {
  const atHand = await meetingAtHand(tx, viewer, meetingId);
  const { meeting, items } = atHand;
  const [next = null] = await nextMeetings(tx, {
    from: addDays(meeting.heldOn, 1),
    seriesId: meeting.seriesId,
    limit: 1,
  });
  const withOpenActions = new Set((await actionsIn(tx, ['open'])).map(({ caseId }) => caseId));
  return { ...atHand, carried: carryOver({ items, withOpenActions }), next };
};

/** An item goes on to the next meeting, or its case back to the queue if it was listed and nobody heard it. */
const settle = async (
  tx: Tx,
  work: CaseWork,
  { item, because }: Carried,
  to: Meeting | null,
): Promise<void> => {
  if (to !== null) {
    await tx.query(
      `insert into agenda_items (series_id, id, meeting_id, kind, section, borough_id, case_id, reference, title, providers,
                                 minutes, position, suggested_by, state, carried_from, version)
       select series_id, $4, $2, case when $3 = 'open action' then 'follow-up' else kind end, section,
              borough_id, case_id, reference, title, providers, minutes,
              (select coalesce(max(position), 0) + 1 from agenda_items o where o.meeting_id = $2 and o.section = i.section),
              'Carried over: ' || lower($5), 'accepted', id, 1
         from agenda_items i where id = $1 on conflict do nothing`,
      [item.id, to.id, because, newId(), CARRIED_BECAUSE[because]],
    );
  }
  if (item.caseId === null || item.kind === 'follow-up') return;
  const [seen] = await tx.query('select 1 from cases where borough_id = $1 and id = $2', [
    item.boroughId,
    item.caseId,
  ]);
  if (!seen) return;
  const of = await caseByReference(tx, item.reference!);
  if (to !== null && of.status === 'ready to list')
    await moveCase(tx, work, of, { name: 'list', particulars: { meeting: to.id } });
  if (to === null && of.status === 'listed') await moveCase(tx, work, of, { name: 'unlist' });
};
