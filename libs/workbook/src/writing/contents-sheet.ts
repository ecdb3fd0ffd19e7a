import { column } from './column';
import { titleOf } from './cover-sheet';
import { SheetPlan } from './sheet-plan';
import { CoverFacts } from './workbook-document';

/** A line of the Contents: one later sheet. */
export interface ContentsLine {
  /** "Table 1"; "All tables" for a sheet that goes with each of them. */
  readonly table: string;
  readonly sheet: string;
  readonly title: string;
}

const columns = [
  column('Sheet', {
    kind: 'text',
    value: (line: ContentsLine) => line.sheet,
    link: (line) => ({ sheet: line.sheet }),
  }),
  column('Table', { kind: 'text', value: (line: ContentsLine) => line.table }),
  column('Title', { kind: 'text', value: (line: ContentsLine) => line.title, widest: 90 }),
];

/** The way in to a workbook of three or more tables (rule X-18). */
export const contentsSheet = (lines: readonly ContentsLine[], cover: CoverFacts): SheetPlan => ({
  name: 'Contents',
  table: 'contents',
  above: [
    { text: `Contents: ${titleOf(cover)}`, style: 'title' },
    { text: 'This sheet contains one table, with a link to each sheet that follows.', style: 'text' },
  ],
  columns: columns as SheetPlan['columns'],
  rows: lines,
  extract: false,
  firstColumnAtLeast: 48,
});
