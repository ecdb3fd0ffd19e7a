/**
 * A question set as a workbook of plain sheets, modelled on XLSForm (xlsform.org): *survey* has a line for each question in
 * order, *choices* the lists, and two sheets XLSForm has not: *rules*, and *gaps*, the cells of grids that cannot be.
 */
export const FORM_COLUMNS = {
  settings: ['form_id', 'form_title', 'purpose'],
  survey: [
    ...[
      'type',
      'name',
      'label',
      'hint',
      'required',
      'relevant',
      'calculation',
      'lowest',
      'highest',
      'longest',
      'most',
    ],
    ...[
      'matches',
      'matches_message',
      'totals',
      'prefill',
      'asked_anyway',
      'read_only',
      'row_name',
      'row_key',
      'about_children',
    ],
  ],
  choices: ['list_name', 'name', 'label'],
  rules: ['name', 'weight', 'rows', 'holds', 'about', 'message', 'how_to_mend'],
  gaps: ['grid', 'row', 'column'],
} as const;

export type FormSheetName = keyof typeof FORM_COLUMNS;
export type FormColumn = (typeof FORM_COLUMNS)[FormSheetName][number];

/** One line of a sheet by its columns; what is left out is blank. */
export type FormLine = Readonly<Partial<Record<FormColumn, string>>>;

export type FormSheets = Readonly<Record<FormSheetName, readonly FormLine[]>>;

/** Where in the workbook somebody looks. */
export interface FormPlace {
  readonly sheet: FormSheetName;
  /** As at the left of the sheet; null for the sheet as a whole. */
  readonly line: number | null;
  readonly column: string | null;
}

/** What is wrong with a workbook that is to be a question set. */
export interface FormProblem extends FormPlace {
  readonly says: string;
}
