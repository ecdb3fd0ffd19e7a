import { Answer, cellsOf } from '@lib/surveys/answers/answer';
import { GivenCells } from '@lib/surveys/answers/read-answer';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { Question } from '@lib/surveys/question-sets/question';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { CSRF_FIELD } from '@lib/web-kit/forms/csrf-field';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';
import { typedText } from './typed-text';
import { AskedField, boxesOf, cellName, DAY_BOXES, isTyped, nameOf, rankedName } from './asked-field';

/** Where a form keeps what stood in its boxes when it was drawn, so that two people never write over one another. */
export const WAS = '_was';

/** What was sent of a form of questions. */
export interface SentFields {
  readonly given: readonly GivenAnswer[];
  /** By the name of its box, as it was typed. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads a form of questions out of what was sent. Those it does not send are left alone; of checkboxes, which send
 * nothing when none is ticked, it is known from `_was` that they were there.
 * @param others names the form sends besides, like that of a button
 * @throws UnexpectedFieldsError for a name no question of the form has
 */
export const readFields = (
  set: QuestionSet,
  asked: readonly AskedField[],
  body: unknown,
  others: readonly string[] = [],
): SentFields => {
  const values = fieldsOf(body);
  const typed = asked.filter(({ question }) => isTyped(question));
  const several = new Set(typed.filter(({ question }) => question.kind === 'many').map(nameOf));
  const known = new Set([...typed.flatMap((field) => boxesOf(set, field)), ...others, WAS, CSRF_FIELD]);
  for (const [name, value] of Object.entries(values))
    if (!known.has(name) || (Array.isArray(value) && !several.has(name) && !others.includes(name)))
      throw new UnexpectedFieldsError();
  const was = wasOf(values[WAS]);
  return {
    given: typed.flatMap((field): GivenAnswer[] => {
      const name = nameOf(field);
      const given = givenOf(set, field, { values, wasThere: was.has(name) });
      if (given === null) return [];
      const at = { rowId: field.rowId, question: field.question.code, given };
      return [was.has(name) ? { ...at, was: was.get(name)! } : at];
    }),
    values,
  };
};

/** The names of the questions a form showed. */
export const wasShown = (values: Readonly<Record<string, unknown>>): ReadonlySet<string> =>
  new Set(wasOf(values[WAS]).keys());

type Values = Readonly<Record<string, unknown>>;

const fieldsOf = (body: unknown): Values =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};

const wasOf = (text: unknown): ReadonlyMap<string, Answer> => {
  if (typeof text !== 'string' || text === '') return new Map();
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) throw new UnexpectedFieldsError();
    return new Map(Object.entries(read as Record<string, Answer>));
  } catch {
    throw new UnexpectedFieldsError();
  }
};

const givenOf = (
  set: QuestionSet,
  field: AskedField,
  { values, wasThere }: { readonly values: Values; readonly wasThere: boolean },
): GivenAnswer['given'] | null => {
  const boxes = boxesOf(set, field);
  const name = nameOf(field);
  const isSent = boxes.some((box) => values[box] !== undefined);
  if (!isSent) return field.question.kind === 'many' && wasThere ? [] : null;
  const text = (box: string): string => typedText(values[box]);
  switch (field.question.kind) {
    case 'day':
      return dayOf(DAY_BOXES.map((box) => text(`${name}-${box}`)));
    case 'many':
      return [values[name]].flat().map(String);
    case 'ranked':
      return Array.from({ length: field.question.most }, (_, at) => text(rankedName(name, at + 1)));
    case 'grid':
      return cellsGiven(set, field.question, { name, values });
    case 'whole':
    case 'money':
    case 'yes-no-unknown':
    case 'one':
    case 'text':
    case 'derived':
      return text(name);
  }
};

const dayOf = (boxes: readonly string[]): string =>
  boxes.every((box) => box.trim() === '') ? '' : boxes.map((box) => box.trim()).join('/');

const cellsGiven = (
  set: QuestionSet,
  question: Extract<Question, { kind: 'grid' }>,
  { name, values }: { readonly name: string; readonly values: Values },
): GivenCells => {
  const given: Record<string, Record<string, string>> = {};
  for (const { down, across } of cellsOf(set, question)) {
    const value = values[cellName(name, down.code, across.code)];
    if (value !== undefined) (given[down.code] ??= {})[across.code] = typedText(value);
  }
  return given;
};
