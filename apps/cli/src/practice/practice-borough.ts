import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day, day } from '@lib/kernel/day';
import { BoroughFigures, publishedFigures } from './figures/borough-figures';
import { Mix } from './figures/characteristics';
import { PlaceFinder } from './postcodes/place-finder';
import { madeUpPostcodes } from './postcodes/postcodes';
import { makeBorough, PracticeBorough } from './practice-london';
import { collectionYears } from './returns/collection-years';
import { settingsMarket } from './settings/settings-market';

export interface PracticeBoroughWanted {
  /** Children over all the returns together, within a few in a hundred. */
  readonly children: number;
  /** How many returns. */
  readonly years: number;
  readonly seed: number;
  /** As for a practice London; all the returns are whole years when it is a 31 March. */
  readonly asAt?: Day;
}

const BROMLEY = 305;
/** One fixed day, so that benchmarks are of the same rows every time. */
const BENCHMARK_DAY = day('2026-03-31');

/**
 * Starts a year for each child looked after. Fewer than London's, because the benchmarks' size is children of some
 * six rows each in six returns (10,000 with 61,000, peers.md 2.6), which is a borough whose children stay long.
 */
const STARTS = 0.19;
/** Placements end somewhat oftener than London's, for the same reason. */
const MOVES = 1.3;
/** Children over the years for each one who starts: some come back, and others come for short breaks. */
const NEW = 1.01;

/** One made-up borough of any size, with London's mix: what benchmarks read, check, repair and import. */
export const practiceBorough = ({
  children,
  years,
  seed,
  asAt = BENCHMARK_DAY,
}: PracticeBoroughWanted): PracticeBorough => {
  const figures = figuresFor(Math.round(children / (1 + STARTS * NEW * years)));
  const postcodes = madeUpPostcodes();
  const finder = new PlaceFinder(figures.borough.gss, postcodes);
  const market = settingsMarket([{ figures, finder }], postcodes, seed);
  return makeBorough(figures, finder, market, collectionYears(asAt, years), seed);
};

const figuresFor = (stock: number): BoroughFigures => ({
  borough: authorityById(BROMLEY),
  stock: () => stock,
  starts: () => stock * STARTS,
  moves: MOVES,
  mix: londonMix(stock),
});

/** The 33 boroughs' mix together, as numbers that add up to the stock wanted. */
const londonMix = (stock: number): Mix => {
  const all = publishedFigures();
  const london = all.reduce((sum, one) => sum + one.stock(2025), 0);
  const characteristics = Object.keys(all[0]!.mix) as (keyof Mix)[];
  const mixOf = (key: keyof Mix): Record<string, number> =>
    Object.fromEntries(
      Object.keys(all[0]!.mix[key]).map((category) => {
        const children = all.reduce((sum, one) => sum + (one.mix[key][category] ?? 0), 0);
        return [category, (children * stock) / london];
      }),
    );
  return Object.fromEntries(characteristics.map((key) => [key, mixOf(key)])) as Mix;
};
