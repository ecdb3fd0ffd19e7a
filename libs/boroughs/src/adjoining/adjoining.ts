import { authorityById } from '../authorities/find-authority';
import { BOUNDARIES, EDGES, RIVER_EDGES } from './boundaries';
import { OUTSIDE_LONDON, OutsideName } from './neighbours-outside';

export interface Neighbour {
  readonly gss: string;
  readonly name: string;
  /** The DfE number of a London authority; null outside London. */
  readonly boroughId: number | null;
  /** The whole boundary runs down the Thames. */
  readonly river: boolean;
}

/** Every authority, in London and outside it, that adjoins a borough: London ones first, by name. */
export const neighboursOf = (boroughId: number): Neighbour[] => [
  ...BOUNDARIES.filter(({ between }) => between.includes(boroughId))
    .map(({ between, river }) => inLondon(between[0] === boroughId ? between[1] : between[0], river))
    .sort((a, b) => a.name.localeCompare(b.name)),
  ...(EDGES[boroughId] ?? []).map((name) => outside(name, false)),
  ...(RIVER_EDGES[boroughId] ?? []).map((name) => outside(name, true)),
];

/** Whether the authority with a GSS code adjoins a borough. A borough does not adjoin itself. */
export const adjoins = (boroughId: number, gss: string): boolean =>
  neighboursOf(boroughId).some((neighbour) => neighbour.gss === gss);

const inLondon = (boroughId: number, river: boolean): Neighbour => {
  const { gss, name } = authorityById(boroughId);
  return { gss, name, boroughId, river };
};

const outside = (name: OutsideName, river: boolean): Neighbour => {
  const found = OUTSIDE_LONDON.find((one) => one.name === name);
  if (!found) throw new RangeError(`${name} is not listed as an authority next to London`);
  return { ...found, boroughId: null, river };
};
