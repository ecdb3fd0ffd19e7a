import { CompiledSection, CompiledSet } from '../judging/compiled-set';
import { Expression } from '../expressions/expression';
import { Question } from './question';
import { hasRows, questionsAskedOnce } from './question-set';

/** The questions whose answers of the last wave a set looks at. */
export interface ReadOfLastWave {
  readonly once: readonly Question[];
  /** By section, of the same row. */
  readonly rows: Readonly<Record<string, readonly Question[]>>;
}

/** What rules, routing and calculations read as `previous`: all that has to be made up to try them in a second wave. */
export const readOfLastWave = ({ set, sections, rules }: CompiledSet): ReadOfLastWave => {
  const [asked, inRows] = [sections.filter(isOnce), sections.filter((one) => !isOnce(one))];
  const overTheWhole = [
    ...sections.map(({ shownWhen }) => shownWhen),
    ...asked.flatMap(expressionsOf),
    ...rules.map(({ holds }) => holds),
  ];
  return {
    once: readOf(overTheWhole, questionsAskedOnce(set)),
    rows: Object.fromEntries(
      inRows
        .map((one) => [one.section.code, readOf(expressionsOf(one), one.section.questions)] as const)
        .filter(([, questions]) => questions.length > 0),
    ),
  };
};

const isOnce = ({ section }: CompiledSection): boolean => !hasRows(section);

const expressionsOf = ({ questions, rules }: CompiledSection): (Expression | null)[] => [
  ...questions.flatMap(({ shownWhen, formula }) => [shownWhen, formula]),
  ...rules.map(({ holds }) => holds),
];

const readOf = (expressions: readonly (Expression | null)[], questions: readonly Question[]): Question[] => {
  const codes = new Set(
    expressions
      .flatMap((expression) => expression?.reads ?? [])
      .flatMap(({ root, path: [code] }) => (root === 'previous' && code !== undefined ? [code] : [])),
  );
  return questions.filter(({ code }) => codes.has(code)).map(asTyped);
};

/** As somebody makes its answer up: what was worked out then is a number, and what was fixed can be typed. */
const asTyped = (question: Question): Question => {
  const code = question.code;
  const label = `${question.label}, in the last wave`;
  if (question.kind === 'derived') return { kind: question.of, code, label, required: false };
  return { ...question, label, required: false, readOnly: false };
};
