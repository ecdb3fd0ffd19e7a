import { WeighedFinding } from '@lib/surveys/weighing/weigh-return';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { LocalReferences, rowNamed } from './differences-table';

/** Queries with the words in which the borough explains them; null where there is none. */
export const explainedTable = (
  set: QuestionSet,
  findings: readonly WeighedFinding[],
  local: LocalReferences,
): DataTable | null => {
  const explained = findings.filter(({ explanation }) => explanation !== null);
  if (explained.length === 0) return null;
  const titleOf = (code: string): string => set.sections.find((one) => one.code === code)?.title ?? code;
  return {
    caption: 'Queries that are explained',
    hideCaption: true,
    columns: [{ text: 'Query', width: 'one-third' }, { text: 'Explanation' }, { text: 'By' }],
    rows: explained.map(({ says, place, rowKey, explanation }) => [
      {
        text: says,
        note:
          rowKey === null ? titleOf(place.section) : rowNamed(set, { section: place.section, rowKey, local }),
      },
      explanation!.explanation,
      explanation!.givenByName,
    ]),
  };
};
