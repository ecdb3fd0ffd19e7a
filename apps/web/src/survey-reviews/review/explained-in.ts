import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { rowNamed } from '../../survey-approval/shown/differences-table';

/** The queries of the last version with their explanations; null where there is none that is shared. */
export const explainedIn = ({ compiled: { set }, sections }: ReturnForReview): DataTable | null => {
  const rows = sections.flatMap(({ section, explained }) =>
    explained.map(({ says, rowKey, explanation }) => [
      {
        text: says,
        note:
          rowKey === null
            ? (set.sections.find(({ code }) => code === section)?.title ?? section)
            : rowNamed(set, { section, rowKey }),
      },
      explanation,
    ]),
  );
  if (rows.length === 0) return null;
  return {
    caption: 'Queries and their explanations',
    hideCaption: true,
    columns: [{ text: 'Query', width: 'one-third' }, { text: 'The borough’s explanation' }],
    rows,
  };
};
