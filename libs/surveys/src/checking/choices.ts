import { BETWEEN, plain } from '../answers/read-answer';
import { Choice, QuestionSet } from '../question-sets/question-set';
import { SetProblem } from './set-problem';

/**
 * Choices that cannot be told apart when somebody writes one into a cell: by its words or its code, without regard to capitals
 * and marks. And words with the mark that stands between several choices.
 */
export const problemsOfChoices = (set: QuestionSet): SetProblem[] => {
  const several = listsOfSeveral(set);
  return Object.entries(set.lists).flatMap(([list, choices]) =>
    choices.flatMap((choice, at): SetProblem[] => {
      const path = ['lists', list, at];
      const earlier = choices.slice(0, at);
      if (earlier.some(({ code }) => code.toLowerCase() === choice.code.toLowerCase()))
        return [{ path: [...path, 'code'], says: `The choice ${choice.code} is in the list ${list} twice` }];
      const like = earlier.find((one) => isAlike(one, choice));
      if (like) return [{ path: [...path, 'label'], says: alike(choice, like) }];
      return several.has(list) && choice.label.includes(BETWEEN)
        ? [
            {
              path: [...path, 'label'],
              says: `Write it without “${BETWEEN}”, which stands between several choices in a workbook.`,
            },
          ]
        : [];
    }),
  );
};

/** Whether a word or code of one is a word or code of the other, as they are read. */
const isAlike = (one: Choice, other: Choice): boolean => {
  const said = new Set([plain(one.code), plain(one.label)]);
  return said.has(plain(other.code)) || said.has(plain(other.label));
};

const alike = ({ code, label }: Choice, other: Choice): string =>
  `“${label}” (${code}) and “${other.label}” (${other.code}) cannot be told apart where somebody writes them: capitals and marks like < and + do not count. Use other words or codes.`;

const listsOfSeveral = ({ sections }: QuestionSet): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ questions }) =>
      questions.flatMap((one) => (one.kind === 'many' || one.kind === 'ranked' ? [one.list] : [])),
    ),
  );
