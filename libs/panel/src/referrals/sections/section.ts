import { FactCode } from '../facts/fact-code';

/** A day as YYYY-MM-DD, a number, pence, text, a code, or several codes: what the kind of its question says. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

export type Choices = Readonly<Record<string, string>>;

export type Kind =
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'choice'; readonly choices: Choices }
  | { readonly is: 'many'; readonly choices: Choices }
  | { readonly is: 'day' }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly decimals?: 1 }
  | { readonly is: 'money' }
  | { readonly is: 'yes-no' };

/** Whether it must be answered before a referral is sent: always, never, or depending on another of the section. */
export type Needed =
  boolean | { readonly unless: string } | { readonly when: string; readonly is: readonly string[] };

export interface Question {
  readonly code: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: Kind;
  readonly needed: Needed;
  /** Whether the panel is shown the answer. */
  readonly toPanel: boolean;
  /** What is known already and is offered to be confirmed or changed. */
  readonly fact?: FactCode;
}

/** A task of the referral. It draws its page, checks what is typed, and says what the panel is shown. */
export interface Section {
  readonly code: string;
  readonly title: string;
  /** Said above the questions. */
  readonly lead?: string;
  readonly questions: readonly Question[];
}

export const YES_NO: Choices = { yes: 'Yes', no: 'No', unknown: 'Not known' };

/** The answers of a question that has given ones; null for one that has none. */
export const choicesOf = ({ kind }: Pick<Question, 'kind'>): Choices | null => {
  if (kind.is === 'yes-no') return YES_NO;
  return kind.is === 'choice' || kind.is === 'many' ? kind.choices : null;
};
