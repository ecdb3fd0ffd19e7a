import { AREAS } from '@lib/access/panels/panel-seat';
import { AgendaItem, ITEM_STATES } from '../agenda/agenda-item';
import { Attendance, ATTENDANCE_STATES, MEETING_SEATS } from '../attendance/attendance';
import { quorumInWords, quorumOf } from '../attendance/quorum';
import { MeetingAtHand } from '../live/meeting-at-hand';
import { Recommendation } from '../recommendations/recommendation';
import { MinutesContent } from './minutes';

interface Recorded extends MeetingAtHand {
  /** By item, as far as the writer may see. */
  readonly recommendations: ReadonlyMap<string, Recommendation>;
}

/** What is recorded of the meeting itself, as its minutes say it now; approved minutes keep what this was. */
export const contentOf = (recorded: Recorded): MinutesContent => {
  const { meeting, attendances, declarations, items, recommendations } = recorded;
  const nameOf = (itemId: string | null): string | null => {
    const item = items.find(({ id }) => id === itemId);
    return item ? whatOf(item) : null;
  };
  return {
    attendance: attendances.map((one) => attendanceOf(one, nameOf)),
    quorum: quorumInWords(quorumOf(meeting.quorum, attendances)),
    conflicts: declarations
      .filter(({ conflicted }) => conflicted)
      .map(({ personName: name, itemId, nature, withdrawn }) => ({
        ...{ name, nature, withdrawn },
        reference: items.find(({ id }) => id === itemId)?.reference ?? '',
      })),
    items: items.map((one) => ({
      what: whatOf(one),
      state: ITEM_STATES[one.state],
      ...roomOf(recommendations.get(one.id)),
    })),
  };
};

const whatOf = ({ reference, title }: AgendaItem): string => reference ?? title ?? '';

const attendanceOf = (
  { name, area, seat, state, joinedItemId, leftItemId }: Attendance,
  nameOf: (itemId: string | null) => string | null,
): MinutesContent['attendance'][number] => ({
  ...{ name, area: AREAS[area], seat: MEETING_SEATS[seat], state: ATTENDANCE_STATES[state] },
  ...{ joined: nameOf(joinedItemId), left: nameOf(leftItemId) },
});

/** Who was in the room when it was confirmed, and who was out of it. */
const roomOf = (
  recommendation: Recommendation | undefined,
): { readonly inRoom?: readonly string[]; readonly out?: readonly string[] } =>
  recommendation?.confirmed && recommendation.quorum
    ? {
        inRoom: recommendation.quorum.inRoom,
        out: recommendation.quorum.out.map(
          ({ name, because }) =>
            `${name} (${because === 'conflict' ? 'conflict of interest' : 'stepped out'})`,
        ),
      }
    : {};
