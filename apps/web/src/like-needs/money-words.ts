import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { BreakEven } from '@lib/measures/like-needs/joint-home';

const pounds = (pence: number): string => formatPounds(wholePounds(pence));

/** “£17,200 to £20,636 a week”, “£27,520 a week or more”. */
export const aWeekWords = ({ from, to }: BreakEven): string => {
  if (from !== null && to !== null) return `${pounds(from)} to ${pounds(to)} a week`;
  return from === null ? `up to ${pounds(to ?? 0)} a week` : `${pounds(from)} a week or more`;
};

/** “costs £52,000 more to saves £103,844 a year” is nobody’s English: each end by itself. */
export const aYearWords = ({ from, to }: BreakEven): readonly string[] =>
  [from, to].flatMap((pence, at) => {
    if (pence === null) return [];
    const end = at === 0 ? 'lower' : 'upper';
    const what = pence < 0 ? `costs ${pounds(-pence)} a year more than now` : `saves ${pounds(pence)} a year`;
    return [`At the ${end} end of the band it ${what}.`];
  });
