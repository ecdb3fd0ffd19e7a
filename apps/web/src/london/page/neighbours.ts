import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { AskedFigures } from '../asked/asked-figures';
import { Breakdown, breakdownOfBoroughs } from '../asked/breakdown';
import { NeighboursBeside } from '../figures/neighbours-beside';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords } from '../tables/table-words';
import { absentWords } from './coverage-words';
import { framed, ownRow, rowOf } from './figures-tables';

/** A borough beside those that are most like it. */
export interface NeighboursModel {
  readonly heading: string;
  /** Who they are, and which are not shown. */
  readonly sentences: readonly string[];
  /** Null where none of them is in London, or this breakdown is not released by borough. */
  readonly table: DataTable | null;
}

/**
 * A borough above the released rows of its statistical neighbours in London, by name: whole cells of the release, never a sum
 * or an average of them, and no rank. The reader’s own borough is exact; another that was chosen is as it was released, with
 * its sub-region and London. Null for nobody’s borough, and for a table without boroughs.
 */
export const neighboursOf = (asked: AskedFigures, shown: ShownFigures): NeighboursModel | null => {
  const { own, neighbours, release } = shown;
  if (!neighbours) return null;
  const isOwn = own?.boroughId === neighbours.boroughId;
  if (isOwn && !own.counts) return null;
  const { name } = authorityById(neighbours.boroughId);
  const byBorough = breakdownOfBoroughs(asked);
  const breakdown = isOwn && neighbours.areas.length === 0 ? null : byBorough;
  return {
    heading: `${name} beside its statistical neighbours`,
    sentences: sentencesOf(name, shown, { neighbours, isByBorough: byBorough !== null }),
    table: breakdown && {
      caption: `${name}${isOwn ? ', exact figures,' : ''} beside its statistical neighbours in London, ${periodWords(tableWords(asked.cube.code), release.on)}`,
      hideCaption: true,
      ...framed(breakdown, 'Area'),
      rows: rowsOf(shown, breakdown, neighbours),
    },
  };
};

const rowsOf = (
  { own, printed }: ShownFigures,
  breakdown: Breakdown,
  { boroughId, itself, beside, areas }: NeighboursBeside,
): TableRow[] => {
  const counts = own?.boroughId === boroughId ? own.counts : null;
  const released = counts ? areas : [...itself, ...beside, ...areas];
  return [
    ...(counts ? [ownRow(authorityById(boroughId).name, breakdown, counts)] : []),
    ...released.map((area) => rowOf(area, breakdown, printed)),
  ];
};

const sentencesOf = (
  name: string,
  { release }: Pick<ShownFigures, 'release'>,
  {
    neighbours: { areas, outside },
    isByBorough,
  }: { readonly neighbours: NeighboursBeside; readonly isByBorough: boolean },
): string[] => {
  const absent = absentWords(
    release,
    areas.flatMap(({ boroughs }) => boroughs),
  );
  return [
    `These are the authorities that the statistical neighbour model of the Department for Education finds most like ${name}. They stand in the order of their names.`,
    ...(outside.length === 0
      ? []
      : [
          `${areas.length === 0 ? 'All of them are outside London' : 'Outside London'}, so that there are no figures here: ${outside.join('; ')}.`,
        ]),
    ...(absent.length === 0 ? [] : [`Not in these figures: ${listInWords(absent)}.`]),
    ...(isByBorough || areas.length === 0
      ? []
      : ['This breakdown is released for London and its parts only, and not by borough.']),
  ];
};
