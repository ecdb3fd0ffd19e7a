import { MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { formatDay } from '@lib/kernel/london-format';
import { QuorumState, quorumInWords } from '../attendance/quorum';
import { formatPounds } from '@lib/kernel/pounds';
import { ESCALATIONS, outcomeOf } from './outcome';
import { FundingSought, RecommendationDraft } from './recommendation';

/**
 * The recommendation as one plain sentence to confirm, for example “For PLP-2026-0143 the panel endorses the
 * borough’s plan with conditions: Larch House, £6,920 a week as the panel heard it; 2 conditions; 1 action.”
 */
export const recommendationInWords = (reference: string, draft: RecommendationDraft): string => {
  const { outcome, option, weeklyPence, informationNeeded, escalatedTo, followUpOn, funding, highCostMark } =
    draft;
  const more = [
    escalatedTo ? `to: ${ESCALATIONS[escalatedTo]}` : null,
    option ? option.name : null,
    weeklyPence === null ? null : `${formatPounds(weeklyPence)} a week as the panel heard it`,
    funding ? `funding sought ${fundingInWords(funding)}` : null,
    highCostMark ? `marked as one of high cost: ${MARK_REASONS[highCostMark].toLowerCase()}` : null,
    counted(draft.conditions.length, 'condition'),
    counted(draft.actions.length, 'action'),
    outcome === 'deferred' && informationNeeded ? 'information is needed' : null,
    followUpOn ? `${outcome === 'deferred' ? 'by' : 'follow-up on'} ${formatDay(followUpOn)}` : null,
    draft.dissent ? 'with dissent recorded' : null,
  ].filter((part) => part !== null);
  const detail = more.length > 0 ? `: ${more.join('; ')}` : '';
  return `For ${reference} the panel ${outcomeOf(outcome).says}${detail}.`;
};

/** “60% from social care, 20% from education and 20% from health”. */
export const fundingInWords = ({ socialCare, education, health }: FundingSought): string =>
  `${socialCare}% from social care, ${education}% from education and ${health}% from health`;

/** What stands beside the sentence: the quorum, and what follows from there being none. */
export const quorumOfRecommendation = (quorum: QuorumState): string =>
  quorum.quorate
    ? quorumInWords(quorum)
    : `${quorumInWords(quorum)} Whatever is endorsed holds in principle only, until a quorate meeting has heard the case.`;

const counted = (count: number, what: string): string | null =>
  count === 0 ? null : `${count} ${what}${count === 1 ? '' : 's'}`;
