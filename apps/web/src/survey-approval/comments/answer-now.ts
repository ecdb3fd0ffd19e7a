import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { keyOf } from '@lib/surveys/judging/rows';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { CommentedAnswer } from '@lib/surveys/reviewing/review-comment';
import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';

/** An answer as it stands now, in words, with the row it is in; null where it is asked once, or the row is gone. */
export const answerNow = (
  { compiled: { set }, weighed: { judged } }: CheckedReturn,
  { section: code, question, rowKey }: CommentedAnswer,
): { readonly answer: string; readonly rowId: string | null } => {
  const section = set.sections.find((one) => one.code === code)!;
  const asked = section.questions.find((one) => one.code === question)!;
  if (rowKey === null || !hasRows(section))
    return { answer: shownAnswer(set, asked, judged.once.answers[question] ?? null), rowId: null };
  const row = (judged.rows[code] ?? []).find(({ answers }) => keyOf(section, answers) === rowKey);
  return row
    ? { answer: shownAnswer(set, asked, row.answers[question] ?? null), rowId: row.id }
    : { answer: 'The row is not there any more', rowId: null };
};
