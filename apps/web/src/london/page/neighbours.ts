import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { AskedFigures } from '../asked/asked-figures';
import { breakdownOfBoroughs } from '../asked/breakdown';
import { NeighboursBeside } from '../figures/own-figures';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords } from '../tables/table-words';
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
 * The borough’s own row, exact, above the released rows of its statistical neighbours in London, by name: whole cells of the
 * release, never a sum or an average of them, and no rank. Null for somebody of no borough, and for a table without boroughs.
 */
export const neighboursOf = (asked: AskedFigures, shown: ShownFigures): NeighboursModel | null => {
  const { own, release, printed } = shown;
  if (!own?.counts || !own.neighbours) return null;
  const { areas } = own.neighbours;
  const { name } = authorityById(own.boroughId);
  const breakdown = areas.length === 0 ? null : breakdownOfBoroughs(asked);
  return {
    heading: `${name} beside its statistical neighbours`,
    sentences: sentencesOf(name, own.neighbours, areas.length > 0 && breakdown === null),
    table: breakdown && {
      caption: `${name}, exact figures, beside its statistical neighbours in London, ${periodWords(tableWords(asked.cube.code), release.on)}`,
      hideCaption: true,
      ...framed(breakdown, 'Area'),
      rows: [ownRow(name, breakdown, own.counts), ...areas.map((area) => rowOf(area, breakdown, printed))],
    },
  };
};

const sentencesOf = (
  name: string,
  { areas, outside }: NeighboursBeside,
  isNotByBorough: boolean,
): string[] => [
  `These are the authorities that the statistical neighbour model of the Department for Education finds most like ${name}. They stand in the order of their names.`,
  ...(outside.length === 0
    ? []
    : [
        `${areas.length === 0 ? 'All of them are outside London' : 'Outside London'}, so that there are no figures here: ${outside.join('; ')}.`,
      ]),
  ...(isNotByBorough
    ? ['This breakdown is released for London and its parts only, and not by borough.']
    : []),
];
