import { number, Printed, symbol } from '@lib/measures/cubes/printed';
import { Area } from '@lib/releases/cubes/area';
import {
  PUBLISHED_VALUES_NOTE,
  PublishedValue,
  publishedValue,
  publishedYearOn,
} from '@lib/measures/cubes/published-values';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { figureCell } from './figure-words';

export interface PublishedBeside {
  readonly heading: string;
  readonly table: DataTable;
  readonly note: string;
}

/** What the Department for Education published of the same areas and categories; null where it published nothing. */
export const publishedBeside = (
  { cube, breakdown }: AskedFigures,
  { areas, release }: ShownFigures,
): PublishedBeside | null => {
  const year = publishedYearOn(release.on);
  if (year === null) return null;
  const find = (area: Area, code: string): PublishedValue | null =>
    publishedValue(cube.code, area, code, year);
  const columns = [breakdown.whole, ...breakdown.parts].filter(({ code }) =>
    areas.some((area) => find(area, code) !== null),
  );
  const rows = areas.filter((area) => columns.some(({ code }) => find(area, code) !== null));
  if (rows.length === 0 || columns.length < 2) return null;
  const heading = `Published by the Department for Education: 31 March ${year}`;
  return {
    heading,
    note: PUBLISHED_VALUES_NOTE,
    table: {
      caption: heading,
      hideCaption: true,
      small: true,
      stacks: false,
      columns: [{ text: 'Area' }, ...columns.map(({ label }) => ({ text: label, numeric: true }))],
      rows: rows.map((area) => [
        area.name,
        ...columns.map(({ code }) => cellOf(find(area, code), code !== breakdown.whole.code)),
      ]),
    },
  };
};

const cellOf = (published: PublishedValue | null, isPart: boolean): TableCell => {
  if (published === null) return figureCell(symbol('x'));
  const { percentage } = published;
  return figureCell(
    figureOf(published.number),
    percentage === null || !isPart ? undefined : figureOf(percentage),
  );
};

const figureOf = (figure: PublishedValue['number']): Printed =>
  typeof figure === 'number' ? number(figure) : symbol(figure);
