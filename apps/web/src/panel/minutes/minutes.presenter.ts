import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { AgendaItem, ITEM_STATES } from '@lib/panel/agenda/agenda-item';
import { contentOf } from '@lib/panel/minutes/content-of';
import { ItemNarrative, MINUTES_STATES, MinutesContent } from '@lib/panel/minutes/minutes';
import { minutesMovesFrom } from '@lib/panel/minutes/minutes-moves';
import { MinutesInHand } from '@lib/panel/minutes/minutes.service';
import { recommendationInWords } from '@lib/panel/recommendations/in-words';
import { Recommendation } from '@lib/panel/recommendations/recommendation';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { recommendationRows } from '../live/recommended-rows';
import { livePaths } from '../live/live.paths';
import { extractRows } from './extract-rows';
import { minutesPaths } from './minutes.paths';

export interface MinutesFacts {
  readonly viewer: Viewer;
  readonly errors?: FormErrors;
  /** A narrative that could not be kept, as typed. */
  readonly typed?: { readonly itemId: string; readonly narrative: string };
}

interface ItemFacts extends Pick<MinutesFacts, 'typed'> {
  readonly content: MinutesContent;
  readonly writes: boolean;
}

/** Minutes as they stand: attendance, conflicts, and an item after the other. */
export const presentMinutes = (inHand: MinutesInHand, facts: MinutesFacts): object => {
  const { meeting, minutes, versions, gaps, hidden } = inHand;
  const { viewer, errors = {} } = facts;
  const moves = inHand.newest ? minutesMovesFrom(minutes, viewer.permissions) : [];
  const writes = inHand.newest && minutes.state === 'draft' && viewer.permissions.has('run the panel');
  const content = minutes.content ?? contentOf(inHand);
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
    ...meetingPart(content),
    items: inHand.items.map((item) => itemPart(item, inHand, { content, writes, typed: facts.typed })),
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
const meetingPart = (content: MinutesContent): object => ({
  quorum: content.quorum,
  attendance: attendanceTable(content),
  conflicts: content.conflicts.map(
    ({ name, reference, nature, withdrawn }) =>
      `${name}: ${reference}${nature ? `, ${nature}` : ''}${withdrawn ? ' (withdrawn)' : ''}`,
  ),
});

const attendanceTable = ({ attendance }: Pick<MinutesContent, 'attendance'>): DataTable => ({
  caption: 'Attendance',
  hideCaption: true,
  columns: [{ text: 'Name' }, { text: 'Seat' }, { text: 'Area' }, { text: 'Attendance' }],
  rows: attendance.map(({ name, seat, area, state, joined, left }) => [
    name,
    seat,
    area,
    [state, ...(joined ? [`came at ${joined}`] : []), ...(left ? [`left at ${left}`] : [])].join(', '),
  ]),
});

const itemPart = (item: AgendaItem, inHand: MinutesInHand, { content, writes, typed }: ItemFacts): object => {
  const { narratives, hidden, minutes } = inHand;
  const written = narratives.get(item.id);
  const mine = typed?.itemId === item.id ? typed.narrative : null;
  const heading = item.reference ?? item.title ?? '';
  const then = content.items.find(({ what }) => what === heading);
  return {
    id: item.id,
    heading,
    state: then?.state ?? ITEM_STATES[item.state],
    hidden: hidden.has(item.id),
    ...(minutes.state === 'approved' ? asApproved(written) : asRecorded(item, inHand)),
    room: then ? roomRows(then) : [],
    theirs: mine === null ? null : (written?.narrative ?? 'Nothing'),
    writes: writes && !hidden.has(item.id),
    typed: mine !== null && !writes ? mine : null,
    form: formOf({ narrative: mine ?? written?.narrative ?? '', version: String(written?.version ?? 0) }),
  };
};

/** An approved minute is a copy: what is changed afterwards needs a next version. */
const asApproved = (written: ItemNarrative | undefined): object => ({
  sentence: written?.extract?.sentence ?? null,
  rows: written?.extract ? extractRows(written.extract) : [],
  narrative: written?.extract?.narrative ?? written?.narrative ?? null,
});

const asRecorded = (item: AgendaItem, { recommendations, narratives }: MinutesInHand): object => {
  const recommendation = recommendations.get(item.id);
  return {
    sentence: sentenceOf(item, recommendation),
    rows: recommendation?.confirmed ? recommendationRows(recommendation) : [],
    narrative: narratives.get(item.id)?.narrative ?? null,
  };
};

const roomRows = ({ inRoom, out }: MinutesContent['items'][number]): SummaryRow[] => [
  ...(inRoom && inRoom.length > 0 ? [{ label: 'In the room', value: inRoom.join(', ') }] : []),
  ...(out && out.length > 0 ? [{ label: 'Out of the room', value: out.join(', ') }] : []),
];

const sentenceOf = ({ reference }: AgendaItem, recommendation: Recommendation | undefined): string | null =>
  recommendation?.confirmed && reference ? recommendationInWords(reference, recommendation) : null;

/** A confirmed recommendation whose borough has not received its minute. */
const notIssued = ({ recommendations, narratives }: MinutesInHand): boolean =>
  [...recommendations].some(
    ([itemId, { confirmed }]) => confirmed !== null && !narratives.get(itemId)?.extract,
  );
