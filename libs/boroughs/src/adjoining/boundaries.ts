import { OutsideName } from './neighbours-outside';

/**
 * Which authorities share a boundary: the legal line for a placement at a distance (Care Planning, Placement and
 * Case Review Regulations 2010, regulation 11) is outside the responsible authority's area *and* those that
 * adjoin it. Compiled from published descriptions of each borough's boundary, and checked against published counts
 * of who touches whom (Havering, Hillingdon, Enfield and Sutton touch three London authorities each, none fewer).
 * A boundary that runs down the Thames counts, and is told apart, because nobody can walk across it. Lambeth
 * touches Bromley at Crystal Palace and the City in the river; Southwark just misses Croydon.
 */
export interface Boundary {
  /** DfE numbers, the smaller first. */
  readonly between: readonly [number, number];
  readonly river: boolean;
}

const LAND: Readonly<Record<number, readonly number[]>> = {
  201: [202, 204, 206, 211, 213],
  202: [206, 213, 302, 304, 309],
  203: [209, 303, 305],
  204: [206, 211, 309, 316, 320],
  205: [207, 304, 307, 313],
  206: [309],
  207: [213, 304],
  208: [210, 212, 305, 306, 315],
  209: [210, 305],
  210: [305],
  211: [316],
  212: [314, 315, 318],
  213: [304],
  301: [311, 316, 317],
  302: [304, 308, 309, 310],
  303: [305],
  304: [307, 310],
  305: [306],
  306: [315, 319],
  307: [310, 312, 313],
  308: [309, 320],
  309: [320],
  310: [312],
  311: [317],
  312: [313],
  313: [318],
  314: [315, 318, 319],
  315: [319],
  316: [317, 320],
  317: [320],
};

const RIVER: Readonly<Record<number, readonly number[]>> = {
  201: [208, 210],
  203: [211, 301, 316],
  205: [212, 318],
  207: [212],
  208: [213],
  209: [211],
  210: [211],
  212: [213],
  301: [303],
  303: [311],
};

const pairs = (from: Readonly<Record<number, readonly number[]>>, river: boolean): Boundary[] =>
  Object.entries(from).flatMap(([one, others]) =>
    others.map((other) => ({ between: [Number(one), other] as const, river })),
  );

export const BOUNDARIES: readonly Boundary[] = [...pairs(LAND, false), ...pairs(RIVER, true)];

/** London authorities on the edge, and what they touch beyond it on land. */
export const EDGES: Readonly<Record<number, readonly OutsideName[]>> = {
  302: ['Hertfordshire'],
  303: ['Kent'],
  305: ['Kent', 'Surrey'],
  306: ['Surrey'],
  308: ['Essex', 'Hertfordshire'],
  310: ['Hertfordshire'],
  311: ['Essex', 'Thurrock'],
  312: ['Buckinghamshire', 'Hertfordshire', 'Slough', 'Surrey'],
  313: ['Surrey'],
  314: ['Surrey'],
  317: ['Essex'],
  318: ['Surrey'],
  319: ['Surrey'],
  320: ['Essex'],
};

/** And what they touch only in the Thames. */
export const RIVER_EDGES: Readonly<Record<number, readonly OutsideName[]>> = { 303: ['Thurrock'] };
