import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { outcomeOf } from './outcome';
import { RecommendationDraft } from './recommendation';

interface Facts {
  readonly today: Day;
  readonly quorate: boolean;
}

/**
 * What is missing before a recommendation can be confirmed (PAN-14, PAN-16): why, how the views counted, what its
 * outcome asks for, a split that makes 100, and a quorum for all but *in principle* and a deferral.
 */
export const draftProblems = (draft: RecommendationDraft, { today, quorate }: Facts): Problem[] => [
  ...inquorate(draft, quorate),
  ...(draft.rationale ? [] : [problem('rationale', 'Enter why the panel recommends this')]),
  ...(draft.viewsConsidered
    ? []
    : [problem('viewsConsidered', 'Enter how the child’s and family’s views counted')]),
  ...asked(draft),
  ...split(draft),
  ...past(draft, today),
];

const problem = (field: string, message: string): Problem => ({ field, message });

const inquorate = ({ outcome }: RecommendationDraft, quorate: boolean): Problem[] =>
  quorate || outcomeOf(outcome).inquorate
    ? []
    : [
        problem(
          'outcome',
          'The meeting is not quorate for this case, so it can only be endorsed in principle or deferred',
        ),
      ];

const asked = (draft: RecommendationDraft): Problem[] => {
  const { asks } = outcomeOf(draft.outcome);
  if (asks === 'conditions' && draft.conditions.length === 0)
    return [problem('condition-1', 'Enter at least one condition, or choose another outcome')];
  if (asks === 'information')
    return [
      ...(draft.informationNeeded
        ? []
        : [problem('informationNeeded', 'Enter what information is needed to decide')]),
      ...(draft.followUpOn ? [] : [problem('followUpOn', 'Enter the day the information is needed by')]),
    ];
  if (asks === 'escalation' && !draft.escalatedTo)
    return [problem('escalatedTo', 'Choose to whom the case is escalated')];
  if (asks === 'option' && !draft.option)
    return [problem('option', 'Choose the place the child is matched to')];
  return [];
};

const split = ({ funding }: RecommendationDraft): Problem[] => {
  if (!funding) return [];
  const total = funding.socialCare + funding.education + funding.health;
  return total === 100
    ? []
    : [problem('socialCare', `The three shares sought must make 100%; together they are ${total}%`)];
};

const past = ({ followUpOn, conditions, actions }: RecommendationDraft, today: Day): Problem[] => [
  ...(followUpOn && followUpOn < today
    ? [problem('followUpOn', 'The follow-up date must be today or later')]
    : []),
  ...conditions.flatMap(({ dueOn }, at) =>
    dueOn && dueOn < today
      ? [problem(`condition-${at + 1}-due`, 'A condition must be due today or later')]
      : [],
  ),
  ...actions.flatMap(({ dueOn }, at) =>
    dueOn < today ? [problem(`action-${at + 1}-due`, 'An action must be due today or later')] : [],
  ),
];
