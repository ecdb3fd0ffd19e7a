import { AnswerRow, cellsOf } from '@lib/surveys/answers/answer';
import { fieldOf } from '@lib/surveys/filling/answers-not-saved.error';
import { Question } from '@lib/surveys/question-sets/question';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';

/** A question as a page asks it: once, or of a row. */
export interface AskedField {
  readonly rowId: AnswerRow['id'] | null;
  readonly question: Question;
}

/** What its box is called in a form; errors name it alike (`fieldOf`). */
export const nameOf = ({ rowId, question }: AskedField): string =>
  fieldOf({ rowId, question: question.code });

/** The boxes of a day. */
export const DAY_BOXES = ['day', 'month', 'year'] as const;

/** The place of an answer among ranked ones, from 1; the first is called as the question, so that its error leads there. */
export const rankedName = (name: string, place: number): string => (place === 1 ? name : `${name}.${place}`);

/** A cell of a grid. */
export const cellName = (name: string, down: string, across: string): string => `${name}.${down}.${across}`;

/** Whether somebody can type an answer to it. */
export const isTyped = ({ kind, readOnly }: Question): boolean => kind !== 'derived' && readOnly !== true;

/** Every name a form sends for a question. */
export const boxesOf = (set: Pick<QuestionSet, 'lists'>, field: AskedField): string[] => {
  const name = nameOf(field);
  const { question } = field;
  switch (question.kind) {
    case 'day':
      return DAY_BOXES.map((box) => `${name}-${box}`);
    case 'ranked':
      return Array.from({ length: question.most }, (_, at) => rankedName(name, at + 1));
    case 'grid':
      return cellsOf(set, question).map(({ down, across }) => cellName(name, down.code, across.code));
    case 'derived':
      return [];
    case 'whole':
    case 'money':
    case 'yes-no-unknown':
    case 'one':
    case 'many':
    case 'text':
      return [name];
  }
};
