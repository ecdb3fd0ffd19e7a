import { AREAS } from '@lib/access/panels/panel-seat';
import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { AgendaItem, ITEM_STATES } from '@lib/panel/agenda/agenda-item';
import { ATTENDANCE_STATES, MEETING_SEATS } from '@lib/panel/attendance/attendance';
import { quorumInWords, quorumOf } from '@lib/panel/attendance/quorum';
import { MINUTES_STATES, MinutesContent } from '@lib/panel/minutes/minutes';
import { minutesMovesFrom } from '@lib/panel/minutes/minutes-moves';
import { MinutesInHand } from '@lib/panel/minutes/minutes.service';
import { recommendationInWords } from '@lib/panel/recommendations/in-words';
import { Recommendation } from '@lib/panel/recommendations/recommendation';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { recommendationRows } from '../live/item.presenter';
import { livePaths } from '../live/live.paths';
import { minutesPaths } from './minutes.paths';

export interface MinutesFacts {
  readonly viewer: Viewer;
  readonly errors?: FormErrors;
  /** A narrative that could not be kept, as typed. */
  readonly typed?: { readonly itemId: string; readonly narrative: string };
}

/** Minutes as they stand: attendance, conflicts, and an item after the other. */
export const presentMinutes = (inHand: MinutesInHand, facts: MinutesFacts): object => {
  const { meeting, minutes, versions, gaps, hidden } = inHand;
  const { viewer, errors = {} } = facts;
  const moves = inHand.newest ? minutesMovesFrom(minutes, viewer.permissions) : [];
  const writes = inHand.newest && minutes.state === 'draft' && viewer.permissions.has('run the panel');
  return {
    title: 'Minutes',
    heading: `Minutes of ${meeting.seriesName}, ${formatDay(meeting.heldOn)}`,
    state: `Version ${minutes.number}: ${MINUTES_STATES[minutes.state].toLowerCase()}`,
    openedBecause: minutes.openedBecause,
    sentBackBecause: minutes.state === 'draft' ? minutes.sentBackBecause : null,
    approved: minutes.approved
      ? `Approved by ${minutes.approved.byName} at ${formatMoment(minutes.approved.at)}`
      : null,
    versions: versions
      .filter(({ number }) => number !== minutes.number)
      .map(({ number }) => ({ text: `Version ${number}`, href: minutesPaths.version(meeting.id, number) })),
    gaps: writes || moves.includes('approve') ? gaps.map(({ text }) => text) : [],
    ...meetingPart(inHand),
    items: inHand.items.map((item) => itemPart(item, inHand, { writes, typed: facts.typed })),
    canSend: moves.includes('send'),
    canSendBack: moves.includes('send back'),
    canApprove: moves.includes('approve'),
    canReopen: moves.includes('reopen'),
    canIssue:
      viewer.permissions.has('run the panel') &&
      inHand.newest &&
      minutes.state === 'approved' &&
      notIssued(inHand),
    hiddenCount: hidden.size,
    form: { ...formOf(), errors },
    paths: {
      narrative: minutesPaths.narrative(meeting.id),
      send: minutesPaths.send(meeting.id),
      sendBack: minutesPaths.sendBack(meeting.id),
      approve: minutesPaths.approve(meeting.id),
      reopen: minutesPaths.reopen(meeting.id),
      issue: minutesPaths.issue(meeting.id),
      attendance: livePaths.attendance(meeting.id),
    },
    back: { href: livePaths.live(meeting.id) },
  };
};

/** An approved version says what it said then; a draft says what is recorded now. */
const meetingPart = (inHand: MinutesInHand): object => {
  const content = inHand.minutes.content ?? contentNow(inHand);
  return {
    quorum: content.quorum,
    attendance: attendanceTable(content),
    conflicts: content.conflicts.map(
      ({ name, reference, withdrawn }) => `${name}: ${reference}${withdrawn ? ' (withdrawn)' : ''}`,
    ),
  };
};

const contentNow = ({
  meeting,
  attendances,
  declarations,
  items,
}: MinutesInHand): Omit<MinutesContent, 'items'> => ({
  quorum: quorumInWords(quorumOf(meeting.quorum, attendances)),
  attendance: attendances.map(({ name, area, seat, state }) => ({
    name,
    area: AREAS[area],
    seat: MEETING_SEATS[seat],
    state: ATTENDANCE_STATES[state],
  })),
  conflicts: declarations
    .filter(({ conflicted }) => conflicted)
    .map(({ personName, itemId, withdrawn }) => ({
      name: personName,
      reference: items.find(({ id }) => id === itemId)?.reference ?? '',
      withdrawn,
    })),
});

const attendanceTable = ({ attendance }: Pick<MinutesContent, 'attendance'>): DataTable => ({
  caption: 'Attendance',
  hideCaption: true,
  columns: [{ text: 'Name' }, { text: 'Seat' }, { text: 'Area' }, { text: 'Attendance' }],
  rows: attendance.map(({ name, seat, area, state }) => [name, seat, area, state]),
});

const itemPart = (
  item: AgendaItem,
  { recommendations, narratives, hidden, minutes }: MinutesInHand,
  { writes, typed }: { writes: boolean; typed: MinutesFacts['typed'] },
): object => {
  const recommendation = recommendations.get(item.id);
  const written = narratives.get(item.id);
  const mine = typed?.itemId === item.id ? typed.narrative : null;
  const extract = minutes.state === 'approved' ? written?.extract : null;
  return {
    id: item.id,
    heading: item.reference ?? item.title,
    state: ITEM_STATES[item.state],
    hidden: hidden.has(item.id),
    sentence: extract?.sentence ?? sentenceOf(item, recommendation),
    rows: recommendation?.confirmed ? recommendationRows(recommendation) : [],
    narrative: written?.narrative ?? null,
    theirs: mine === null ? null : (written?.narrative ?? 'Nothing'),
    writes: writes && item.caseId !== null && !hidden.has(item.id),
    form: formOf({ narrative: mine ?? written?.narrative ?? '', version: String(written?.version ?? 0) }),
  };
};

const sentenceOf = ({ reference }: AgendaItem, recommendation: Recommendation | undefined): string | null =>
  recommendation?.confirmed && reference ? recommendationInWords(reference, recommendation) : null;

/** A confirmed recommendation whose borough has not received its minute. */
const notIssued = ({ recommendations, narratives }: MinutesInHand): boolean =>
  [...recommendations].some(
    ([itemId, { confirmed }]) => confirmed !== null && !narratives.get(itemId)?.extract,
  );
