import { sentenceCase } from '@lib/kernel/sentence-case';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { formatDay } from '@lib/kernel/london-format';
import { BoroughCompletion, WaveHeadline } from '@lib/surveys/completion/completion';
import { CompletionBoard } from '@lib/surveys/completion/completion.service';
import { Wave } from '@lib/surveys/waves/wave';
import { TableCell } from '@lib/web-kit/tables/data-table';

/** “1 borough”, “3 boroughs”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const waveTitle = ({ collectionTitle, title }: Pick<Wave, 'collectionTitle' | 'title'>): string =>
  `${collectionTitle}, ${title}`;

/** How far the wave is: late returns are said apart, and kept out of the sums of the second sentence. */
export const headlineSentences = (headline: WaveHeadline): string[] => {
  const { expected, inTime, late, toCome, overdue, accepted } = headline;
  if (expected === 0) return ['No return is expected of any borough.'];
  const parts = [
    late > 0 ? `${late} handed in late` : '',
    overdue > 0 ? `${overdue} ${overdue === 1 ? 'is' : 'are'} overdue` : '',
    toCome > 0 ? `${toCome} still ${toCome === 1 ? 'has' : 'have'} time` : '',
    accepted > 0 ? `${accepted} ${accepted === 1 ? 'is' : 'are'} accepted` : '',
  ].filter((part) => part !== '');
  return [
    `${inTime} of ${counted(expected, 'borough')} ${inTime === 1 ? 'has' : 'have'} handed in on time.`,
    ...(parts.length === 0 ? [] : [`${sentenceCase(listed(parts))}.`]),
  ];
};

/** Of what came in time alone; nothing is put in the place of what is missing. */
export const sumsSentence = ({
  inTime,
  late,
  rows,
  explained,
  prefilled,
  asked,
}: WaveHeadline): string | null => {
  if (inTime === 0) return null;
  const share =
    asked === 0 ? '' : `, and ${Math.floor((prefilled * 100) / asked)}% of answers filled in for boroughs`;
  const without = late === 0 ? '' : ' Late returns are not in these sums.';
  return `In returns handed in on time: ${counted(rows, 'row')}, ${counted(explained, 'query', 'queries')} explained${share}.${without}`;
};

const listed = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;

/** Which boroughs the wave does not ask; null where it asks all. */
export const notAskedSentence = ({ boroughs }: Pick<CompletionBoard, 'boroughs'>): string | null => {
  const asked = new Set(boroughs.map(({ boroughId }) => boroughId));
  const others = AUTHORITIES.filter(({ id }) => !asked.has(id)).map(({ name }) => name);
  if (others.length === 0) return null;
  return others.length > 10
    ? `This wave asks ${counted(boroughs.length, 'borough')} of ${AUTHORITIES.length}.`
    : `This wave does not ask ${listed(others)}.`;
};

/** “7 days left”, “3 days overdue”, “Handed in on time”. */
export const timeCell = ({
  daysLeft,
  daysLate,
  deadlineOn,
  extendedBecause,
}: BoroughCompletion): TableCell => {
  const note = extendedBecause === null ? undefined : `Extended to ${formatDay(deadlineOn)}`;
  if (daysLeft === null && daysLate === null) return '';
  if (daysLeft === null)
    return daysLate === 0
      ? { text: 'On time', note }
      : { tag: { text: `${counted(daysLate!, 'day')} late`, colour: 'orange' }, note };
  if (daysLeft < 0) return { tag: { text: `${counted(-daysLeft, 'day')} overdue`, colour: 'red' }, note };
  return { text: daysLeft === 0 ? 'Last day' : `${counted(daysLeft, 'day')} left`, note };
};
