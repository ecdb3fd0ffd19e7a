import { Knowledge, PublishedTable, Range, saidBy } from '../published/published-table';
import { ContradictoryTableError } from './contradictory-table-error';

/** What each place says by itself, before it is set against the others: printed, or known besides. */
export const startingRanges = (table: PublishedTable, knowledge: Knowledge): Range[] =>
  table.figures.map((figure, place) => {
    const said = saidBy(figure, table);
    const known = knowledge.get(place);
    const range = known === undefined ? said : { from: known, to: known };
    if (range.from < said.from || range.to > said.to || range.from > range.to)
      throw new ContradictoryTableError();
    return range;
  });
