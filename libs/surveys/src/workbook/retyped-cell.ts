import { Day } from '@lib/kernel/day';
import { cleanValue } from '@lib/ssda903/reading/clean-value';
import { SheetRow } from '@lib/workbook/reading/sheets/read-sheet.types';
import { CellAs, CellValue } from '@lib/workbook/writing/column';
import { readAnswer, readCell } from '../answers/read-answer';
import { QuestionSet } from '../question-sets/question-set';
import { Question } from '../question-sets/question';

/** A cell with what it is. */
export interface Retyped {
  readonly kind: CellAs['kind'];
  readonly value: CellValue;
}

/** A cell that was read as text, as it was before: a number, an amount or a day where it can be read as its question’s, and text elsewhere. */
export const retyped = (
  set: Pick<QuestionSet, 'lists'>,
  question: Question | null,
  { cells, serials }: SheetRow,
  place: number,
): Retyped => {
  const days = question === null || question.kind === 'day';
  const serial = days ? undefined : serials?.[place];
  const text = serial === undefined ? (cells[place] ?? '') : String(serial);
  const clean = cleanValue(text);
  if (clean === '') return { kind: 'text', value: null };
  const kind = kindIn(question);
  if (kind === 'text') return { kind, value: text.trim() };
  const read = question!.kind === 'grid' ? readCell(question, clean) : readAnswer(set, question!, clean);
  return 'answer' in read ? { kind, value: read.answer as number | Day } : { kind: 'text', value: clean };
};

const kindIn = (question: Question | null): CellAs['kind'] => {
  if (question?.kind === 'grid') return question.of;
  return question?.kind === 'whole' || question?.kind === 'money' || question?.kind === 'day'
    ? question.kind
    : 'text';
};
