import { addDays, Day } from '@lib/kernel/day';
import { PanelSeat } from '@lib/access/panels/panel-seat';
import { acceptSuggestion } from '@lib/panel/agenda/change-agenda';
import { itemsOf } from '@lib/panel/agenda/agenda.query';
import { publishAgenda } from '@lib/panel/agenda/publish-agenda';
import { suggestionsFor } from '@lib/panel/agenda/suggestions.query';
import { attendancesOf } from '@lib/panel/attendance/attendance.query';
import { markAttendance } from '@lib/panel/attendance/save-attendance';
import { declare } from '@lib/panel/conflicts/declare';
import { LiveItems } from '@lib/panel/live/live-items.service';
import { meetingById } from '@lib/panel/meetings/meetings.query';
import { moveMeeting } from '@lib/panel/meetings/move-meeting';
import { CloseMeeting } from '@lib/panel/minutes/close-meeting.service';
import { MeetingMinutes } from '@lib/panel/minutes/minutes.service';
import { RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { Random } from '../random';
import { ToldCase } from './borough-steps';
import { Hearing } from './case-story';
import { Step, Telling } from './story-told';

export interface ToldMeeting {
  readonly id: string;
  readonly on: Day;
  /** The cases it hears, with what it makes of them. */
  readonly heard: readonly { readonly told: ToldCase; readonly hearing: Hearing }[];
}

/** Who has a voice at the made-up panel, by the key of the person. */
const MEMBERS = ['chair', 'member', 'member-health', 'member-education', 'member-commissioning'] as const;

const AGENDA_FROM = -8;
const PUBLISHED = -3;

/** A meeting from its agenda to its minutes. */
export const meetingSteps = (
  telling: Telling,
  meeting: ToldMeeting,
  { seats, random }: { readonly seats: readonly PanelSeat[]; readonly random: Random },
): Step[] => {
  const publishedOn = addWorkingDays(meeting.on, PUBLISHED);
  return [
    ...agendaSteps(telling, meeting),
    { on: publishedOn, at: '17:00', act: () => published(telling, meeting, seats) },
    { on: addWorkingDays(meeting.on, -1), at: '17:30', act: () => published(telling, meeting, seats) },
    { on: addWorkingDays(meeting.on, -1), at: '18:00', act: () => declared(telling, meeting, random) },
    { on: meeting.on, at: '10:00', act: () => begun(telling, meeting, random) },
    { on: meeting.on, at: '10:15', act: () => heard(telling, meeting) },
    { on: meeting.on, at: '12:00', act: () => closed(telling, meeting) },
    { on: addWorkingDays(meeting.on, 1), at: '15:00', act: () => written(telling, meeting) },
    { on: addWorkingDays(meeting.on, 3), at: '11:00', act: () => approved(telling, meeting) },
  ];
};

/** A case goes on the agenda once it is ready and the coordinator has begun to make it. */
const agendaSteps = (telling: Telling, meeting: ToldMeeting): Step[] => {
  const begins = addWorkingDays(meeting.on, AGENDA_FROM);
  const first = meeting.heard.filter(({ told, hearing }) => told.story.hearings[0] === hearing);
  return first.map(({ told }) => ({
    on: told.story.readyOn > begins ? told.story.readyOn : begins,
    at: '16:30',
    act: () => accepted(telling, meeting, told),
  }));
};

const accepted = (telling: Telling, { id }: ToldMeeting, { reference }: ToldCase): Promise<void> =>
  telling.as(telling.viewers.ofPanel('coordinator'), async (tx, work) => {
    const meeting = await meetingById(tx, id);
    const suggestion = (await suggestionsFor(tx, meeting)).find((one) => one.case.reference === reference);
    if (suggestion) await acceptSuggestion(tx, work, meeting, suggestion);
  });

/** Three working days before, or once there is anything on it. */
const published = (telling: Telling, { id }: ToldMeeting, seats: readonly PanelSeat[]): Promise<void> =>
  telling.as(telling.viewers.ofPanel('coordinator'), async (tx, work) => {
    const meeting = await meetingById(tx, id);
    if (meeting.state === 'draft' && (await itemsOf(tx, id)).length > 0)
      await publishAgenda(tx, work, meeting, seats);
  });

/** Most have no conflict; somebody now and then knows the provider. */
const declared = async (telling: Telling, { id }: ToldMeeting, random: Random): Promise<void> => {
  for (const key of MEMBERS) {
    const viewer = telling.viewers.ofPanel(key);
    await telling.as(viewer, async (tx, work) => {
      for (const item of (await itemsOf(tx, id)).filter(
        ({ caseId, state }) => caseId !== null && state === 'accepted',
      )) {
        const nature =
          key !== 'chair' && random.chance(0.02) ? 'Worked for this provider until last year' : null;
        await declare(tx, work, { item, personId: viewer.personId, personName: viewer.name, nature });
      }
    });
  }
};

const begun = (telling: Telling, { id }: ToldMeeting, random: Random): Promise<void> =>
  telling.as(telling.viewers.ofPanel('coordinator'), async (tx, work) => {
    const meeting = await meetingById(tx, id);
    if (meeting.state !== 'agenda published') return;
    await moveMeeting(tx, work, meeting, { name: 'begin' });
    const expected = await attendancesOf(tx, id);
    const short = random.chance(0.1);
    const marked = expected.map(({ personId, seat, version }) => ({
      personId,
      version,
      state: (seat === 'chair' && short) || (seat === 'member' && random.chance(0.12)) ? ('apologies' as const) : ('present' as const),
    })); // prettier-ignore
    await markAttendance(tx, work, await meetingById(tx, id), marked);
  });

/** The recommendation is recorded for each case that is heard; one the recorder may not see is left. */
const heard = async (telling: Telling, meeting: ToldMeeting): Promise<void> => {
  const coordinator = telling.viewers.ofPanel('coordinator');
  const live = new LiveItems(telling.units, telling.audit, telling.clock);
  const { state } = await telling.as(coordinator, (tx) => meetingById(tx, meeting.id));
  if (state !== 'in progress') return;
  const items = await telling.as(coordinator, (tx) => itemsOf(tx, meeting.id));
  for (const { told, hearing } of meeting.heard) {
    const item = items.find(({ reference, state }) => reference === told.reference && state === 'accepted');
    if (!item) continue;
    const { quorum } = await live.open(coordinator, item.id);
    const draft = draftOf(telling, hearing, quorum.quorate);
    await live.save(coordinator, item.id, draft, 0);
    await live.confirm(coordinator, item.id, 1);
  }
};

/** What a week costs from which the made-up panel marks a placement as one of high cost. */
const MARKED_FROM_PENCE = 1_000_000;

const draftOf = (telling: Telling, hearing: Hearing, quorate: boolean): RecommendationDraft => {
  const { outcome, split, on } = hearing;
  const coordinator = telling.viewers.ofPanel('coordinator');
  const kept = quorate || outcome === 'deferred' ? outcome : 'endorsed in principle';
  return {
    outcome: kept,
    rationale: hearing.rationale,
    viewsConsidered: hearing.viewsConsidered,
    dissent: null,
    funding: split ? { socialCare: split[0], education: split[1], health: split[2] } : null,
    weeklyPence: hearing.weeklyPence,
    option: kept === 'matched to capacity' ? { name: 'A place of a neighbouring borough', settingId: null } : null,
    informationNeeded: kept === 'deferred' ? 'What health will give, and the view of the school.' : null,
    escalatedTo: kept === 'escalated' ? 'icb' : null,
    followUpOn: kept === 'deferred' ? addDays(on, 7) : null,
    highCostMark:
      hearing.weeklyPence !== null && hearing.weeklyPence >= MARKED_FROM_PENCE ? 'no setting meets the needs' : null,
    conditions: kept === 'endorsed with conditions'
      ? hearing.conditions.map((condition) => ({ condition, owner: 'borough', dueOn: addDays(on, 21) }))
      : [],
    actions: hearing.actions.map(({ task, owner, days }) => ({
      task,
      owner: owner === 'borough'
        ? { kind: owner, personId: null, name: 'The borough' }
        : { kind: owner, personId: coordinator.personId, name: coordinator.name },
      dueOn: addDays(on, days),
    })),
  }; // prettier-ignore
};

const closed = async (telling: Telling, meeting: ToldMeeting): Promise<void> => {
  const coordinator = telling.viewers.ofPanel('coordinator');
  const { state } = await telling.as(coordinator, (tx) => meetingById(tx, meeting.id));
  if (state !== 'in progress') return;
  const closing = new CloseMeeting(telling.units, telling.audit, telling.clock);
  const { carried } = await closing.preview(coordinator, meeting.id);
  const on = carried.filter(({ because }) => because !== 'open action').map(({ item }) => item.id);
  await closing.close(coordinator, meeting.id, on);
};

const written = async (telling: Telling, meeting: ToldMeeting): Promise<void> => {
  const coordinator = telling.viewers.ofPanel('coordinator');
  const { state } = await telling.as(coordinator, (tx) => meetingById(tx, meeting.id));
  if (state !== 'minutes in draft') return;
  await new MeetingMinutes(telling.units, telling.audit, telling.clock).send(coordinator, meeting.id);
};

const approved = async (telling: Telling, meeting: ToldMeeting): Promise<void> => {
  const chair = telling.viewers.ofPanel('chair');
  const { state } = await telling.as(chair, (tx) => meetingById(tx, meeting.id));
  if (state !== 'minutes in draft') return;
  await new MeetingMinutes(telling.units, telling.audit, telling.clock).approve(chair, meeting.id);
};
