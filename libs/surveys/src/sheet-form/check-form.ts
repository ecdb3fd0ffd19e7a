import { ReadWorkbook } from '@lib/workbook/reading/sheets/read-sheet.types';
import { checkQuestionSet } from '../checking/check-question-set';
import { SetProblem } from '../checking/set-problem';
import { CompiledSet } from '../judging/compiled-set';
import { FormPlace, FormProblem } from './form-sheets';
import { FormPart, readForm } from './read-form';
import { readLines } from './read-lines';

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
  ...{
    code: 'name',
    title: 'label',
    guidance: 'hint',
    shownWhen: 'relevant',
    formula: 'calculation',
    kind: 'type',
  },
  ...{
    list: 'type',
    down: 'type',
    across: 'type',
    of: 'type',
    key: 'row_key',
    one: 'row_name',
    names: 'about',
  },
  ...{
    says: 'message',
    fix: 'how_to_mend',
    matches: 'matches',
    askedAnyway: 'asked_anyway',
    readOnly: 'read_only',
  },
};

/** The line nearest to a part of the document, and the column of the field. */
const placeOf = (path: SetProblem['path'], parts: readonly FormPart[]): FormPlace => {
  const isWithin = (part: FormPart): boolean => part.path.every((step, at) => path[at] === step);
  const nearest = parts.filter(isWithin).toSorted((a, b) => b.path.length - a.path.length)[0];
  const field = path
    .slice(nearest?.path.length ?? 0)
    .find((step): step is string => typeof step === 'string');
  const column = field === undefined ? null : (COLUMN_OF[field] ?? field);
  return { sheet: nearest?.sheet ?? 'survey', line: nearest?.line ?? null, column };
};
