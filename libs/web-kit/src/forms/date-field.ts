import { Allow } from 'class-validator';
import { readDate } from './date-parts';

const DATES = Symbol('date fields');

export interface DateFieldOptions {
  /** How the date is called at the start of a sentence, for example "The date the placement started". */
  readonly name: string;
  /** What to say when all three boxes are empty; without it the date may be left out, and is null. */
  readonly required?: string;
}

/**
 * A day, asked for as three boxes `<field>-day`, `<field>-month` and `<field>-year`. In the form class it is one
 * `Day` (or null); the boxes keep what was typed when the page comes back.
 */
export const DateField =
  (options: DateFieldOptions): PropertyDecorator =>
  (target, key) => {
    Allow()(target, key);
    Reflect.defineMetadata(DATES, { ...dateFieldsOf(target), [String(key)]: options }, target);
  };

const dateFieldsOf = (prototype: object): Readonly<Record<string, DateFieldOptions>> =>
  (Reflect.getMetadata(DATES, prototype) as Record<string, DateFieldOptions> | undefined) ?? {};

export interface ReadDates {
  /** What is left of the form when the boxes are taken out. */
  readonly rest: Record<string, unknown>;
  readonly days: Record<string, string | null>;
  readonly errors: Record<string, string>;
}

/** Takes the date boxes of a form class out of what was sent. A whole day (`field=2026-03-31`) is taken too. */
export const readDateFields = (prototype: object, sent: Readonly<Record<string, unknown>>): ReadDates => {
  const rest = { ...sent };
  const days: Record<string, string | null> = {};
  const errors: Record<string, string> = {};
  for (const [field, options] of Object.entries(dateFieldsOf(prototype))) {
    const [day, month, year] = boxesOf(field, sent);
    for (const name of [field, `${field}-day`, `${field}-month`, `${field}-year`]) delete rest[name];
    const read = readDate({ day, month, year }, options.name);
    days[field] = 'day' in read ? read.day : null;
    if ('problem' in read) errors[field] = read.problem;
    if ('empty' in read && options.required) errors[field] = options.required;
  }
  return { rest, days, errors };
};

const boxesOf = (field: string, sent: Readonly<Record<string, unknown>>): [string, string, string] => {
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text(field));
  if (whole) return [whole[3]!, whole[2]!, whole[1]!];
  return [text(`${field}-day`), text(`${field}-month`), text(`${field}-year`)];
};
