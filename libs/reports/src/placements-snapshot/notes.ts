import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Note } from '@lib/workbook/writing/workbook-document';
import { ReportSubject } from '../report';
import { ReturnBehind } from './coverage.query';

/** What a reader has to know before quoting a figure; each table names the ones that bear on it. */
export const snapshotNotes = (
  subject: ReportSubject,
  dataAsAt: Day,
  returns: readonly ReturnBehind[],
  firstDay: Day | null,
): Note[] => [
  {
    id: 'provisional',
    text: `Figures are provisional and local: they are not Department for Education statistics. ${freshness(subject.asAt, dataAsAt)}`,
  },
  {
    id: 'short-breaks',
    text:
      'Children looked after only under a series of short breaks (legal statuses V3 and V4) are left out, as in national statistics. ' +
      'A child is counted on a day if a placement was open at its end; the day a placement ends is not counted.',
  },
  {
    id: 'groups',
    text:
      'Placement groups are those of the Department for Education. During a temporary move the child is counted in the placement they will go back to; ' +
      'a temporary move with none is counted with other placements.',
  },
  {
    id: 'ages',
    text: 'Ages are worked out from the month of birth, taken as its first day. On the last day of a month they are exact.',
  },
  {
    id: 'unknown',
    text:
      'Unknown: the authority or the distance could not be worked out, for example because a postcode is missing, ' +
      'or the return does not say who provides the foster placement. ' +
      'For “over 20 miles and outside the borough”, unknown is everyone who could still be in that group.',
  },
  { id: 'known-location', text: 'Shares are of children whose placement’s authority is known.' },
  {
    id: 'stability',
    text:
      'Placements of 24 hours or more in the year to the date, those open on its first and on its last day included. ' +
      'Temporary moves, and adoption by the current carer, are not counted as moves.',
  },
  {
    id: 'months',
    text: 'The latest 24 whole months. A placement that starts and ends in the same month is in both of the last two columns.',
  },
  {
    id: 'first-return',
    text:
      `${firstDay ? `The borough’s first return begins on ${formatDay(firstDay)}.` : 'The borough has no return yet.'} ` +
      'A return tells only of children looked after in its year, so figures of a time that began earlier are not available.',
  },
  { id: 'inferred', text: inferredText(returns) },
  {
    id: 'episodes-used',
    text: 'An episode that is in several returns is used once, from the latest return that has it; so an older return may show few episodes.',
  },
];

const freshness = (asAt: Day, dataAsAt: Day): string =>
  dataAsAt < asAt
    ? `The latest return is true at ${formatDay(dataAsAt)}, before the date of this report: placements open then are taken to be open still.`
    : `The latest return is true at ${formatDay(dataAsAt)}.`;

const inferredText = (returns: readonly ReturnBehind[]): string => {
  const episodes = returns.reduce((sum, one) => sum + one.episodes, 0);
  const inferred = returns.reduce((sum, one) => sum + one.inferred, 0);
  const share = episodes === 0 ? '0.0' : ((100 * inferred) / episodes).toFixed(1);
  return (
    `Of ${episodes.toLocaleString('en-GB')} episodes, ${inferred.toLocaleString('en-GB')} (${share}%) have an end date that no return gives: ` +
    'it was inferred because a later return no longer has the episode, or another one had started.'
  );
};
