import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { FollowUpFacts } from './follow-up';

/** What is missing of an answer: of a placement that did not start nothing else is asked. */
export const followUpProblems = (
  { started, conditionsMet, weeklyPence, stillThere, leftOn }: FollowUpFacts,
  { startedOn, today }: { readonly startedOn: Day; readonly today: Day },
): Problem[] => {
  if (!started) return [];
  return [
    ...(conditionsMet === null ? [problem('conditionsMet', 'Select whether the conditions were met')] : []),
    ...(weeklyPence === null ? [problem('weeklyCost', 'Enter what the placement costs a week now')] : []),
    ...(weeklyPence !== null && weeklyPence > MOST_PENCE
      ? [problem('weeklyCost', 'The weekly cost must be £100,000 or less')]
      : []),
    ...(stillThere === null ? [problem('stillThere', 'Select whether the child is still there')] : []),
    ...(stillThere === false ? leaving(leftOn, { startedOn, today }) : []),
  ];
};

const leaving = (
  leftOn: Day | null,
  { startedOn, today }: { readonly startedOn: Day; readonly today: Day },
): Problem[] => {
  if (leftOn === null) return [problem('leftOn', 'Enter the day the child left')];
  if (leftOn > today) return [problem('leftOn', 'The day the child left must be today or in the past')];
  return leftOn < startedOn
    ? [
        problem(
          'leftOn',
          `The day the child left must be the same as or after the start, ${formatDay(startedOn)}`,
        ),
      ]
    : [];
};

/** Only what was asked is kept: a day of leaving of a child who is still there is not. */
export const askedOnly = (facts: FollowUpFacts): FollowUpFacts =>
  facts.started
    ? { ...facts, leftOn: facts.stillThere === false ? facts.leftOn : null }
    : { ...facts, conditionsMet: null, weeklyPence: null, stillThere: false, leftOn: null };

const problem = (field: string, message: string): Problem => ({ field, message });
