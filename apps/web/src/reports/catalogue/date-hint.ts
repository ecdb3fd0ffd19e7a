import { ReportDefinition } from '@lib/reports/report';

/** Beside the question for the day: what the day means for this report. */
export const dateHint = ({
  for: whom,
  personalData,
}: Pick<ReportDefinition, 'for' | 'personalData'>): string => {
  if (whom === 'the programme')
    return 'Figures are of the latest release on or before this day. For example, 31 3 2026.';
  return personalData
    ? 'Cases and placements are told of as they stood at the end of this day. For example, 31 3 2026.'
    : 'Children are counted at the end of this day. For example, 31 3 2026.';
};
