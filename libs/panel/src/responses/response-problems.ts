import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { ResponseFacts } from './response';

/**
 * What is missing of a response: why, for anything but accepted; what instead, where it varies; a day between the
 * recommendation and today.
 */
export const responseProblems = (
  { answer, reason, variedTo, decidedOn }: ResponseFacts,
  { recommendedOn, today }: { readonly recommendedOn: Day; readonly today: Day },
): Problem[] => [
  ...(answer !== 'accepted' && !reason
    ? [problem('reason', `Enter why the recommendation is ${answer === 'varied' ? 'varied' : 'declined'}`)]
    : []),
  ...(answer === 'varied' && !variedTo ? [problem('variedTo', 'Enter what the borough does instead')] : []),
  ...(decidedOn > today ? [problem('decidedOn', 'The day the borough decided must be today or in the past')] : []),
  ...(decidedOn < recommendedOn
    ? [
        problem(
          'decidedOn',
          `The day the borough decided must be the same as or after the recommendation, ${formatDay(recommendedOn)}`,
        ),
      ]
    : []),
]; // prettier-ignore

export interface StartFacts {
  readonly startedOn: Day;
  readonly weeklyPence: number;
}

/** What is wrong with a start. It can be before the recommendation, for an emergency that is ratified afterwards. */
export const startProblems = ({ startedOn, weeklyPence }: StartFacts, today: Day): Problem[] => [
  ...(startedOn > today ? [problem('startedOn', 'The day the placement started must be today or in the past')] : []),
  ...(startedOn < addYears(today, -1)
    ? [problem('startedOn', 'The day the placement started must be in the last 12 months')]
    : []),
  ...(weeklyPence > MOST_PENCE
    ? [problem('weeklyCost', 'The weekly cost must be £100,000 or less')]
    : []),
]; // prettier-ignore

const problem = (field: string, message: string): Problem => ({ field, message });
