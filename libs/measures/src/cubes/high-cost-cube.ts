import { Cube } from '@lib/releases/cubes/cube';
import { BLOCKS_COVERAGE, HIGH_COST_COVERAGE } from './high-cost-coverage';
import { LONDON_ALONE, NO_BOROUGH_ALONE } from './panel-cube';

/** A year and a quarter: of the days before a service ran, the quarter of a year ago is enough to compare with. */
const QUARTERS_MADE_UP_FOR_DAYS = 456;

/**
 * What the cubes of high-cost placements have in common. London alone, so that tables of one day have nothing in common but
 * London’s total, which each of them prints (decision 69).
 */
const OF_HIGH_COST = {
  version: 1,
  population: 'cases',
  areas: LONDON_ALONE,
  products: ['official'],
  coverage: HIGH_COST_COVERAGE,
  reachBackDays: QUARTERS_MADE_UP_FOR_DAYS,
  source:
    'The registers of high-cost placements that boroughs keep in this service, and their returns on children looked after (SSDA903)',
} as const satisfies Partial<Cube>;

/** The tables of a day: all of the same placements. No way to take them apart may be in two of them. */
export const OF_A_DAY = {
  ...OF_HIGH_COST,
  releases: 'overlap',
  sharedTotal: true,
} as const satisfies Partial<Cube>;

/** What happened in a quarter: in one release only. */
export const OF_A_QUARTER = { ...OF_HIGH_COST, releases: 'apart' } as const satisfies Partial<Cube>;

/**
 * Places held in block contracts, on a day. They are no placements, so that they have no total in common with the tables of
 * those (decision 73).
 */
export const OF_BLOCKS = {
  ...OF_HIGH_COST,
  releases: 'overlap',
  coverage: BLOCKS_COVERAGE,
  source:
    'The block contracts that boroughs record in this service, and their returns on children looked after (SSDA903)',
} as const satisfies Partial<Cube>;

/** What is counted in every table of a day. */
export const IN_THE_REGISTER =
  'Placements that are of high cost and low incidence on the day, by the definition in force on it';

/** What every one of them leaves out. */
export const NOT_OF_HIGH_COST: readonly string[] = [
  NO_BOROUGH_ALONE,
  'Short breaks, and placements that the definition does not take in',
];
