import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { checkQuestionSet } from '../checking/check-question-set';
import { SetProblem } from '../checking/set-problem';
import { CompiledSet } from '../judging/compiled-set';
import { FORM_COLUMNS, FormPlace, FormProblem, FormSheetName } from './form-sheets';
import { readForm } from './read-form';
import { readLines } from './read-lines';
import { FormPart } from './read-survey';

export type CheckedForm =
  | { readonly compiled: CompiledSet; readonly problems: readonly [] }
  | { readonly compiled: null; readonly problems: readonly FormProblem[] };

/** A workbook that can be published as a question set, or all its problems by sheet, line and column. */
export const checkForm = (workbook: ReadWorkbook): CheckedForm => {
  const { lines, problems } = readLines(workbook);
  if (problems.length > 0) return { compiled: null, problems };
  const read = readForm(lines);
  if (read.problems.length > 0) return { compiled: null, problems: read.problems };
  const checked = checkQuestionSet(read.document);
  return checked.compiled
    ? checked
    : {
        compiled: null,
        problems: checked.problems.map(({ path, says }) => ({ ...placeOf(path, read.places), says })),
      };
};

/** What a field of the document is called in the workbook. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  ...{ code: 'name', title: 'label', guidance: 'hint', shownWhen: 'relevant', formula: 'calculation' },
  ...{ kind: 'type', list: 'type', down: 'type', across: 'type', of: 'type', pattern: 'matches' },
  ...{ key: 'row_key', one: 'row_name', names: 'about', says: 'message', fix: 'how_to_mend' },
  ...{ askedAnyway: 'asked_anyway', readOnly: 'read_only', aboutChildren: 'about_children' },
};

const SETTINGS_COLUMN: Readonly<Record<string, string>> = {
  code: 'form_id',
  title: 'form_title',
  purpose: 'purpose',
};

/** The sheets of what is no part of a line. */
const SHEET_OF: Readonly<Record<string, FormSheetName>> = {
  sections: 'survey',
  lists: 'choices',
  rules: 'rules',
};

/** The line nearest to a part of the document, and the column of the field. */
const placeOf = (path: SetProblem['path'], parts: readonly FormPart[]): FormPlace => {
  const [first, list] = path;
  const nearest = nearestTo(path, parts);
  if (nearest === null) {
    const sheet = SHEET_OF[String(first)] ?? 'settings';
    if (sheet === 'settings')
      return { ...settingsLine(parts), column: SETTINGS_COLUMN[String(first)] ?? null };
    const line =
      first === 'lists' && list !== undefined ? (nearestTo(['lists', list, 0], parts)?.line ?? null) : null;
    return { sheet, line, column: line === null ? null : 'list_name' };
  }
  const field = path.slice(nearest.path.length).findLast((step): step is string => typeof step === 'string');
  return { sheet: nearest.sheet, line: nearest.line, column: columnOf(nearest, field) };
};

const settingsLine = (parts: readonly FormPart[]): Omit<FormPlace, 'column'> => ({
  sheet: 'settings',
  line: parts.find(({ sheet }) => sheet === 'settings')?.line ?? null,
});

const nearestTo = (path: SetProblem['path'], parts: readonly FormPart[]): FormPart | null => {
  const isWithin = (part: FormPart): boolean =>
    part.path.length > 0 && part.path.every((step, at) => path[at] === step);
  return parts.filter(isWithin).toSorted((a, b) => b.path.length - a.path.length)[0] ?? null;
};

/** What is said of a line as a whole, like that a section asks nothing, is in no column of its own. */
const columnOf = ({ sheet, path }: FormPart, field: string | undefined): string | null => {
  if (field === undefined) return null;
  // A pattern has its words in a column beside it, where rules have theirs in `message`.
  const isPattern = path.includes('questions') && field === 'says';
  const column = isPattern ? 'matches_message' : (COLUMN_OF[field] ?? field);
  return (FORM_COLUMNS[sheet] as readonly string[]).includes(column) ? column : null;
};
