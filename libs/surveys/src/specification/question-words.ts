import { formatPounds } from '@lib/kernel/pounds';
import { Question } from '../question-sets/question';

/** What kind of answer a question asks for, in words: “A whole number, from 0 to 30”. */
export const kindWords = (question: Question): string => `${KINDS[kindOf(question)]}${boundsWords(question)}`;

const KINDS = {
  whole: 'A whole number',
  money: 'An amount in pounds',
  day: 'A day',
  'yes-no-unknown': 'Yes, No or Not known',
  one: 'One of a list',
  many: 'Any of a list',
  ranked: 'Some of a list in order',
  text: 'Text',
  grid: 'A table of whole numbers',
  'grid of amounts': 'A table of amounts in pounds',
  derived: 'Worked out: a whole number',
  'derived amount': 'Worked out: an amount in pounds',
} as const;

const kindOf = (question: Question): keyof typeof KINDS => {
  if (question.kind === 'grid' && question.of === 'money') return 'grid of amounts';
  return question.kind === 'derived' && question.of === 'money' ? 'derived amount' : question.kind;
};

const boundsWords = (question: Question): string => {
  if (question.kind === 'text') return `, up to ${question.longest.toLocaleString('en-GB')} characters`;
  if (question.kind === 'ranked') return `, up to ${question.most}`;
  if (question.kind !== 'whole' && question.kind !== 'money' && question.kind !== 'grid') return '';
  const isMoney = question.kind === 'money' || (question.kind === 'grid' && question.of === 'money');
  const shown = (value: number): string => (isMoney ? formatPounds(value) : value.toLocaleString('en-GB'));
  const { lowest, highest } = question;
  if (highest !== undefined) return `, from ${shown(lowest ?? 0)} to ${shown(highest)}`;
  return lowest === undefined ? '' : `, ${shown(lowest)} or more`;
};

/** The lists a question takes its answers from, by code. */
export const listsOf = (question: Question): string[] => {
  if (question.kind === 'grid') return [question.down, question.across];
  return 'list' in question ? [question.list] : [];
};
