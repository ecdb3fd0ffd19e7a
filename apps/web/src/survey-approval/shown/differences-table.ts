import { sentenceCase } from '@lib/kernel/sentence-case';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { rowWords } from '@lib/surveys/comparing/row-words';
import { ShownDifference } from '@lib/surveys/comparing/shown-differences';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { counted } from '../../surveys/page-facts';

/** Differences as a page shows them; null where there is nothing to be held against. */
export interface ShownDifferences {
  readonly sentence: string;
  /** Null where nothing is different. */
  readonly table: DataTable | null;
}

/** More would bury the page; all of them are in the copies of both versions. */
export const MOST_SHOWN = 200;

/** By the service reference: what the borough itself calls a child; of the programme, nothing. */
export type LocalReferences = ReadonlyMap<string, string>;

/** What is different, an answer or a row a line. */
export const differencesTable = (
  set: QuestionSet,
  differences: readonly ShownDifference[],
  { since, local }: { readonly since: string; readonly local?: LocalReferences },
): ShownDifferences => {
  const count = differences.length;
  if (count === 0) return { sentence: `Nothing is different from ${since}.`, table: null };
  const shown = count > MOST_SHOWN ? ` The first ${MOST_SHOWN} are shown.` : '';
  return {
    sentence: `${counted(count, 'difference')} from ${since}.${shown}`,
    table: {
      caption: `What is different from ${since}`,
      hideCaption: true,
      small: true,
      columns: [
        { text: 'Where', width: 'one-quarter' },
        { text: 'Question', width: 'one-third' },
        { text: 'Was' },
        { text: 'Is' },
      ],
      rows: differences
        .slice(0, MOST_SHOWN)
        .map(({ section, sectionTitle, rowKey, label, was, is }) => [
          rowKey === null
            ? sectionTitle
            : { text: rowNamed(set, { section, rowKey, local }), note: sectionTitle },
          label ?? 'The whole row',
          sentenceCase(was),
          sentenceCase(is),
        ]),
    },
  };
};

/** A row by what tells it from the others, with the borough’s own reference where the page is the borough’s. */
export const rowNamed = (
  set: QuestionSet,
  { section, rowKey, local }: { section: string; rowKey: string; local?: LocalReferences },
): string => {
  const words = rowWords(set, section, rowKey);
  const own = [...(local ?? [])].find(([service]) => words.includes(service))?.[1];
  return own === undefined ? words : `${words} (${own})`;
};
