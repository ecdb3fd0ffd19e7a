import { isAnswered } from '../judging/bindings';
import { isAskedInRows, keyOf } from '../judging/rows';
import { ReturnPage } from '../returns/read-return';
import { answersOf } from '../returns/held-return';

/** An answer that is kept and that no question asks for now: it is not part of what is submitted. */
export interface NotSent {
  readonly section: string;
  /** What tells the row from the others; null for what is asked once. */
  readonly rowKey: string | null;
  readonly question: string;
}

/** Answers that routing hides, so that nobody is surprised what is not submitted (SUR-05). */
export const notSent = ({
  compiled,
  held,
  weighed: { judged },
}: Pick<ReturnPage, 'compiled' | 'held' | 'weighed'>): NotSent[] => {
  const given = answersOf(held);
  return compiled.sections.flatMap((one): NotSent[] => {
    const section = one.section.code;
    const codes = one.questions.map(({ question }) => question.code);
    if (!isAskedInRows(one))
      return codes
        .filter((code) => isAnswered(given.once[code]) && !judged.once.asked.has(code))
        .map((question) => ({ section, rowKey: null, question }));
    const judgedRows = new Map((judged.rows[section] ?? []).map((row) => [row.id, row]));
    return (given.rows[section] ?? []).flatMap(({ id, answers }) =>
      codes
        .filter((code) => isAnswered(answers[code]) && !judgedRows.get(id)?.asked.has(code))
        .map((question) => ({ section, rowKey: keyOf(one.section, answers) ?? id, question })),
    );
  });
};
