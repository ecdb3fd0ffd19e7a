import { hasRows } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { AskedField, boxesOf } from '../fields/asked-field';
import { everyField, FoundRow, rowsOf } from '../fields/asked-fields';

/** A question without an answer, with its row where it is asked in rows. */
export interface MissingField {
  readonly field: AskedField;
  readonly row: FoundRow | null;
  readonly section: string;
}

/** Boxes of one form: browsers send all of them, and the service takes 1,000. */
const MOST_BOXES = 400;

/** Every answer that has to be given yet, as many as one form holds; what is asked once comes first. */
export const missingFields = (page: Pick<ReturnPage, 'compiled' | 'held' | 'weighed'>): MissingField[] => {
  const questions = new Map(
    page.compiled.set.sections.flatMap((section) => section.questions.map((one) => [one.code, one])),
  );
  const rows = new Map(rowsOf(page).map((row) => [row.held.id, row]));
  const found: MissingField[] = [];
  let boxes = 0;
  for (const { rule, weight, place } of page.weighed.findings) {
    if (weight !== 'missing' || rule !== 'missing') continue;
    const field = { rowId: place.row, question: questions.get(place.question)! };
    boxes += boxesOf(page.compiled.set, field).length;
    if (boxes > MOST_BOXES && found.length > 0) break;
    found.push({
      field,
      row: place.row === null ? null : (rows.get(place.row) ?? null),
      section: place.section,
    });
  }
  return found;
};

/** Every question of the return, once and in rows: what a form of missing answers may send. */
export const allFields = (opened: OpenedReturn): AskedField[] => [
  ...opened.compiled.set.sections
    .filter((section) => !hasRows(section))
    .flatMap((section) => everyField(section)),
  ...rowsOf(opened).flatMap((row) => everyField(row.section, row)),
];
