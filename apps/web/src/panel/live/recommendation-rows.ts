import { Day } from '@lib/kernel/day';
import { Attendance } from '@lib/panel/attendance/attendance';
import { CONDITION_OWNERS, ConditionOwner } from '@lib/panel/recommendations/outcome';
import { ActionOwner, Condition, NewAction } from '@lib/panel/recommendations/recommendation';
import { readDate } from '@lib/web-kit/forms/date-parts';
import { FormErrors, FormValues } from '@lib/web-kit/forms/form-model';

/** As many rows as a form can bring; the page shows two empty ones more than are filled. */
export const MOST_ROWS = 12;

const ROW = /^(condition|action)-(\d{1,2})(-owner|-due)?$/;

export interface RowFields {
  /** The rows as typed. */
  readonly rows: FormValues;
  /** Everything else that was sent. */
  readonly rest: object;
}

/** Takes the rows of conditions and actions out of what was sent. */
export const splitRows = (body: unknown): RowFields => {
  const entries = Object.entries(body ?? {});
  const isRow = ([name, value]: [string, unknown]): boolean => {
    const found = ROW.exec(name);
    return (
      found !== null && Number(found[2]) >= 1 && Number(found[2]) <= MOST_ROWS && typeof value === 'string'
    );
  };
  return {
    rows: Object.fromEntries(entries.filter(isRow)),
    rest: Object.fromEntries(entries.filter((entry) => !isRow(entry))),
  };
};

interface ReadRows {
  readonly conditions: Condition[];
  readonly actions: NewAction[];
  readonly errors: FormErrors;
}

/** Who can be given an action: the borough, or somebody at the meeting. */
export interface Owners {
  readonly boroughName: string;
  readonly attendances: readonly Attendance[];
}

export const readRows = (rows: FormValues, owners: Owners): ReadRows => {
  const errors: Record<string, string> = {};
  const conditions: Condition[] = [];
  const actions: NewAction[] = [];
  for (let at = 1; at <= MOST_ROWS; at += 1) {
    const condition = readCondition(rows, at, errors);
    if (condition) conditions.push(condition);
    const action = readAction(rows, at, { owners, errors });
    if (action) actions.push(action);
  }
  return { conditions, actions, errors };
};

const readCondition = (rows: FormValues, at: number, errors: Record<string, string>): Condition | null => {
  const name = `condition-${at}`;
  const condition = textOf(rows, name);
  if (condition === '') return null;
  if (condition.length > 500) errors[name] = `Condition ${at} must be 500 characters or fewer`;
  const owner = textOf(rows, `${name}-owner`);
  if (!Object.hasOwn(CONDITION_OWNERS, owner)) errors[`${name}-owner`] = `Choose who sees to condition ${at}`;
  const dueOn = readDue(rows, name, `The date of condition ${at}`, errors);
  return { condition, owner: owner as ConditionOwner, dueOn };
};

const readAction = (
  rows: FormValues,
  at: number,
  { owners, errors }: { owners: Owners; errors: Record<string, string> },
): NewAction | null => {
  const name = `action-${at}`;
  const task = textOf(rows, name);
  if (task === '') return null;
  if (task.length > 500) errors[name] = `Action ${at} must be 500 characters or fewer`;
  const owner = ownerOf(textOf(rows, `${name}-owner`), owners);
  if (!owner) errors[`${name}-owner`] = `Choose who does action ${at}`;
  const dueOn = readDue(rows, name, `The date of action ${at}`, errors);
  if (!dueOn) errors[`${name}-due`] ??= `Enter when action ${at} is due, for example 31 3 2027`;
  return owner && dueOn ? { task, owner, dueOn } : null;
};

/** Who is meant: the borough, or somebody at the meeting; null for nobody there. */
export const ownerOf = (value: string, { boroughName, attendances }: Owners): ActionOwner | null => {
  if (value === 'borough') return { kind: 'borough', personId: null, name: boroughName };
  const person = attendances.find(({ personId }) => personId === value);
  return person ? { kind: 'panel', personId: person.personId, name: person.name } : null;
};

const readDue = (
  rows: FormValues,
  name: string,
  called: string,
  errors: Record<string, string>,
): Day | null => {
  const [day = '', month = '', year = ''] = textOf(rows, `${name}-due`).split(/[\s/.-]+/);
  const read = readDate({ day, month, year }, called);
  if ('problem' in read) errors[`${name}-due`] = read.problem;
  return 'day' in read ? read.day : null;
};

const textOf = (rows: FormValues, name: string): string => {
  const value = rows[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A day as a box of a row has it, "31 3 2027". */
const dueTyped = (day: Day | null): string =>
  day === null ? '' : `${Number(day.slice(8))} ${Number(day.slice(5, 7))} ${day.slice(0, 4)}`;

/** The rows of what is saved, as the boxes of the form. */
export const rowsTyped = (conditions: readonly Condition[], actions: readonly NewAction[]): FormValues => {
  const boxes: Record<string, string> = {};
  for (const [at, { condition, owner, dueOn }] of conditions.entries()) {
    const name = `condition-${at + 1}`;
    Object.assign(boxes, { [name]: condition, [`${name}-owner`]: owner, [`${name}-due`]: dueTyped(dueOn) });
  }
  for (const [at, { task, owner, dueOn }] of actions.entries()) {
    const name = `action-${at + 1}`;
    const who = owner.kind === 'borough' ? 'borough' : (owner.personId ?? '');
    Object.assign(boxes, { [name]: task, [`${name}-owner`]: who, [`${name}-due`]: dueTyped(dueOn) });
  }
  return boxes;
};

/** The numbers of the rows the page shows: those filled and two more. */
export const rowNumbers = (values: FormValues, kind: 'condition' | 'action'): number[] => {
  const filled = Array.from({ length: MOST_ROWS }, (_, at) => at + 1).filter(
    (at) => textOf(values, `${kind}-${at}`) !== '',
  );
  const shown = Math.min(MOST_ROWS, Math.max(0, ...filled) + 2);
  return Array.from({ length: shown }, (_, at) => at + 1);
};
