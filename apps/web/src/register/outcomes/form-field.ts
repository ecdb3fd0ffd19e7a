import { Choice } from '@lib/web-kit/govuk/choice';
import { choicesOf } from '../lines/add-line.presenter';

/** A question of a form about a placement. */
export interface FormField {
  readonly kind: 'select' | 'date' | 'text';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly blank?: string;
  readonly inputmode?: string;
  readonly suffix?: string;
  readonly classes?: string;
}

export interface FormSection {
  readonly heading?: string;
  readonly text?: string;
  readonly fields: readonly FormField[];
}

/** One of some words; not recorded is an answer, and where the form begins. */
export const selected = (
  name: string,
  label: string,
  words: Readonly<Record<string, string>>,
  { blank = 'Not recorded', hint }: { blank?: string; hint?: string } = {},
): FormField => ({ kind: 'select', name, label, choices: choicesOf(words), blank, hint });

export const dated = (name: string, label: string, hint?: string): FormField => ({
  kind: 'date',
  name,
  label,
  hint,
});

/** A number, or left empty. */
export const numbered = (
  name: string,
  label: string,
  { hint, suffix, decimal }: { hint?: string; suffix?: string; decimal?: boolean } = {},
): FormField => ({
  kind: 'text',
  name,
  label,
  hint,
  suffix,
  inputmode: decimal ? 'decimal' : 'numeric',
  classes: 'govuk-input--width-4',
});

export const written = (name: string, label: string, hint?: string): FormField => ({
  kind: 'text',
  name,
  label,
  hint,
});
