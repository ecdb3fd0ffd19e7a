import { Expression } from '../expressions/expression';
import { Question } from '../question-sets/question';
import { QuestionSet, Rule, Section } from '../question-sets/question-set';

export interface CompiledQuestion {
  readonly question: Question;
  readonly shownWhen: Expression | null;
  readonly formula: Expression | null;
}

export interface CompiledSection {
  readonly section: Section;
  readonly shownWhen: Expression | null;
  readonly questions: readonly CompiledQuestion[];
  /** The rules weighed in each of its rows. */
  readonly rules: readonly CompiledRule[];
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly holds: Expression;
}

/** A question set with its expressions made ready, once for all the returns that are weighed by it. */
export interface CompiledSet {
  readonly set: QuestionSet;
  readonly sections: readonly CompiledSection[];
  /** The rules of the return as a whole. */
  readonly rules: readonly CompiledRule[];
}

/** @throws ExpressionError for a set that was not checked. */
export const compile = (set: QuestionSet): CompiledSet => ({
  set,
  sections: set.sections.map((section) => ({
    section,
    shownWhen: expressionOf(section.shownWhen),
    questions: section.questions.map((question) => ({
      question,
      shownWhen: expressionOf(question.shownWhen),
      formula: question.kind === 'derived' ? new Expression(question.formula) : null,
    })),
    rules: rulesOf(set, section.code),
  })),
  rules: rulesOf(set, undefined),
});

const expressionOf = (text: string | undefined): Expression | null =>
  text === undefined ? null : new Expression(text);

const rulesOf = ({ rules }: QuestionSet, rows: string | undefined): CompiledRule[] =>
  rules.filter((rule) => rule.rows === rows).map((rule) => ({ rule, holds: new Expression(rule.holds) }));
