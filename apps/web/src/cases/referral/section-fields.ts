import { poundsTyped } from '@lib/kernel/pounds';
import { Answers, choicesOf, Question, Section } from '@lib/panel/referrals/sections/section';
import { Choice } from '@lib/web-kit/govuk/choice';

/** A question as its page draws it: which macro, the field’s name, and what to ask. */
export interface SectionField {
  readonly draw: 'radios' | 'select' | 'checkboxes' | 'date' | 'short' | 'long';
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** More answers than this are a list to choose from. */
const MOST_RADIOS = 8;
/** Longer texts get a box of several lines with a count. */
const ONE_LINE = 200;

export const fieldsOf = ({ questions }: Section): SectionField[] => questions.map(fieldOf);

const fieldOf = (question: Question): SectionField => {
  const { code: name, label, hint, kind } = question;
  const choices = Object.entries(choicesOf(question) ?? {}).map(([value, text]): Choice => ({ value, text }));
  const asked = { label, hint, size: 's' };
  if (kind.is === 'many') return { draw: 'checkboxes', name, options: { ...asked, choices } };
  if (kind.is === 'yes-no') return { draw: 'radios', name, options: { ...asked, choices, inline: true } };
  if (kind.is === 'choice')
    return { draw: choices.length > MOST_RADIOS ? 'select' : 'radios', name, options: { ...asked, choices } };
  if (kind.is === 'day') return { draw: 'date', name, options: asked };
  if (kind.is === 'money')
    return {
      draw: 'short',
      name,
      options: { ...asked, prefix: '£', inputmode: 'decimal', classes: 'govuk-input--width-10' },
    };
  if (kind.is === 'number')
    return {
      draw: 'short',
      name,
      options: {
        ...asked,
        inputmode: kind.decimals ? 'decimal' : 'numeric',
        classes: 'govuk-input--width-5',
      },
    };
  return kind.most > ONE_LINE
    ? { draw: 'long', name, options: { ...asked, maxlength: kind.most } }
    : { draw: 'short', name, options: asked };
};

/** Saved answers as the boxes of a page have them. */
export const typedOf = ({ questions }: Section, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    questions.flatMap(({ code, kind }): [string, unknown][] => {
      const answer = answers[code];
      if (answer === undefined) return [];
      return [
        [
          code,
          kind.is === 'money'
            ? poundsTyped(answer as number)
            : kind.is === 'number'
              ? String(answer)
              : answer,
        ],
      ];
    }),
  );
