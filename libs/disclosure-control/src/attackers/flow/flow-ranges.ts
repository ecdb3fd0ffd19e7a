import { Knowledge, PublishedTable, Range } from '../../published/published-table';
import { ContradictoryTableError } from '../contradictory-table-error';
import { startingRanges } from '../starting-ranges';
import { Circulation } from './circulation';
import { equationsOf } from './equation';
import { subNetworks } from './sub-networks';

/**
 * What an attacker can work out about the wanted places with network flow: exact, in whole numbers, for one table
 * with one hierarchy (security.md 7.3, 4). Where groupings are linked no network holds every sum; the ranges of the
 * networks that can be made are put together, and the linear programme may find them narrower, never wider.
 * Throws ContradictoryTableError where nothing fits.
 */
export const flowRanges = (
  table: PublishedTable,
  knowledge: Knowledge,
  wanted: readonly number[],
): Range[] => {
  const ranges = startingRanges(table, knowledge);
  const networks = subNetworks(equationsOf(table, ranges)).map(
    (equations) => new Circulation(equations, ranges),
  );
  return wanted.map((place) =>
    networks
      .filter((network) => network.carries(place))
      .map((network) => network.rangeOf(place))
      .reduce(both, ranges[place]!),
  );
};

/** What two ranges of one figure allow together. */
const both = (one: Range, other: Range): Range => {
  const range = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  if (range.from > range.to) throw new ContradictoryTableError();
  return range;
};
