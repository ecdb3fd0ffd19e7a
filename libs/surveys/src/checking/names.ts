import { RESERVED } from '../question-sets/codes';
import { QuestionSet } from '../question-sets/question-set';
import { problemsOfChoices } from './choices';
import { SetProblem } from './set-problem';

type Path = readonly (string | number)[];

/** Every code with the place where it is given. */
const codesOf = ({ sections, rules }: QuestionSet): { readonly code: string; readonly path: Path }[] => [
  ...sections.flatMap(({ code, questions }, at) => [
    { code, path: ['sections', at, 'code'] },
    ...questions.map((question, number) => ({
      code: question.code,
      path: ['sections', at, 'questions', number, 'code'],
    })),
  ]),
  ...rules.map(({ code }, at) => ({ code, path: ['rules', at, 'code'] })),
];

/** Codes that are there twice or that expressions use themselves, choices there twice, and lists nobody wrote. */
export const problemsOfNames = (set: QuestionSet): SetProblem[] => {
  const seen = new Set<string>();
  const codes = codesOf(set).flatMap(({ code, path }): SetProblem[] => {
    if (RESERVED.has(code)) return [{ path, says: `${code} is a word of expressions: use another code` }];
    if (seen.has(code))
      return [{ path, says: `The code ${code} is used twice: each question, section and rule has its own` }];
    seen.add(code);
    return [];
  });
  return [...codes, ...problemsOfChoices(set), ...problemsOfLists(set), ...problemsOfKeys(set)];
};

const problemsOfLists = ({ sections, lists }: QuestionSet): SetProblem[] =>
  sections.flatMap(({ questions }, at) =>
    questions.flatMap((question, number) => {
      const named =
        question.kind === 'grid'
          ? (['down', 'across'] as const).map((field) => [field, question[field]] as const)
          : 'list' in question
            ? [['list', question.list] as const]
            : [];
      return named
        .filter(([, list]) => !(list in lists))
        .map(([field, list]) => ({
          path: ['sections', at, 'questions', number, field],
          says: `There is no list ${list}`,
        }));
    }),
  );

const problemsOfKeys = ({ sections }: QuestionSet): SetProblem[] =>
  sections.flatMap(({ rows, questions }, at) =>
    (rows?.key ?? []).flatMap((code, number) => {
      const question = questions.find((one) => one.code === code);
      const path = ['sections', at, 'rows', 'key', number];
      if (!question) return [{ path, says: `The section has no question ${code} to tell rows apart by` }];
      const isPlain = ['text', 'one', 'day', 'whole'].includes(question.kind) && question.required;
      return isPlain
        ? []
        : [
            {
              path,
              says: `${code} cannot tell rows apart: use a text, a day, a number or a choice that has to be answered`,
            },
          ];
    }),
  );
