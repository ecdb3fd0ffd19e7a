import { MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { formatDay } from '@lib/kernel/london-format';
import { CONDITION_OWNERS, OUTCOMES } from '@lib/panel/recommendations/outcome';
import { RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';

/** What is written, as a list: for members who read along, and beside a text that could not be kept. */
export const recommendationRows = (recommendation: RecommendationDraft): SummaryRow[] => [
  { label: 'Outcome', value: OUTCOMES[recommendation.outcome].words },
  { label: 'Why', value: recommendation.rationale },
  { label: 'How the views counted', value: recommendation.viewsConsidered },
  ...(recommendation.informationNeeded
    ? [{ label: 'Information needed', value: recommendation.informationNeeded }]
    : []),
  ...(recommendation.highCostMark
    ? [{ label: 'Marked as one of high cost', value: MARK_REASONS[recommendation.highCostMark] }]
    : []),
  ...(recommendation.dissent ? [{ label: 'Dissent', value: recommendation.dissent }] : []),
  ...(recommendation.conditions.length > 0
    ? [
        {
          label: 'Conditions',
          items: recommendation.conditions.map(
            ({ condition, owner, dueOn }) =>
              `${condition} (${CONDITION_OWNERS[owner]}${dueOn ? `, by ${formatDay(dueOn)}` : ''})`,
          ),
        },
      ]
    : []),
  ...(recommendation.actions.length > 0
    ? [
        {
          label: 'Actions',
          items: recommendation.actions.map(
            ({ task, owner, dueOn }) => `${task} (${owner.name}, by ${formatDay(dueOn)})`,
          ),
        },
      ]
    : []),
];
