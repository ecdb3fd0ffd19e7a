import { Question } from '../question-sets/question';
import { hasRows, questionsAskedOnce, QuestionSet, RowsSection } from '../question-sets/question-set';

/** The names an expression may use where it stands. */
export interface Scope {
  readonly set: QuestionSet;
  /** The questions it may read by their code. */
  readonly own: ReadonlyMap<string, Question>;
  /** Those of `previous`: the same place of the last wave. */
  readonly previous: ReadonlyMap<string, Question>;
  /** Those of `answers`: within a row, what is asked once. */
  readonly answers: ReadonlyMap<string, Question> | null;
  /** Sections whose rows it may go through. */
  readonly rows: ReadonlyMap<string, RowsSection>;
}

const byCode = (questions: readonly Question[]): ReadonlyMap<string, Question> =>
  new Map(questions.map((question) => [question.code, question]));

/** Everything that is asked once, and the rows of every section. */
export const scopeOfReturn = (set: QuestionSet): Scope => {
  const once = byCode(questionsAskedOnce(set));
  const rows = new Map(set.sections.filter(hasRows).map((section) => [section.code, section]));
  return { set, own: once, previous: once, answers: null, rows };
};

/** The questions of one row, and what is asked once through `answers`. */
export const scopeOfRow = (set: QuestionSet, section: RowsSection): Scope => {
  const own = byCode(section.questions);
  return { set, own, previous: own, answers: byCode(questionsAskedOnce(set)), rows: new Map() };
};

/** Routing and formulas read what is asked before them, so that a page can be gone through from top to bottom. */
export const before = (scope: Scope, code: string): Scope => {
  const codes = [...scope.own.keys()];
  const at = codes.indexOf(code);
  return { ...scope, own: new Map([...scope.own].slice(0, at)), rows: new Map() };
};
