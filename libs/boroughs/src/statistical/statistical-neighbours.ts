import { readStatisticalNeighbours } from '@lib/reference-data/benchmarks/statistical-neighbours';
import { AUTHORITIES_BY_NAME, Authority } from '../authorities/authorities';

/** The ten authorities the DfE finds most like a London one, by name: how alike each is has no say in their order. */
export interface StatisticalNeighbours {
  readonly inLondon: readonly Authority[];
  /** Names of those that are not in London, of which this service has no figures. */
  readonly outside: readonly string[];
}

const known = new Map<number, StatisticalNeighbours>();

/** Read once for each borough: the model is of 2025 and comes with the service. */
export const statisticalNeighboursOf = (boroughId: number): StatisticalNeighbours => {
  const found = known.get(boroughId) ?? sorted(boroughId);
  known.set(boroughId, found);
  return found;
};

const sorted = (boroughId: number): StatisticalNeighbours => {
  const all = readStatisticalNeighbours().filter((one) => one.boroughId === boroughId);
  const inLondon = AUTHORITIES_BY_NAME.filter(({ id }) => all.some(({ neighbour }) => neighbour === id));
  return {
    inLondon,
    outside: all
      .filter(({ neighbour }) => !inLondon.some(({ id }) => id === neighbour))
      .map(({ neighbourName }) => neighbourName)
      .toSorted((one, other) => one.localeCompare(other, 'en-GB')),
  };
};
