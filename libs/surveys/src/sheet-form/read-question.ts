import { readAmount, readWhole } from '../answers/read-text';
import { FORM_COLUMNS, FormColumn, FormLine } from './form-sheets';
import { TypeFields } from './question-types';

/** A part of a document that may turn out to be none: what it has to be is for `checkQuestionSet` to say. */
export type Part = Record<string, unknown>;

/** Says what is wrong with a cell of the line that is read. */
export type Complain = (column: FormColumn, says: string) => void;

/** Pairs of a grid that cannot be, by the code of the grid. */
export type Gaps = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/** Without what is blank. */
export const filled = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

/** Codes with commas between them. */
export const codesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

type SurveyColumn = (typeof FORM_COLUMNS.survey)[number];

const OF_EVERY_LINE: readonly SurveyColumn[] = ['type', 'name', 'label'];
const OF_SECTIONS: readonly SurveyColumn[] = [...OF_EVERY_LINE, 'hint', 'relevant'];
const OF_ROWS: readonly SurveyColumn[] = ['row_name', 'row_key', 'about_children'];

/** The line that begins a section, without its questions. */
export const sectionOf = (cells: FormLine, hasRows: boolean, problem: Complain): Part => {
  const its = hasRows ? [...OF_SECTIONS, ...OF_ROWS, 'most', 'prefill'] : OF_SECTIONS;
  const what = hasRows ? 'a section with rows' : 'a section that is asked once';
  for (const column of Object.keys(cells) as SurveyColumn[])
    if (!its.includes(column)) problem(column, `Leave it empty: ${what} has none`);
  return filled({
    ...{ code: cells.name, title: cells.label, guidance: cells.hint, shownWhen: cells.relevant },
    rows: hasRows
      ? filled({
          ...{ one: cells.row_name, key: codesIn(cells.row_key), prefill: cells.prefill },
          most: number(cells, 'most', { isMoney: false, problem }),
          aboutChildren: yesNo(cells, 'about_children', problem),
        })
      : undefined,
  });
};

/** A line that asks something. */
export const questionOf = (
  cells: FormLine,
  asked: TypeFields,
  { gaps, problem }: { readonly gaps: Gaps; readonly problem: Complain },
): Part => {
  for (const column of OF_ROWS)
    if (cells[column] !== undefined) problem(column, 'Leave it empty: it belongs on the line begin_rows');
  const isMoney = asked.kind === 'money' || asked['of'] === 'money';
  return filled({
    ...asked,
    ...{ code: cells.name, label: cells.label, guidance: cells.hint, shownWhen: cells.relevant },
    ...{ prefill: cells.prefill, askedAnyway: cells.asked_anyway, formula: cells.calculation },
    required: yesNo(cells, 'required', problem),
    readOnly: yesNo(cells, 'read_only', problem),
    lowest: number(cells, 'lowest', { isMoney, problem }),
    highest: number(cells, 'highest', { isMoney, problem }),
    longest: number(cells, 'longest', { isMoney: false, problem }),
    most: number(cells, 'most', { isMoney: false, problem }),
    totals: yesNo(cells, 'totals', problem),
    impossible: asked.kind === 'grid' ? gaps.get(cells.name ?? '') : undefined,
    pattern:
      cells.matches === undefined && cells.matches_message === undefined
        ? undefined
        : filled({ matches: cells.matches, says: cells.matches_message }),
  });
};

const yesNo = (cells: FormLine, column: SurveyColumn, problem: Complain): boolean | undefined => {
  const text = cells[column]?.toLowerCase();
  if (text === undefined) return undefined;
  if (['yes', 'true', '1', 'y'].includes(text)) return true;
  if (!['no', 'false', '0', 'n'].includes(text)) problem(column, 'Write yes or no');
  return false;
};

const number = (
  cells: FormLine,
  column: SurveyColumn,
  { isMoney, problem }: { readonly isMoney: boolean; readonly problem: Complain },
): number | undefined => {
  const text = cells[column];
  if (text === undefined) return undefined;
  const value = isMoney ? readAmount(text) : readWhole(text);
  if (value === null)
    problem(column, isMoney ? 'Write an amount in pounds, like 4500' : 'Write a whole number of 0 or more');
  return value ?? undefined;
};
