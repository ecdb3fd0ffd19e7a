import { formatMoment } from '@lib/kernel/london-format';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { AskedField, isTyped } from '../fields/asked-field';
import { factsOf } from '../fields/asked-fields';
import { Attempt, FIRST_LOOK } from '../fields/attempt';
import { QuestionsForm, questionsForm } from '../fields/form-model';
import { rowName, rowNameText } from '../fields/row-name';
import { counted, waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { ListedProblem, openQueries } from './listed-problems';

export interface QueryModel extends QuestionsForm {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly says: string;
  readonly fix: string;
  readonly about: string;
  /** The answers it is about, beside one another. */
  readonly clashing: readonly SummaryRow[];
  readonly explained: string | null;
  readonly explain: FormModel;
  readonly explainAction: string;
  readonly changeAction: string;
  readonly left: string | null;
  readonly canExplain: boolean;
}

/** The answers of a query that can be typed on its page; a table is changed where it is asked. */
export const changeable = ({ finding, row, section }: ListedProblem, opened: OpenedReturn): AskedField[] =>
  Object.keys(finding.values).flatMap((code): AskedField[] => {
    const questions = row ? section.questions : opened.compiled.set.sections.flatMap((one) => one.questions);
    const question = questions.find((one) => one.code === code);
    return question && isTyped(question) && question.kind !== 'grid'
      ? [{ rowId: row?.held.id ?? null, question }]
      : [];
  });

/** One query with the answers that clash: to be changed, or explained. */
export const presentQuery = (
  opened: OpenedReturn,
  problem: ListedProblem,
  { attempt, explain }: { readonly attempt: Attempt; readonly explain: FormModel },
): QueryModel => {
  const { wave, compiled } = opened;
  const { finding, row } = problem;
  const fields = changeable(problem, opened);
  const form = questionsForm(
    compiled.set,
    fields.map((field) => ({ field, facts: factsOf(opened, field, attempt, row) })),
    attempt,
  );
  const others = openQueries(opened).filter((one) => one.finding.key !== finding.key).length;
  return {
    ...form,
    form: { values: form.form.values, errors: { ...form.form.errors, ...explain.errors } },
    title: 'This looks unusual',
    caption: waveCaption(opened),
    back: { href: surveysPaths.problems(wave.id) },
    says: finding.says,
    fix: finding.fix,
    about: row ? rowNameText(rowName(opened, row)) : problem.section.title,
    clashing: clashingRows(opened, problem),
    explained: finding.explanation
      ? `Explained by ${finding.explanation.givenByName} on ${formatMoment(finding.explanation.givenAt)}`
      : null,
    explain,
    explainAction: surveysPaths.problem(wave.id, finding.key),
    changeAction: surveysPaths.changeAnswers(wave.id, finding.key),
    canExplain: opened.canChange && !opened.head.isNil,
    left: others === 0 ? null : `${counted(others, 'more query', 'more queries')} after this one.`,
  };
};

const clashingRows = (opened: OpenedReturn, { finding, row, section }: ListedProblem): SummaryRow[] => {
  const { set } = opened.compiled;
  return Object.entries(finding.values).flatMap(([code, value]): SummaryRow[] => {
    const where = row
      ? section
      : set.sections.find(({ questions }) => questions.some((one) => one.code === code));
    const question = where?.questions.find((one) => one.code === code);
    if (!where || !question) return [];
    const { last } = factsOf(opened, { rowId: row?.held.id ?? null, question }, FIRST_LOOK, row);
    const before =
      last && last.answer !== null ? `; last wave ${shownAnswer(set, question, last.answer)}` : '';
    return [
      {
        label: question.label,
        value: `${shownAnswer(set, question, value)}${before}`,
        change: {
          href: row
            ? `${surveysPaths.row(opened.wave.id, row.held.id)}#${row.held.id}.${code}`
            : `${surveysPaths.section(opened.wave.id, where.code)}#${code}`,
          text: 'Where it is asked',
          what: `: ${question.label}`,
        },
      },
    ];
  });
};
