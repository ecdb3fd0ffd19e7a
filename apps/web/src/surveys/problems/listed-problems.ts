import { Question } from '@lib/surveys/question-sets/question';
import { Section } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { WeighedFinding } from '@lib/surveys/weighing/weigh-return';
import { HeldRow } from '@lib/surveys/returns/held-return';
import { FoundRow, rowsOf } from '../fields/asked-fields';

/** Something that stands in the way, with where it is on the return. */
export interface ListedProblem {
  readonly finding: WeighedFinding;
  readonly section: Section;
  readonly question: Question;
  readonly row: FoundRow | null;
}

/** Everything that stands in the way, in the order of the return. */
export const listedProblems = (
  opened: Pick<OpenedReturn, 'compiled' | 'held' | 'weighed'>,
): ListedProblem[] => {
  const { sections } = opened.compiled.set;
  const rows = new Map(rowsOf(opened).map((row) => [row.held.id, row]));
  const order = (problem: ListedProblem): number =>
    sections.indexOf(problem.section) * 1000 + problem.section.questions.indexOf(problem.question);
  return opened.weighed.findings
    .flatMap((finding): ListedProblem[] => {
      const section = sections.find(({ code }) => code === finding.place.section);
      const question = section?.questions.find(({ code }) => code === finding.place.question);
      const row = finding.place.row === null ? null : (rows.get(finding.place.row) ?? null);
      return section && question ? [{ finding, section, question, row }] : [];
    })
    .toSorted((a, b) => order(a) - order(b));
};

/** The rows something is wrong with. */
export const rowsWithProblems = (page: ReturnPage): HeldRow[] => [
  ...new Set(listedProblems(page).flatMap(({ row }) => (row ? [row.held] : []))),
];

/** Queries nobody explained, in the order of the return. */
export const openQueries = (opened: Pick<OpenedReturn, 'compiled' | 'held' | 'weighed'>): ListedProblem[] =>
  listedProblems(opened).filter(({ finding }) => finding.weight === 'query' && finding.explanation === null);
