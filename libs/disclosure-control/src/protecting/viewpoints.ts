import { Figure } from '../table/figure';

/** Somebody outside, who contributed nothing and knows only what is printed. */
export const OUTSIDER = -1;

/** Everybody who knows a part of the table besides: each contributor, alone. Two who pool their numbers know more. */
export const insidersOf = (figures: readonly Figure[]): number[] => [
  ...new Set(figures.flatMap(({ contributor }) => contributor ?? [])),
];
