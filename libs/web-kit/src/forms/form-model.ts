import { Problem } from '@lib/kernel/domain-error';

/** What a form's macros draw from: what was typed, and what is wrong with it, each by the field's name. */
export interface FormModel {
  readonly values: FormValues;
  readonly errors: FormErrors;
}

export type FormValues = Readonly<Record<string, unknown>>;
/** One message a field: the first thing to mend. */
export type FormErrors = Readonly<Record<string, string>>;

/** A form nobody has sent yet, with what is known already. */
export const formOf = (values: object = {}): FormModel => ({ values: { ...values }, errors: {} });

/** What a rule said (the problems of an `InvalidError`), as a form shows it. */
export const errorsOf = (problems: readonly Problem[]): FormErrors => {
  const errors: Record<string, string> = {};
  for (const { field, message } of problems) errors[field] ??= message;
  return errors;
};
