import { plainToInstance } from 'class-transformer';
import { validateSync, ValidationError } from 'class-validator';
import { CSRF_FIELD } from './csrf-field';
import { readDateFields } from './date-field';
import { FormErrors, FormModel } from './form-model';
import { severalValuesOf } from './several-values';
import { UnexpectedFieldsError } from './unexpected-fields.error';

/** A form class: fields, each with its checks and the words for what is wrong. */
export type FormClass<T> = new () => T;

/** A form that was sent: good, with its value; or not, with what to mend and what was typed. */
export type Submitted<T> =
  | ({ readonly ok: true; readonly value: T } & FormModel)
  | ({ readonly ok: false; readonly value: null } & FormModel);

/**
 * Reads what was sent as a form of the given class. The handler draws the page again when it is not `ok`:
 *
 *     const form = parseForm(InvitationForm, body);
 *     if (!form.ok) return pageWithProblems('people/invite.njk', { ...model, form });
 *
 * Of several checks on one field, the one written nearest to it is made first, and its message is the one shown.
 * @throws UnexpectedFieldsError when a field was sent that the class does not have, or twice.
 */
export const parseForm = <T extends object>(type: FormClass<T>, body: unknown): Submitted<T> => {
  const sent = fieldsOf(body);
  refuseRepeated(type, sent);
  const dates = readDateFields(type.prototype as object, sent);
  const several = Object.fromEntries(severalValuesOf(type).map((name) => [name, []]));
  const value = plainToInstance(type, { ...several, ...dates.rest }, { exposeUnsetFields: false });
  const failures = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    skipUndefinedProperties: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
  });
  refuseUnknown(failures);
  Object.assign(value, dates.days);

  const errors = inOrderOf([...Object.keys(value), ...Object.keys(sent)], {
    ...messagesOf(failures),
    ...dates.errors,
  });
  const model = { values: sent, errors };
  return Object.keys(errors).length === 0
    ? { ok: true, value, ...model }
    : { ok: false, value: null, ...model };
};

/** What was sent, without the token, into an object that inherits nothing. */
const fieldsOf = (body: unknown): Record<string, unknown> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return {};
  const fields = Object.entries(body).filter(([name]) => name !== CSRF_FIELD);
  if (fields.some(([name]) => ['__proto__', 'constructor', 'prototype'].includes(name))) {
    throw new UnexpectedFieldsError();
  }
  return Object.fromEntries(fields);
};

const refuseRepeated = (type: unknown, sent: Readonly<Record<string, unknown>>): void => {
  const several = severalValuesOf(type);
  const repeated = Object.entries(sent).some(
    ([name, value]) => Array.isArray(value) && !several.includes(name),
  );
  if (repeated) throw new UnexpectedFieldsError();
};

const refuseUnknown = (failures: readonly ValidationError[]): void => {
  if (failures.some((failure) => failure.constraints && 'whitelistValidation' in failure.constraints)) {
    throw new UnexpectedFieldsError();
  }
};

/** The first message of each field; a field within a field is named with a dot. */
export const messagesOf = (failures: readonly ValidationError[], within = ''): FormErrors => {
  const messages: Record<string, string> = {};
  for (const failure of failures) {
    const name = `${within}${failure.property}`;
    const [first] = Object.values(failure.constraints ?? {});
    if (first) messages[name] = first;
    Object.assign(messages, messagesOf(failure.children ?? [], `${name}.`));
  }
  return messages;
};

/** Errors in the order of the questions on the page, which is the order of the form class's fields. */
const inOrderOf = (order: readonly string[], errors: FormErrors): FormErrors => {
  const rank = (name: string): number => order.indexOf(name.split('.')[0]!);
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => rank(a) - rank(b)));
};
