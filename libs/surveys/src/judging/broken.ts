import { Answer, Answers } from '../answers/answer';
import { shownAnswer } from '../answers/shown-answer';
import { Reference } from '../expressions/references';
import { Question } from '../question-sets/question';
import { questionsAskedOnce, QuestionSet } from '../question-sets/question-set';
import { Around, bindingsOf, isThere, valueAt } from './bindings';
import { CompiledRule } from './compiled-set';
import { Finding } from './finding';
import { settled } from './settled';

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
  const outcome = settled(() => expression.isTrue(bindingsOf(expression.reads, at.own, at.around)));
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
      ...heldAgainst(rule.names, expression.reads, at),
    },
  ];
};

const questionsOf = ({ sections }: QuestionSet, code: string): readonly Question[] =>
  sections.find((section) => section.code === code)?.questions ?? [];

const sectionWith = ({ sections }: QuestionSet, code: string): string =>
  sections.find(({ questions }) => questions.some((question) => question.code === code))?.code ?? '';

/** What a rule reads beside the answers it names. Rows as a whole and the day of the wave are left out. */
const heldAgainst = (
  names: readonly string[],
  reads: readonly Reference[],
  { own, around }: Weighing,
): Pick<Finding, 'against'> => {
  const others = reads.filter(
    ({ root }) =>
      root !== 'reference_day' && !names.includes(root) && !Object.hasOwn(around.rows ?? {}, root),
  );
  if (others.length === 0) return {};
  return {
    against: Object.fromEntries(
      others.map(({ root, path }): [string, Answer] => [
        [root, ...path].join('.'),
        valueAt(root, path, own, around) ?? null,
      ]),
    ),
  };
};
