import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Area } from '@lib/releases/cubes/area';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { areaName, areaNote } from '../asked/areas-asked';
import { Breakdown } from '../asked/breakdown';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { number, ownPercentOf, percentOf, PrintedTable } from '../figures/printed';
import { figureCell } from './figure-words';

/** Every area with its total and its parts, in the order of the areas whatever their numbers are. */
export const figuresTable = ({ cube, breakdown }: AskedFigures, shown: ShownFigures): DataTable => ({
  caption: `${cube.title} by ${breakdown.label.toLowerCase()}, ${formatDay(shown.release.on)}`,
  hideCaption: true,
  ...framed(breakdown, 'Area'),
  rows: shown.areas.map((area) => rowOf(area, breakdown, shown.printed)),
});

const framed = (
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

const rowOf = (area: Area, { whole, parts }: Breakdown, printed: PrintedTable): TableRow => {
  const all = printed.at(area, whole.code);
  return [
    { text: areaName(area), note: areaNote(area) },
    figureCell(all),
    ...parts.map(({ code }) => {
      const part = printed.at(area, code);
      return figureCell(part, percentOf(part, all));
    }),
  ];
};

/** A borough's own row, exact; null for somebody who has none. */
export const ownTable = ({ breakdown }: AskedFigures, { own, release }: ShownFigures): DataTable | null => {
  if (!own?.counts) return null;
  const { counts } = own;
  const count = (code: string): number => counts.get(code) ?? 0;
  const { name } = authorityById(own.boroughId);
  const all = count(breakdown.whole.code);
  return {
    caption: `${name}, exact figures, ${formatDay(release.on)}`,
    hideCaption: true,
    ...framed(breakdown, 'Area'),
    rows: [
      [
        { text: name, note: 'Only your borough sees this row' },
        figureCell(number(all)),
        ...breakdown.parts.map(({ code }) => figureCell(number(count(code)), ownPercentOf(count(code), all))),
      ],
    ],
  };
};
