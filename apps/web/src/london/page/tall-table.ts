import { percentOfExact, percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { number } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { Category } from '@lib/releases/cubes/cube';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { Breakdown } from '../asked/breakdown';
import { PrintedTable } from '../figures/printed-table';
import { figureCell } from './figure-words';

type Framed = Pick<DataTable, 'small' | 'stacks' | 'columns' | 'rows'>;

/** One column of a table whose rows are the parts of a number. */
interface Figures {
  readonly name: string;
  readonly cell: (category: Category, whole: Category) => TableCell;
}

/** The whole and its parts one below the other: for tables of few areas and many parts. */
export const tallTable = ({ whole, parts, label }: Breakdown, columns: readonly Figures[]): Framed => ({
  small: true,
  stacks: false,
  columns: [{ text: label }, ...columns.map(({ name }) => ({ text: name, numeric: true }))],
  rows: [whole, ...parts].map((category) => [
    partLabel(category, whole),
    ...columns.map(({ cell }) => cell(category, whole)),
  ]),
});

/** A part by itself, where its name begins with that of the whole: “Children’s homes: no core fee” is “No core fee”. */
export const partLabel = ({ label }: Category, whole: Pick<Category, 'label'>): string => {
  const start = [': ', ', '].map((join) => `${whole.label}${join}`).find((one) => label.startsWith(one));
  return start === undefined ? label : sentenceCase(label.slice(start.length));
};

/** What was released of an area. */
export const printedFigures = (area: Area, printed: PrintedTable): Figures => ({
  name: area.name,
  cell: (category, whole) => {
    const figure = printed.at(area, category.code);
    return figureCell(
      figure,
      category === whole ? undefined : percentOfPrinted(figure, printed.at(area, whole.code)),
    );
  },
});

/** A borough's own, exact. */
export const exactFigures = (borough: string, counts: ReadonlyMap<string, number>): Figures => ({
  name: `${borough}, exact: only your borough sees it`,
  cell: (category, whole) => {
    const count = counts.get(category.code) ?? 0;
    return figureCell(
      number(count),
      category === whole ? undefined : percentOfExact(count, counts.get(whole.code) ?? 0),
    );
  },
});
