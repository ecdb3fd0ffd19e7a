import { daysBetween, Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { WaveForBorough } from '@lib/surveys/returns/read-return';
import { Status, TagColour } from '@lib/web-kit/govuk/tag';

/** “Placements snapshot, March 2026”: stands above the heading of every page of a return. */
export const waveCaption = ({ wave }: Pick<WaveForBorough, 'wave'>): string =>
  `${wave.collectionTitle}, ${wave.title}`;

/** How long a borough has: “18 days left, until 30 June 2026”. */
export const daysLeft = ({ days }: Pick<WaveForBorough, 'days'>, today: Day): string => {
  const left = daysBetween(today, days.deadlineOn);
  const until = formatDay(days.deadlineOn);
  if (left > 1) return `${left.toLocaleString('en-GB')} days left, until ${until}`;
  if (left === 1) return `1 day left: due tomorrow, ${until}`;
  return left === 0
    ? `Due today, ${until}`
    : `${-left === 1 ? '1 day' : `${-left} days`} late: it was due on ${until}`;
};

/** The day a return that was handed in is or was due on. */
export const dueOn = ({ days }: Pick<WaveForBorough, 'days'>, today: Day): string =>
  `${today > days.deadlineOn ? 'Was due' : 'Due'} on ${formatDay(days.deadlineOn)}`;

const WORDS: Readonly<Record<NonNullable<WaveForBorough['head']>['state'], Status>> = {
  'in progress': { text: 'In progress', kind: 'doing' },
  'ready to approve': { text: 'Ready to approve', kind: 'waiting' },
  submitted: { text: 'Submitted', kind: 'done' },
  'under review': { text: 'Under review', kind: 'done' },
  returned: { text: 'Returned to you', kind: 'problem' },
  resubmitted: { text: 'Resubmitted', kind: 'done' },
  accepted: { text: 'Accepted', kind: 'done' },
};

/** How a return stands, in a word. */
export const standsAs = ({ head, inWave, standing }: WaveForBorough): Status => {
  if (head) return WORDS[head.state];
  if (inWave.notExpectedBecause !== null) return { text: 'No return expected', kind: 'cannot' };
  return standing === 'open' || standing === 'pilot' || standing === 'closed to new rows'
    ? { text: 'Not started', kind: 'not-started' }
    : { text: 'Not answered', kind: 'cannot' };
};

/** Of what needs somebody: what is not in order is red, what is to be looked at yellow. */
export const COLOURS = { missing: 'red', error: 'red', query: 'yellow' } as const satisfies Record<
  string,
  TagColour
>;

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
