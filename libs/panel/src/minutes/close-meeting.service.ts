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
import { BothTextsError } from '../cases/both-texts.error';
import { CaseWork, moveCase } from '../cases/move-case';
import { meetingAtHand, MeetingAtHand } from '../live/meeting-at-hand';
import { Meeting, MEETING_STATES } from '../meetings/meeting';
import { meetingInHand } from '../meetings/meeting-in-hand';
import { meetingById, nextMeetings } from '../meetings/meetings.query';
import { moveMeeting } from '../meetings/move-meeting';
import { sectionIn } from '../series/sections';
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

  /**
   * @param itemIds the items to carry over, of those the preview showed
   * @throws BothTextsError when somebody else closed it in between: what they chose, beside what was chosen here
   */
  async close(viewer: Viewer, meetingId: string, itemIds: readonly string[]): Promise<number> {
    return this.units.run(viewer.context, async (tx) => {
      const work = caseWorkOf(viewer, this.audit, this.clock);
      const held = await meetingInHand(tx, await meetingById(tx, meetingId));
      if (held.state !== 'in progress') throw await closedMeanwhile(tx, held, itemIds);
      const closing = await closingOf(tx, viewer, meetingId);
      const { meeting, next } = closing;
      if (next !== null) await meetingInHand(tx, next);
      await moveMeeting(tx, work, meeting, { name: 'end' });
      await tx.query('update panel_meetings set current_item_id = null where id = $1', [meetingId]);
      await tx.query(
        `update agenda_items set state = 'not reached', version = version + 1 where meeting_id = $1 and state = 'accepted'`,
        [meetingId],
      );
      const wanted = closing.carried.filter(({ item }) => itemIds.includes(item.id));
      for (const one of closing.carried)
        await settle(tx, work, one, next !== null && wanted.includes(one) ? next : null);
      await openMinutes(tx, work, meeting);
      return next === null ? 0 : wanted.length;
    });
  }
}

/** Which items somebody chose to carry over. */
export type CarriedChoice = readonly string[];

const closedMeanwhile = async (tx: Tx, meeting: Meeting, mine: CarriedChoice): Promise<Error> => {
  const rows = await tx.query<{ id: string }>(
    `select distinct carried_from as id from agenda_items
      where carried_from in (select id from agenda_items where meeting_id = $1)`,
    [meeting.id],
  );
  return new BothTextsError(
    `The meeting is now “${MEETING_STATES[meeting.state]}”: somebody else closed it while you had this page open. What they carried over is below, beside what you chose.`,
    'meeting-closed',
    { mine, theirs: rows.map(({ id }) => id) },
  );
};

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
       select series_id, $4, $2, case when $3 = 'open action' then 'follow-up' else kind end, $6,
              borough_id, case_id, reference, title, providers, minutes,
              (select coalesce(max(position), 0) + 1 from agenda_items o where o.meeting_id = $2 and o.section = $6),
              'Carried over: ' || lower($5), 'accepted', id, 1
         from agenda_items i where id = $1 on conflict do nothing`,
      [item.id, to.id, because, newId(), CARRIED_BECAUSE[because], sectionIn(to.sections, item.section)],
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
