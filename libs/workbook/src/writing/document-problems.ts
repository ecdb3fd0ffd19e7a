import { Problem } from '@lib/kernel/domain-error';
import { PublishedSheet, PublishedWorkbook, ExtractWorkbook } from './workbook-document';
import { WorkbookNotWritableError } from './workbook-errors';

/** A name a formula can use, and that no program takes for a cell's (`abc12`). */
const TABLE_NAME = /^(?![a-z]{1,3}\d+$)[a-z][a-z0-9]*(_[a-z0-9]+)+$|^[a-z]{4,}$/;
const TAB_CHARACTERS = /^[^\\/?*[\]:']+$/;
const LONGEST_TAB = 31;
const RESERVED = new Set(['cover', 'contents', 'notes', 'data', 'data_long_format', 'history']);

interface NamedSheet {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly { readonly header: string }[];
}

const repeated = (texts: readonly string[]): string[] => {
  const lower = texts.map((text) => text.toLowerCase());
  return texts.filter((_, n) => lower.indexOf(lower[n]!) !== n);
};

const sheetProblems = (sheet: NamedSheet, tab: string): string[] => [
  ...(tab.length > LONGEST_TAB
    ? [`give a sheet name that makes “${tab}” at most ${LONGEST_TAB} characters.`]
    : []),
  ...(sheet.name.trim() !== sheet.name || !TAB_CHARACTERS.test(sheet.name)
    ? ['give a sheet name without \\ / ? * [ ] : or apostrophes, and no spaces around it.']
    : []),
  ...(RESERVED.has(sheet.name.toLowerCase()) || RESERVED.has(sheet.table)
    ? ['this name has a use of its own.']
    : []),
  ...(TABLE_NAME.test(sheet.table)
    ? []
    : ['give a table name of lower-case words joined by _, for example placement_mix.']),
  ...(sheet.columns.length === 0 ? ['give at least one column.'] : []),
  ...repeated(sheet.columns.map(({ header }) => header)).map(
    (header) => `the heading “${header}” is there twice.`,
  ),
];

const namesProblems = (sheets: readonly NamedSheet[], tabs: readonly string[]): Problem[] => [
  ...(sheets.length === 0 ? [{ field: 'Workbook', message: 'give at least one table.' }] : []),
  ...sheets.flatMap((sheet, n) =>
    sheetProblems(sheet, tabs[n]!).map((message) => ({ field: `Sheet “${sheet.name}”`, message })),
  ),
  ...repeated(tabs).map((tab) => ({ field: `Sheet “${tab}”`, message: 'two sheets have this name.' })),
  ...repeated(sheets.map(({ table }) => table)).map((table) => ({
    field: `Table “${table}”`,
    message: 'two tables have this name.',
  })),
];

const notesUsedBy = (sheet: PublishedSheet): string[] => [
  ...sheet.notes,
  ...sheet.columns.flatMap(({ notes }) => notes),
];

/** Every note is used, and every note used is there (rule X-20). */
const noteProblems = (document: PublishedWorkbook): Problem[] => {
  const ids = document.notes.map(({ id }) => id);
  const used = new Set(document.sheets.flatMap(notesUsedBy));
  return [
    ...(ids.length === 0
      ? [{ field: 'Notes', message: 'give at least one note, on what is counted and how.' }]
      : []),
    ...repeated(ids).map((id) => ({ field: `Note “${id}”`, message: 'two notes have this id.' })),
    ...ids
      .filter((id) => !used.has(id))
      .map((id) => ({ field: `Note “${id}”`, message: 'no table refers to it.' })),
    ...[...used]
      .filter((id) => !ids.includes(id))
      .map((id) => ({ field: `Note “${id}”`, message: 'there is no such note.' })),
  ];
};

const refuseIfAny = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new WorkbookNotWritableError(problems);
};

/** @throws WorkbookNotWritableError naming every problem, before anything is written. */
export const checkPublished = (document: PublishedWorkbook): void => {
  const tabs = document.sheets.map((sheet, n) => `${n + 1} ${sheet.name}`);
  refuseIfAny([...namesProblems(document.sheets, tabs), ...noteProblems(document)]);
};

/** @throws WorkbookNotWritableError naming every problem, before anything is written. */
export const checkExtract = (document: ExtractWorkbook): void => {
  const tabs = document.sheets.map((sheet) => sheet.name);
  refuseIfAny(namesProblems(document.sheets, tabs));
};
