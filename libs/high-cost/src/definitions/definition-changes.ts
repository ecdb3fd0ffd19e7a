import { formatPounds } from '@lib/kernel/pounds';
import { OTHER_CONDITIONS, OTHER_KEYS, soloWords, tierWords, WhatCounts } from './definition-words';

/**
 * What is different in one definition from another, in sentences without a full stop, what it costs first.
 * @returns nothing where both take in the same placements, each in the same tier
 */
export const changesInWords = (before: WhatCounts, after: WhatCounts): string[] => [
  ...tierChanges(before.tiers, after.tiers),
  ...OTHER_KEYS.filter((key) => before[key] !== after[key]).map((key) =>
    after[key]
      ? `From then on a placement counts when ${OTHER_CONDITIONS[key]}`
      : `A placement no longer counts because ${OTHER_CONDITIONS[key]}`,
  ),
  ...soloChange(before.soloStaff, after.soloStaff),
];

const tierChanges = (before: readonly number[], after: readonly number[]): string[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, at) =>
    tierChange(at + 1, before[at] ?? null, after[at] ?? null),
  ).filter((words) => words !== null);

const tierChange = (tier: number, before: number | null, after: number | null): string | null => {
  if (before === after) return null;
  if (before === null) return `There is one tier more. ${tierWords(tier, after!)}`;
  if (after === null)
    return `There is no tier ${tier} any more: it was ${formatPounds(before)} a week or more`;
  const rises = after > before ? 'rises' : 'falls';
  return `Tier ${tier} ${rises} from ${formatPounds(before)} to ${formatPounds(after)} a week`;
};

const soloChange = (before: number | null, after: number | null): string[] => {
  if (before === after) return [];
  if (before === null) return [`From then on a placement counts when ${soloWords(after!)}`];
  if (after === null) return ['A placement no longer counts because the child is placed alone'];
  return [`A placement counts when ${soloWords(after)}; before it was ${before}`];
};
