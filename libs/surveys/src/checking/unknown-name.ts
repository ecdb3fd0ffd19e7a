import { YES_NO_UNKNOWN } from '../answers/answer';
import { Reference } from '../expressions/references';
import { Question } from '../question-sets/question';
import { choicesOf, hasRows, QuestionSet, Section } from '../question-sets/question-set';
import { Scope } from './scope';

/** What is wrong with a name an expression uses; null where it is known. */
export const unknownName = ({ root, path }: Reference, scope: Scope): string | null => {
  if (root === 'reference_day') return null;
  if (scope.rows.has(root))
    return path.length === 0
      ? null
      : `${root} has rows: go through them, as in ${root}.map(one, one.${path.join('.')})`;
  if (root === 'previous' || root === 'answers') {
    const known = scope[root];
    const [code, ...cell] = path;
    if (known === null) return '“answers” is there in rows only: here an answer is read by its code alone';
    const question = known.get(code ?? '');
    return question ? unknownCell(question, cell, scope.set) : `No question has the code ${code ?? root}`;
  }
  const question = scope.own.get(root);
  return question ? unknownCell(question, path, scope.set) : whyUnknown(root, scope);
};

const unknownCell = (question: Question, path: readonly string[], set: QuestionSet): string | null => {
  const [down, across, ...more] = path;
  if (down === undefined) return null;
  if (question.kind !== 'grid' || more.length > 0)
    return `${question.code} has no part called ${path.join('.')}`;
  const has = (list: string, code: string): boolean =>
    choicesOf(set, list).some((choice) => choice.code === code);
  if (!has(question.down, down)) return `${question.code} has no row ${down}`;
  return across === undefined || has(question.across, across)
    ? null
    : `${question.code} has no column ${across}`;
};

/** Why a name of an expression is not known where it stands, and what to write instead. */
const whyUnknown = (root: string, scope: Scope): string => {
  const section = scope.set.sections.find(({ questions }) => questions.some(({ code }) => code === root));
  if (section) return elsewhere(root, section, scope);
  return isChoice(root, scope)
    ? `No question has the code ${root}. If it is a choice, write it in quotation marks: "${root}"`
    : `No question asked before or here has the code ${root}`;
};

const elsewhere = (root: string, section: Section, scope: Scope): string => {
  const inRow = scope.answers !== null;
  if (!hasRows(section))
    return inRow
      ? `${root} is asked once: in rows it is called answers.${root}`
      : `${root} is asked after this: only what stands before it can be read here`;
  if (inRow)
    return section.questions.some(({ code }) => scope.previous.has(code))
      ? `${root} is asked after this: only what stands before it can be read here`
      : `${root} is asked in the rows of ${section.code}, which cannot be read from other rows`;
  return scope.rows.has(section.code)
    ? `${root} is asked in each row of ${section.code}: go through them, as in ${section.code}.map(one, one.${root})`
    : `${root} is asked in each row of ${section.code}, which only a rule of the whole return can read`;
};

const isChoice = (root: string, { set }: Scope): boolean =>
  root in YES_NO_UNKNOWN || Object.values(set.lists).some((list) => list.some(({ code }) => code === root));
