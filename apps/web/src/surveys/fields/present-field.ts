import { poundsTyped } from '@lib/kernel/pounds';
import { Answer, YES_NO_UNKNOWN } from '@lib/surveys/answers/answer';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { Question } from '@lib/surveys/question-sets/question';
import { choicesOf, QuestionSet } from '@lib/surveys/question-sets/question-set';
import { Choice } from '@lib/web-kit/govuk/choice';
import { AskedField, DAY_BOXES, isTyped, nameOf, rankedName } from './asked-field';
import { Attempt, expectedByBox } from './attempt';
import { FieldFacts } from './field-facts';
import { FieldModel } from './field-model';
import { gridOf } from './grid-model';
import { typedText } from './typed-text';
import { sourceWords } from './source-words';

/** Up to these many choices are all seen at once; more are a list to choose from. */
const MOST_RADIOS = 6;
/** Longer texts get a box of several lines with a count. */
const ONE_LINE = 120;

export const presentField = (field: AskedField, facts: FieldFacts): FieldModel => {
  const { question } = field;
  const { set, answer, held, attempt, canChange, compact = false } = facts;
  const name = nameOf(field);
  const typed = attempt.values;
  const text = (box: string, saved: string): string =>
    typed?.[box] === undefined ? saved : typedText(typed[box]);
  const clash = attempt.clashes.find(
    (one) => one.rowId === field.rowId && one.question === question.code,
  )?.theirs;
  return {
    ...{ draw: drawOf(set, question, { canChange, compact }), name, label: question.label },
    hints: hintsOf(question, facts),
    asks: facts.asks ?? [],
    toConfirm: held?.state === 'to confirm' && isAnswered(answer),
    canChange,
    error: errorOf(name, attempt),
    theirs: clash
      ? `${clash.changedByName ?? 'Somebody'} saved: ${shownAnswer(set, question, clash.value)}`
      : null,
    value:
      isTyped(question) && canChange
        ? text(name, savedText(question, answer))
        : shownText(set, question, answer),
    values: valuesOf(name, answer, typed),
    choices: choicesFor(set, question),
    ...looksOf(question),
    boxes: DAY_BOXES.map((box, at) => ({
      name: `${name}-${box}`,
      label: box[0]!.toUpperCase() + box.slice(1),
      value: text(`${name}-${box}`, partOfDay(answer, at)),
    })),
    places: placesOf(field, answer, text),
    grid: question.kind === 'grid' ? gridOf(question, { ...facts, name }) : null,
  };
};

/** What stood in the boxes of a form when it was drawn, for `_was`. */
export const wasOf = (
  fields: readonly { readonly field: AskedField; readonly facts: FieldFacts }[],
): string =>
  JSON.stringify(
    Object.fromEntries(
      fields
        .filter(({ field, facts }) => isTyped(field.question) && facts.canChange)
        .map(({ field, facts }) => [nameOf(field), facts.held?.value ?? null]),
    ),
  );

/** The name of whichever error there is: of the question or of one of its cells. */
const errorOf = (name: string, attempt: Attempt): string | null => {
  const expected = expectedByBox(attempt);
  const own = expected.get(name);
  if (own !== undefined) return `Enter ${own}`;
  if (attempt.others[name] !== undefined) return attempt.others[name];
  const ofCells = [...expected].filter(([box]) => box.startsWith(`${name}.`));
  return ofCells.length === 0 ? null : `Enter ${ofCells[0]![1]}`;
};

const drawOf = (
  set: QuestionSet,
  question: Question,
  { canChange, compact }: { readonly canChange: boolean; readonly compact: boolean },
): FieldModel['draw'] => {
  if (question.kind === 'grid') return 'grid';
  if (!isTyped(question) || !canChange) return 'shown';
  switch (question.kind) {
    case 'day':
      return 'day';
    case 'many':
      return 'checkboxes';
    case 'ranked':
      return 'ranked';
    case 'yes-no-unknown':
      return compact ? 'select' : 'radios';
    case 'one':
      return compact || choicesOf(set, question.list).length > MOST_RADIOS ? 'select' : 'radios';
    case 'text':
      return question.longest > ONE_LINE ? 'text' : 'line';
    case 'whole':
    case 'money':
    case 'derived':
      return 'line';
  }
};

const hintsOf = (question: Question, { set, held, last, attempt }: FieldFacts): string[] => {
  const lines: string[] = [];
  if (question.guidance) lines.push(question.guidance);
  if (question.kind === 'grid' && question.of === 'money') lines.push('Amounts in pounds');
  if (held?.source && held.state !== 'given' && held.sourceOn)
    lines.push(`Filled in from: ${sourceWords(held)}`);
  if (held?.source && held.state === 'given' && question.kind !== 'grid')
    lines.push(`${held.source} says: ${shownAnswer(set, question, held.prefilled)}`);
  if (last && question.kind !== 'grid' && isAnswered(last.answer))
    lines.push(`Last wave: ${shownAnswer(set, question, last.answer)} (${last.title})`);
  if (held?.changedByName && held.state !== 'to confirm' && attempt.values === null)
    lines.push(`${held.state === 'given' ? 'Changed' : 'Confirmed'} by ${held.changedByName}`);
  return lines;
};

const choicesFor = (set: QuestionSet, question: Question): Choice[] => {
  if (question.kind === 'yes-no-unknown')
    return Object.entries(YES_NO_UNKNOWN).map(([value, text]) => ({ value, text }));
  return 'list' in question
    ? choicesOf(set, question.list).map(({ code, label }) => ({ value: code, text: label }))
    : [];
};

const valuesOf = (name: string, answer: Answer, typed: Attempt['values']): string[] => {
  if (typed !== null) return [typed[name] ?? []].flat().map(String);
  return Array.isArray(answer) ? [...(answer as readonly string[])] : [];
};

const looksOf = (question: Question): Pick<FieldModel, 'prefix' | 'inputmode' | 'longest' | 'width'> => ({
  prefix: question.kind === 'money' ? '£' : null,
  inputmode: question.kind === 'money' ? 'decimal' : question.kind === 'whole' ? 'numeric' : null,
  longest: question.kind === 'text' ? question.longest : null,
  width: widthOf(question),
});

/** A short text gets a short line, so that somebody sees what belongs there. */
const widthOf = (question: Question): FieldModel['width'] => {
  if (question.kind !== 'text') return 10;
  if (question.longest <= 10) return 10;
  return question.longest <= 20 ? 20 : null;
};

/** A saved answer as its box has it. */
const savedText = (question: Question, answer: Answer): string => {
  if (answer === null || typeof answer === 'object') return '';
  return question.kind === 'money' ? poundsTyped(answer as number) : String(answer);
};

const shownText = (set: QuestionSet, question: Question, answer: Answer): string =>
  isAnswered(answer) ? shownAnswer(set, question, answer) : 'No answer';

const partOfDay = (answer: Answer, at: number): string => {
  const parts = typeof answer === 'string' ? answer.split('-').toReversed() : [];
  return (parts[at] ?? '').replace(/^0(?=\d)/, '');
};

const placesOf = (
  field: AskedField,
  answer: Answer,
  text: (box: string, saved: string) => string,
): FieldModel['places'] => {
  if (field.question.kind !== 'ranked') return [];
  const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
  return Array.from({ length: field.question.most }, (_, at) => {
    const name = rankedName(nameOf(field), at + 1);
    return { name, label: `Place ${at + 1}`, value: text(name, chosen[at] ?? '') };
  });
};
