import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { MOST_PENCE, readPounds } from '@lib/kernel/pounds';
import { ANSWERS, ApproachFacts, LONGEST_NAME, LONGEST_NOTE, SearchAnswer } from './approach';
import { readLooseDate } from './loose-date';
import { cutPasted, PastedFields, PastedRow } from './pasted-columns';
import { REFUSAL_REASONS, RefusalReason } from './refusal-reason';
import { answerSaid, reasonSaid } from './said-as';

/** A search is of dozens of providers; what is longer is a directory. */
export const MOST_LINES = 200;

export interface PastedApproach {
  readonly line: number;
  readonly facts: ApproachFacts;
}

export interface LineProblem {
  /** Null where it is about all of it. */
  readonly line: number | null;
  /** What is wrong, and what to do. */
  readonly message: string;
}

export interface PastedList {
  readonly approaches: readonly PastedApproach[];
  /** None of it is saved while there is one. */
  readonly problems: readonly LineProblem[];
}

/** Reads a list of providers as people copy it from an e-mail or a sheet; every problem of every line is named. */
export const readPasted = (text: string, today: Day): PastedList => {
  const rows = cutPasted(text);
  if (rows.length === 0)
    return problem('Paste at least one line, for example: Larch House; 12 November; refused; no vacancy');
  if (rows.length > MOST_LINES) {
    return problem(`There are ${rows.length} lines. Paste ${MOST_LINES} lines or fewer at a time.`);
  }
  const approaches: PastedApproach[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { facts, wrong } = readRow(row, today);
    problems.push(...wrong.map((message) => ({ line: row.line, message })));
    if (facts === null) continue;
    const before = seen.get(sameAs(facts));
    if (before === undefined) approaches.push({ line: row.line, facts });
    else problems.push({ line: row.line, message: `This repeats line ${before}. Take one of them out.` });
    seen.set(sameAs(facts), before ?? row.line);
  }
  return { approaches, problems };
};

/** Two lines say the same of the same provider on the same day. */
export const sameAs = ({ approached, approachedOn, answer, refusal }: ApproachFacts): string =>
  [approached.toLowerCase(), approachedOn, answer, refusal ?? ''].join('\n');

const problem = (message: string): PastedList => ({ approaches: [], problems: [{ line: null, message }] });

const readRow = (
  { fields, tooMany }: PastedRow,
  today: Day,
): { facts: ApproachFacts | null; wrong: string[] } => {
  const wrong: string[] = [];
  const note = (what: string | null): void => void (what === null || wrong.push(what));
  if (tooMany) note('There is more than name, date, answer, reason, fee and note. Take the rest out.');
  note(wrongName(fields.name));
  const approachedOn = readLooseDate(fields.date, today);
  note(wrongDate(fields.date, approachedOn, today));
  const answer = answerOf(fields);
  if (answer === null) note(`${saidOrNot('answer', fields.answer)} Write ${oneOf(ANSWERS)}.`);
  const refusal = fields.reason === '' ? null : reasonSaid(fields.reason);
  note(wrongReason(fields.reason, answer, refusal));
  const weeklyPence = fields.fee === '' ? null : readPounds(fields.fee);
  note(wrongFee(fields.fee, weeklyPence));
  if (fields.note.length > LONGEST_NOTE) note(`The note is too long. Keep it to ${LONGEST_NOTE} characters.`);
  if (wrong.length > 0 || approachedOn === null || answer === null) return { facts: null, wrong };
  const facts = { approached: fields.name, approachedOn, answer, refusal, weeklyPence, note: fields.note || null };
  return { facts, wrong };
}; // prettier-ignore

const wrongName = (name: string): string | null => {
  if (name === '') return 'There is no name. Begin the line with the provider or setting that was asked.';
  return name.length > LONGEST_NAME ? `The name is too long. Keep it to ${LONGEST_NAME} characters.` : null;
};

const wrongDate = (typed: string, read: Day | null, today: Day): string | null => {
  if (read === null) {
    return `${saidOrNot('date', typed)} Write the day first, for example ${formatDay(today)} or ${today.slice(8)}/${today.slice(5, 7)}/${today.slice(0, 4)}.`;
  }
  return read > today
    ? `${formatDay(read)} is in the future. Write the day on which the provider was asked.`
    : null;
};

/** Nothing after the date means that nobody answered yet; with a reason or a fee the answer has to be said. */
const answerOf = ({ answer, reason, fee }: PastedFields): SearchAnswer | null =>
  answer === '' && reason === '' && fee === '' ? 'waiting' : answerSaid(answer);

const wrongReason = (
  typed: string,
  answer: SearchAnswer | null,
  refusal: RefusalReason | null,
): string | null => {
  if (typed !== '' && refusal === null) {
    return `We do not know the reason “${typed.slice(0, 40)}”. Write ${oneOf(REFUSAL_REASONS)}.`;
  }
  if (answer === 'refused' && refusal === null) {
    return `It refused, and there is no reason. Write ${oneOf(REFUSAL_REASONS)}.`;
  }
  if (answer !== null && answer !== 'refused' && refusal !== null) {
    return 'There is a reason for refusing, though it did not refuse. Write refused, or take the reason out.';
  }
  return null;
};

const wrongFee = (typed: string, pence: number | null): string | null => {
  if (typed !== '' && pence === null) {
    return `We cannot read the fee “${typed.slice(0, 40)}”. Write pounds a week, for example £4,500.`;
  }
  return pence !== null && pence > MOST_PENCE ? 'The fee is more than £100,000 a week. Check it.' : null;
};

const saidOrNot = (what: 'answer' | 'date', typed: string): string =>
  typed === '' ? `There is no ${what}.` : `We cannot read the ${what} “${typed.slice(0, 40)}”.`;

const oneOf = (labels: Readonly<Record<string, string>>): string => {
  const words = Object.values(labels).map((label) => label.toLowerCase());
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
};
