import { PublishedSheet } from '@lib/workbook/writing/workbook-document';
import { MergedNotes } from './merged-notes';
import { MadePart } from './part';

/** The longest name of a tab, without the number of its table in front: “12 ”. */
const LONGEST_NAME = 28;

interface SheetOfPart {
  readonly part: MadePart;
  readonly sheet: PublishedSheet;
}

/** The tables of all parts in their order. Where two parts have one of the same name, each says which part it is of. */
export const mergedSheets = (parts: readonly MadePart[], notes: MergedNotes): PublishedSheet[] => {
  const all = parts.flatMap((part) => part.content.sheets.map((sheet) => ({ part, sheet })));
  const repeatedNames = repeated(all.map(({ sheet }) => sheet.name));
  const repeatedTopics = repeated(all.map(({ sheet }) => sheet.title.topic));
  return all.map(({ part, sheet }) => ({
    ...sheet,
    name: repeatedNames.has(sheet.name) ? nameWith(sheet.name, part.number) : sheet.name,
    // Always, so that a table is called the same whichever parts are in (rule X-38).
    table: tableOf({ part, sheet }),
    title: repeatedTopics.has(sheet.title.topic)
      ? { ...sheet.title, topic: `${sheet.title.topic} (${part.report.title})` }
      : sheet.title,
    notes: notes.of(part, sheet.notes),
    columns: sheet.columns.map((column) => ({ ...column, notes: notes.of(part, column.notes) })),
  }));
};

/** The name for machines of a table of a part. */
export const tableOf = ({ part, sheet }: SheetOfPart): string =>
  `${part.report.code.replaceAll('-', '_')}_${sheet.table}`;

const nameWith = (name: string, part: number): string => {
  const which = `, part ${part}`;
  return `${name.slice(0, LONGEST_NAME - which.length).trimEnd()}${which}`;
};

const repeated = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((text, n) => texts.indexOf(text) !== n));
