import { Answer, cellsOf, isGrid } from '../answers/answer';
import { Change, Differences } from '../answers/differences';
import { shownAnswer } from '../answers/shown-answer';
import { GridQuestion, Question } from '../question-sets/question';
import { QuestionSet } from '../question-sets/question-set';
import { formatPounds } from '@lib/kernel/pounds';

/** One difference between two versions, in words; of a grid, one cell. */
export interface ShownDifference {
  readonly section: string;
  readonly sectionTitle: string;
  /** What tells the row from the others; null for what is asked once. */
  readonly rowKey: string | null;
  readonly what: 'changed' | 'added' | 'removed';
  /** The question, with the cell of a grid; null where a whole row came or went. */
  readonly label: string | null;
  readonly was: string;
  readonly is: string;
}

/** Differences in words, in the order of the set. A row that came or went is one line. */
export const shownDifferences = (set: QuestionSet, { once, rows }: Differences): ShownDifference[] =>
  set.sections.flatMap(({ code, title, questions }) => {
    const at = { section: code, sectionTitle: title };
    const changed = (rowKey: string | null, changes: readonly Change[]): ShownDifference[] =>
      questions.flatMap((question) =>
        changes
          .filter((change) => change.question === question.code)
          .flatMap((change) => cellsChanged(set, question, change))
          .map((cell) => ({ ...at, rowKey, what: 'changed' as const, ...cell })),
      );
    return [
      ...changed(null, once),
      ...rows
        .filter((row) => row.section === code)
        .flatMap((row): ShownDifference[] =>
          row.what === 'changed'
            ? changed(row.key, row.changes)
            : [{ ...at, rowKey: row.key, what: row.what, label: null, ...WHOLE_ROW[row.what] }],
        ),
    ];
  });

const WHOLE_ROW = {
  added: { was: 'not there', is: 'in the return' },
  removed: { was: 'in the return', is: 'not there' },
} as const;

type InWords = Pick<ShownDifference, 'label' | 'was' | 'is'>;

const cellsChanged = (set: QuestionSet, question: Question, { was, is }: Change): InWords[] => {
  if (question.kind !== 'grid')
    return [
      { label: question.label, was: shownAnswer(set, question, was), is: shownAnswer(set, question, is) },
    ];
  return cellsOf(set, question).flatMap(({ down, across }) => {
    const [before, after] = [was, is].map((answer) => cellOf(answer, down.code, across.code));
    if (before === after) return [];
    const label = `${question.label}: ${down.label}, ${across.label}`;
    return [{ label, was: shownCell(question, before!), is: shownCell(question, after!) }];
  });
};

const cellOf = (answer: Answer, down: string, across: string): number | null =>
  isGrid(answer) ? (answer[down]?.[across] ?? null) : null;

const shownCell = ({ of }: GridQuestion, value: number | null): string =>
  value === null ? 'no answer' : of === 'money' ? formatPounds(value) : value.toLocaleString('en-GB');
