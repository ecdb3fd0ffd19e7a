import { readAnswer } from '../answers/read-answer';
import { fieldOf } from '../filling/answers-not-saved.error';
import { QuestionSet } from '../question-sets/question-set';
import { HeldReturn } from '../returns/held-return';
import { HEADINGS } from './book-columns';
import { ONCE_SHEET, sheetsOf } from './book-sheets';
import { isAsSeen, MatchedRow } from './matched-rows';
import { UploadPlan } from './planned-upload';
import { SaidInWorkbook, SaidOnce } from './said-in-workbook';
import { problemAt, UploadProblem } from './upload-problem';

interface Confirming {
  readonly held: HeldReturn;
  readonly changed: readonly { readonly rowId: string | null; readonly question: string }[];
}

/** The answers that the file says are right as they were filled in, of those that wait to be confirmed. */
export const confirmsIn = (
  set: QuestionSet,
  said: SaidInWorkbook,
  matched: readonly MatchedRow[],
  { held, changed }: Confirming,
): { readonly confirms: UploadPlan['confirms']; readonly problems: readonly UploadProblem[] } => {
  const without = new Set(changed.map((one) => fieldOf(one)));
  const all = [
    ...said.once.filter(saysYes).flatMap((one) => (isOnceWaiting(set, one, { held, said }) ? [{ rowId: null, question: one.question }] : [])),
    ...matched.filter((row) => saysYes(row.said)).flatMap((row) => waitingIn(row)),
  ]; // prettier-ignore
  const names = new Map(
    sheetsOf(set).flatMap((sheet) => (sheet.kind === 'rows' ? [[sheet.section.code, sheet.name]] : [])),
  );
  return {
    confirms: all.filter((one) => !without.has(fieldOf(one))),
    problems: [
      ...said.once.flatMap((one) => unclear(one, ONCE_SHEET)),
      ...said.rows.flatMap((one) => unclear(one, names.get(one.section)!)),
    ],
  };
};

const saysYes = ({ confirmed }: { readonly confirmed: string }): boolean =>
  /^y(es)?$/i.test(confirmed.trim());

/**
 * A grid is confirmed where its sheet is in the file and it was not filled in again since; anything else where the file
 * says what stands now.
 */
const isOnceWaiting = (
  set: QuestionSet,
  { question: code, text }: SaidOnce,
  { held, said }: { readonly held: HeldReturn; readonly said: SaidInWorkbook },
): boolean => {
  const stands = held.once[code];
  if (stands?.state !== 'to confirm') return false;
  if (text === null)
    return stands.change <= said.identity.change && said.grids.some(({ question }) => question === code);
  const question = set.sections.flatMap(({ questions }) => questions).find((one) => one.code === code)!;
  const read = readAnswer(set, question, text);
  return isAsSeen('answer' in read ? read.answer : undefined, stands.value);
};

/** Of a column that was taken out of the file nobody said anything. */
const waitingIn = ({ held, rowId, read }: MatchedRow): UploadPlan['confirms'] =>
  Object.entries(held?.answers ?? {}).flatMap(([question, stands]) =>
    stands.state === 'to confirm' && question in read && isAsSeen(read[question], stands.value)
      ? [{ rowId, question }]
      : [],
  );

const unclear = (
  { confirmed, line }: { readonly confirmed: string; readonly line: number },
  sheet: string,
): UploadProblem[] =>
  confirmed.trim() === '' || /^(y(es)?|n(o)?)$/i.test(confirmed.trim())
    ? []
    : [
        problemAt(
          { sheet, line, column: HEADINGS.confirmed },
          { message: 'Enter Yes, or leave it blank', expected: 'Yes where what is filled in is right' },
        ),
      ];
