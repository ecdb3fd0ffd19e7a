import { sentenceCase } from '@lib/kernel/sentence-case';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { RoomCell, RoomSum } from '@lib/high-cost/room/room-weeks';

export const placesWords = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** “2 vacant, 1 out of use”; what is not said is said to be so. */
export const cellWords = ({ said, vacant }: RoomCell): string => {
  if (said === null) return 'Nothing said';
  const parts = [
    vacant === null ? 'vacant not said' : `${vacant} vacant`,
    ...(said.outOfUse > 0 ? [`${said.outOfUse} out of use`] : []),
  ];
  return sentenceCase(parts.join(', '));
};

/** “2 vacant from 14 December 2026” where the places cannot be used yet. */
const laterWords = ({ said }: RoomCell, on: Day): string[] =>
  said?.vacant && said.usableFrom !== null && said.usableFrom > on
    ? [`${said.vacant} from ${formatDay(said.usableFrom)}`]
    : [];

/** What is said below a cell: what comes later, and what is the borough’s own. */
export const cellNote = (cell: RoomCell, on: Day): string | undefined => {
  const { block, children } = cell;
  const notes = [
    ...laterWords(cell, on),
    ...(block > 0 ? [`our block ${block}`] : []),
    ...(children ? [children === 1 ? 'our child 1' : `our children ${children}`] : []),
  ];
  const text = notes.join('; ');
  return text === '' ? undefined : sentenceCase(text);
};

/** “12 places vacant and 3 out of use at 9 settings”. */
export const sumWords = ({ settings, vacant, outOfUse }: RoomSum): string =>
  `${placesWords(vacant)} vacant and ${outOfUse} out of use at ${settings === 1 ? '1 setting' : `${settings} settings`}`;
