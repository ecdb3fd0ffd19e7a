import { answerProblem } from '@lib/panel/referrals/sections/answer-problem';
import { Answer, Question, Section } from '@lib/panel/referrals/sections/section';
import { readPounds } from '@lib/kernel/pounds';
import { CSRF_FIELD } from '@lib/web-kit/forms/csrf-field';
import { readDate } from '@lib/web-kit/forms/date-parts';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';

/** A section’s page as it was sent. */
export interface ReadSection {
  readonly version: number;
  readonly confirmed: readonly string[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly problems: Readonly<Record<string, string>>;
  /** What was typed, to come back. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads a section’s page: a blank field is no answer, and no problem.
 * @throws UnexpectedFieldsError for a field that the page does not have, or one sent twice that is asked once
 */
export const readSection = ({ questions }: Section, body: unknown): ReadSection => {
  const values = fieldsOf(questions, body);
  const answers: Record<string, Answer> = {};
  const problems: Record<string, string> = {};
  for (const question of questions) {
    const read = readQuestion(question, values);
    if (read === null) continue;
    const problem = 'problem' in read ? read.problem : answerProblem(question, read.answer);
    if (problem) problems[question.code] = problem;
    else if ('answer' in read) answers[question.code] = read.answer;
  }
  const version = Number(values['version']);
  if (!Number.isInteger(version) || version < 0) throw new UnexpectedFieldsError();
  return { version, confirmed: severalOf(values['confirm']), answers, problems, values };
};

const BOXES = ['-day', '-month', '-year'];

const fieldsOf = (questions: readonly Question[], body: unknown): Record<string, unknown> => {
  if (typeof body !== 'object' || body === null) throw new UnexpectedFieldsError();
  const sent = Object.entries(body).filter(([name]) => name !== CSRF_FIELD);
  const many = new Set([
    'confirm',
    ...questions.filter(({ kind }) => kind.is === 'many').map(({ code }) => code),
  ]);
  const known = new Set([
    'version',
    ...many,
    ...questions.flatMap(({ code, kind }) => (kind.is === 'day' ? BOXES.map((box) => code + box) : [code])),
  ]);
  for (const [name, value] of sent) {
    if (!known.has(name) || (Array.isArray(value) && !many.has(name))) throw new UnexpectedFieldsError();
  }
  return Object.fromEntries(sent);
};

const severalOf = (value: unknown): string[] => {
  const sent: readonly unknown[] = Array.isArray(value) ? value : [value];
  return sent.filter((one): one is string => typeof one === 'string' && one !== '');
};

/** What was meant; null where the field is blank. */
const readQuestion = (
  { code, kind, label }: Question,
  values: Readonly<Record<string, unknown>>,
): { readonly answer: Answer } | { readonly problem: string } | null => {
  if (kind.is === 'many') {
    const several = severalOf(values[code]);
    return several.length === 0 ? null : { answer: several };
  }
  const text = textOf(values[code]);
  if (kind.is === 'day') return readDay(code, label, values);
  if (text === '') return null;
  if (kind.is === 'number') {
    const bare = text.replaceAll(',', '');
    return /^-?\d+(?:\.\d+)?$/.test(bare)
      ? { answer: Number(bare) }
      : { problem: `“${label}” must be a number, for example 12` };
  }
  if (kind.is === 'money') {
    const pence = readPounds(text);
    return pence === null
      ? { problem: `“${label}” must be an amount, for example £4,500` }
      : { answer: pence };
  }
  return { answer: text };
};

const readDay = (
  code: string,
  label: string,
  values: Readonly<Record<string, unknown>>,
): ReturnType<typeof readQuestion> => {
  const [day, month, year] = BOXES.map((box) => textOf(values[code + box])) as [string, string, string];
  const read = readDate({ day, month, year }, `“${label}”`);
  if ('empty' in read) return null;
  return 'problem' in read ? read : { answer: read.day };
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
