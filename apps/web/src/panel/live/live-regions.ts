import { LONDON } from '@lib/kernel/clock';
import { formatTime } from '@lib/kernel/london-format';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { quorumInWords } from '@lib/panel/attendance/quorum';
import { LiveState } from '@lib/panel/live/live-state.service';
import { recommendationInWords } from '@lib/panel/recommendations/in-words';

/** The texts on a meeting's screen that follow what others do; each is drawn in a marked place of its own. */
export type Regions = Readonly<Record<'now' | 'quorum' | 'room' | 'saved' | 'written' | 'why', string>>;

export const regionsOf = (
  state: Pick<LiveState, 'current' | 'quorum' | 'attendances' | 'newer' | 'meeting'>,
  item: AgendaItem | null,
): Regions => {
  const { current, quorum, newer, meeting } = state;
  return {
    now: nowInWords(meeting.state, current, item),
    quorum: quorum ? quorumInWords(quorum) : '',
    room: quorum ? quorum.inRoom.join(', ') : '',
    saved: newer ? savedInWords(newer) : '',
    written: newer && item?.reference ? recommendationInWords(item.reference, newer) : '',
    why: newer?.rationale ?? '',
  };
};

const nowInWords = (state: string, current: AgendaItem | null, item: AgendaItem | null): string => {
  if (state !== 'in progress') return 'The meeting is not in progress.';
  if (current && current.id === item?.id) return 'This is being heard now.';
  return current ? `Now being heard: ${current.reference ?? current.title}.` : 'Every item has been heard.';
};

const savedInWords = ({ confirmed, savedByName, savedAt }: NonNullable<LiveState['newer']>): string => {
  const { at, byName, what } = confirmed
    ? { ...confirmed, what: 'confirmed' }
    : { at: savedAt, byName: savedByName, what: 'saved' };
  const local = at.toZonedDateTimeISO(LONDON);
  return `${byName} ${what} this item at ${formatTime(local.hour, local.minute)}.`;
};
