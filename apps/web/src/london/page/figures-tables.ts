import { behind, Behind } from '@lib/measures/cubes/behind';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { percentOfExact, percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { number } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { areaNote } from '../asked/areas-asked';
import { Breakdown } from '../asked/breakdown';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { PrintedTable } from '../figures/printed-table';
import { periodWords, tableWords } from '../tables/table-words';
import { figureCell } from './figure-words';
import { exactFigures, printedFigures, tallTable } from './tall-table';

/** Every area with its total and its parts, in the order of the areas whatever their numbers are. */
export const figuresTable = ({ cube, breakdown }: AskedFigures, shown: ShownFigures): DataTable => ({
  caption: `${cube.title} by ${breakdown.label.toLowerCase()}, ${periodWords(tableWords(cube.code), shown.release.on)}`,
  hideCaption: true,
  ...(isTall(cube)
    ? tallTable(
        breakdown,
        shown.areas.map((area) => printedFigures(area, shown.printed)),
      )
    : {
        ...framed(breakdown, 'Area'),
        stacks: shown.areas.length <= FEW_AREAS,
        rows: shown.areas.map((area) => rowOf(area, breakdown, shown.printed)),
      }),
});

/** So few that a telephone shows each as a block, and none of its parts out of sight; more are compared down a column. */
const FEW_AREAS = 3;

/** Tables of high-cost placements are of London alone, and have up to fifteen parts. */
const isTall = (cube: Pick<CubeDefinition, 'code'>): boolean => ['register', 'blocks'].includes(behind(cube));

export const framed = (
  { whole, parts }: Breakdown,
  first: string,
): Pick<DataTable, 'small' | 'stacks' | 'columns'> => ({
  small: true,
  stacks: false,
  columns: [
    { text: first },
    { text: whole.label, numeric: true },
    ...parts.map(({ label }) => ({ text: label, numeric: true })),
  ],
});

export const rowOf = (area: Area, { whole, parts }: Breakdown, printed: PrintedTable): TableRow => {
  const all = printed.at(area, whole.code);
  return [
    { text: area.name, note: areaNote(area) },
    figureCell(all),
    ...parts.map(({ code }) => {
      const part = printed.at(area, code);
      return figureCell(part, percentOfPrinted(part, all));
    }),
  ];
};

const OWN_FROM: Readonly<Record<Behind, string>> = {
  returns: 'your returns',
  panel: 'your cases in this service',
  surveys: 'your last survey',
  register: 'your register of high-cost placements',
  blocks: 'your block contracts and your returns',
};

export interface OwnTable {
  readonly heading: string;
  /** What the row is worked out from. */
  readonly from: string;
  readonly table: DataTable;
}

/** A borough's own row, exact, with its sub-region and London as they were released; null for somebody who has none. */
export const ownTable = (
  { cube, breakdown }: AskedFigures,
  { own, release, printed }: ShownFigures,
): OwnTable | null => {
  if (!own?.counts) return null;
  const { name } = authorityById(own.boroughId);
  const beside = listInWords(own.beside.map(({ name }) => name));
  return {
    heading: `${name} beside ${beside}`,
    from: OWN_FROM[behind(cube)],
    table: {
      caption: `${name}, exact figures, beside ${beside}, ${periodWords(tableWords(cube.code), release.on)}`,
      hideCaption: true,
      ...(isTall(cube)
        ? tallTable(breakdown, [
            exactFigures(name, own.counts),
            ...own.beside.map((area) => printedFigures(area, printed)),
          ])
        : {
            ...framed(breakdown, 'Area'),
            stacks: true,
            rows: [
              ownRow(name, breakdown, own.counts),
              ...own.beside.map((area) => rowOf(area, breakdown, printed)),
            ],
          }),
    },
  };
};

export const ownRow = (
  name: string,
  { whole, parts }: Breakdown,
  counts: ReadonlyMap<string, number>,
): TableRow => {
  const count = (code: string): number => counts.get(code) ?? 0;
  const all = count(whole.code);
  return [
    { text: name, note: 'Exact: only your borough sees this row' },
    figureCell(number(all)),
    ...parts.map(({ code }) => figureCell(number(count(code)), percentOfExact(count(code), all))),
  ];
};
