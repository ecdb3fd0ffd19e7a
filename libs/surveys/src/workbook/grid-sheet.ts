import { Column, column } from '@lib/workbook/writing/column';
import { ExtractSheet, extractSheet } from '@lib/workbook/writing/workbook-document';
import { cellsOf, GridAnswer } from '../answers/answer';
import { Choice } from '../question-sets/question-set';
import { columnsOfGrid, HEADINGS } from './book-columns';
import { GridSheet } from './book-sheets';
import { FilledReturn } from './filled-return';
import { versionOf } from './version-of';

interface GridLine {
  readonly down: Choice;
  readonly cells: Readonly<Record<string, number | null>>;
  /** The columns that can be, on this line. */
  readonly asked: ReadonlySet<string>;
}

/** A grid: its labels down and across, without totals, which are the service’s to work out. */
export const gridSheet = ({ name, table, question }: GridSheet, { page }: FilledReturn): ExtractSheet => {
  const { set } = page.compiled;
  const held = (page.held.once[question.code]?.value ?? null) as GridAnswer | null;
  const lines = [...Map.groupBy(cellsOf(set, question), ({ down }) => down)].map(
    ([down, cells]): GridLine => ({
      down,
      cells: held?.[down.code] ?? {},
      asked: new Set(cells.map(({ across }) => across.code)),
    }),
  );
  return extractSheet<GridLine>({
    ...{ name, table, rows: lines },
    about: `${question.label}: one number in each cell. [z] stands where there can be none. Totals are worked out by the service.`,
    columns: [
      column(HEADINGS.down, { kind: 'text', value: ({ down }: GridLine) => down.label, widest: 60 }),
      ...columnsOfGrid(set, question).map(({ heading, code }): Column<GridLine> =>
        column(heading, {
          kind: question.of,
          value: ({ cells, asked }: GridLine) => (asked.has(code) ? (cells[code] ?? null) : '[z]'),
        }),
      ),
      column(HEADINGS.code, { kind: 'text', value: ({ down }: GridLine) => down.code, widest: 30 }),
      column(HEADINGS.version, {
        kind: 'text',
        value: ({ cells }: GridLine) => versionOf(cells),
        widest: 20,
      }),
    ],
  });
};
