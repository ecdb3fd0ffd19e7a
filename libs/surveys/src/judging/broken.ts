import { Answer, Answers } from '../answers/answer';
import { shownAnswer } from '../answers/shown-answer';
import { Question } from '../question-sets/question';
import { questionsAskedOnce, QuestionSet } from '../question-sets/question-set';
import { Around, bindingsOf, isThere } from './bindings';
import { CompiledRule } from './compiled-set';
import { Finding } from './finding';

/** The answers a rule is weighed with. */
export interface Weighing {
  readonly own: Answers;
  readonly around: Around;
  readonly row: string | null;
}

/** That a rule does not hold; nothing while an answer it reads is missing. */
export const broken = (
  set: QuestionSet,
  { rule, holds: expression }: CompiledRule,
  at: Weighing,
): Finding[] => {
  if (!isThere(expression.reads, at.own, at.around)) return [];
  const outcome = expression.isTrue(bindingsOf(expression.reads, at.own, at.around));
  if (!outcome.known || outcome.value) return [];
  const question = rule.names[0]!;
  const questions = rule.rows === undefined ? questionsAskedOnce(set) : questionsOf(set, rule.rows);
  const shown = (code: string): string => {
    const named = questions.find((one) => one.code === code);
    return named ? shownAnswer(set, named, at.own[code] ?? null) : code;
  };
  return [
    {
      weight: rule.weight,
      rule: rule.code,
      place: { section: sectionWith(set, question), row: at.row, question },
      says: rule.says.replaceAll(/\{([a-z0-9_]+)\}/g, (_, code: string) => shown(code)),
      fix: rule.fix,
      values: Object.fromEntries(rule.names.map((code): [string, Answer] => [code, at.own[code] ?? null])),
    },
  ];
};

const questionsOf = ({ sections }: QuestionSet, code: string): readonly Question[] =>
  sections.find((section) => section.code === code)?.questions ?? [];

const sectionWith = ({ sections }: QuestionSet, code: string): string =>
  sections.find(({ questions }) => questions.some((question) => question.code === code))?.code ?? '';
