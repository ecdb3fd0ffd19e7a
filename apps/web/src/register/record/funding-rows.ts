import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import {
  agreedWeekly,
  Funder,
  FUNDERS,
  FUNDING_STATUSES,
  FundingPosition,
} from '@lib/high-cost/funding/funding-position';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { registerPaths } from '../register.paths';

/** Each funder in the middle of a sentence. */
export const FUNDER_INSIDE: Readonly<Record<Funder, string>> = {
  'social-care': 'social care',
  education: 'education',
  health: 'health',
  'asylum-grant': 'the Home Office grant',
};

/** Where each funder stands; one of whom nothing was stated is there to be stated. */
export const fundingRows = (placementId: string, positions: readonly FundingPosition[]): SummaryRow[] =>
  (Object.entries(FUNDERS) as [Funder, string][]).map(([funder, name]) => {
    const position = positions.find((one) => one.funder === funder);
    const change = {
      href: registerPaths.funding(placementId, funder),
      what: `where ${FUNDER_INSIDE[funder]} stands`,
    };
    return position
      ? { label: name, items: positionWords(position), change }
      : { label: name, value: 'Not recorded', change: { ...change, text: 'State' } };
  });

export const positionWords = ({
  status,
  weeklyPence,
  statedOn,
  evidence,
  enteredByName,
}: FundingPosition): string[] => [
  `${FUNDING_STATUSES[status]}${weeklyPence === null ? '' : `: ${formatPounds(weeklyPence)} a week`}`,
  `Since ${formatDay(statedOn)}, recorded by ${enteredByName}`,
  ...(evidence === null ? [] : [`Evidence: ${evidence}`]),
];

/** What of the week is agreed; null while nothing is. A grant is income, and not among it. */
export const agreedSentence = (
  positions: readonly FundingPosition[],
  weeklyPence: number | null,
): string | null => {
  const agreed = agreedWeekly(positions);
  if (agreed === 0) return null;
  const words = `Funders have agreed ${formatPounds(agreed)} a week`;
  if (weeklyPence === null || agreed === weeklyPence) return `${words}.`;
  return agreed < weeklyPence
    ? `${words}; ${formatPounds(weeklyPence - agreed)} of the ${formatPounds(weeklyPence)} is not agreed yet.`
    : `${words}, which is ${formatPounds(agreed - weeklyPence)} more than it costs now.`;
};
