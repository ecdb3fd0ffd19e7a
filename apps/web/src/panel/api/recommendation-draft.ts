import { InvalidError, Problem } from '@lib/kernel/domain-error';
import { LiveItem } from '@lib/panel/live/live-item';
import { FundingSought, RecommendationDraft } from '@lib/panel/recommendations/recommendation';
import { optionOf, ownersOf } from '../live/read-recommendation';
import { ownerOf } from '../live/recommendation-rows';
import { RecommendationBody } from './recommendation.bodies';

/** What was sent for an item as a draft. @throws InvalidError for an owner or an option that is not there */
export const draftOf = (live: LiveItem, body: RecommendationBody): RecommendationDraft => {
  const problems: Problem[] = [];
  const option = optionOf(live, body.option ? String(body.option) : undefined);
  if (body.option && !option) problems.push({ field: 'option', message: 'Give the column of an option of this case' });
  const owners = ownersOf(live);
  const actions = body.actions.flatMap(({ task, owner: who, dueOn }) => {
    const owner = ownerOf(who, owners);
    return owner ? [{ task: task.trim(), owner, dueOn }] : [];
  });
  if (actions.length < body.actions.length)
    problems.push({ field: 'actions', message: 'Give who does each action: borough, or somebody at the meeting' });
  if (problems.length > 0) throw new InvalidError('Some of what you sent has to be mended.', 'recommendation', problems);
  return {
    outcome: body.outcome,
    rationale: filled(body.rationale),
    viewsConsidered: filled(body.viewsConsidered),
    dissent: filled(body.dissent),
    funding: fundingOf(body),
    weeklyPence: body.weeklyPence ?? null,
    option,
    informationNeeded: filled(body.informationNeeded),
    escalatedTo: body.escalatedTo ?? null,
    followUpOn: body.followUpOn ?? null,
    highCostMark: body.highCostMark ?? null,
    conditions: body.conditions.map(({ condition, owner, dueOn = null }) => ({ condition: condition.trim(), owner, dueOn })),
    actions,
  };
}; // prettier-ignore

/** Problems of a draft by the fields of the body: its page has a field for each row. */
export const byField = (problems: readonly Problem[]): Problem[] =>
  problems.map(({ field, message }) => ({
    field: field.replace(/^(condition|action)-\d+.*$/, '$1s'),
    message,
  }));

const filled = (text: string | null | undefined): string | null => text?.trim() || null;

const fundingOf = ({ socialCare, education, health }: RecommendationBody): FundingSought | null =>
  socialCare == null && education == null && health == null
    ? null
    : { socialCare: socialCare ?? 0, education: education ?? 0, health: health ?? 0 };
