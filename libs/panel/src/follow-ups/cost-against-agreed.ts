import { formatPounds } from '@lib/kernel/pounds';

/** What a placement costs a week against what was agreed, in pence; negative when it costs less. */
export const costAgainstAgreed = (nowPence: number, agreedPence: number): number => nowPence - agreedPence;

/** "£200 a week more than agreed (3.3%)", "as agreed". A share of nothing agreed is not said. */
export const costInWords = (nowPence: number, agreedPence: number): string => {
  const difference = costAgainstAgreed(nowPence, agreedPence);
  if (difference === 0) return 'as agreed';
  const share = agreedPence === 0 ? '' : ` (${Math.abs((difference / agreedPence) * 100).toFixed(1)}%)`;
  return `${formatPounds(Math.abs(difference))} a week ${difference > 0 ? 'more' : 'less'} than agreed${share}`;
};
