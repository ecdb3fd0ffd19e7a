import { ComparedTotal } from '@lib/surveys/comparing/compared-totals';
import { DataTable } from '@lib/web-kit/tables/data-table';

/** Numbers of a return beside those of the last wave; those that are far from it are marked. */
export const totalsTable = (totals: readonly ComparedTotal[]): DataTable => {
  const hasLast = totals.some(({ was }) => was !== null);
  return {
    caption: hasLast ? 'Totals beside the last wave' : 'Totals',
    hideCaption: true,
    stacks: true,
    columns: [
      { text: 'Total' },
      ...(hasLast ? [{ text: 'Last wave', numeric: true }] : []),
      { text: 'Now', numeric: true },
    ],
    rows: totals.map(({ label, sectionTitle, was, is, isOutlier }) => [
      {
        text: label,
        note: sectionTitle,
        ...(isOutlier ? { tag: { text: 'Far from the last wave', colour: 'yellow' as const } } : {}),
      },
      ...(hasLast ? [was ?? 'No answer'] : []),
      is === 'no answer' ? 'No answer' : is,
    ]),
  };
};
