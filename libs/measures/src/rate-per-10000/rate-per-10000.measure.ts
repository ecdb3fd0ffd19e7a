import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { day, Day } from '@lib/kernel/day';
import { LOOKED_AFTER_ON_A_DAY } from '../looked-after-on-a-day/looked-after-on-a-day.measure';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';
import { measuredBorough } from '../placements/measured-borough';
import { PublishedAs, publishedOf } from '../published/published-as';

/** Children looked after, for how many children of the borough. */
export interface Rate {
  readonly children: number;
  /** Everybody aged 0 to 17, as the Office for National Statistics estimates it. */
  readonly population: number;
  /** The year of the published figures the estimate is taken from. */
  readonly populationYear: number;
}

const POPULATION: PublishedAs = {
  dataset: 'numbers-and-rates',
  group: 'Population',
  characteristic: 'Children aged 0 to 17',
  figure: 'number',
  label: 'Children aged 0 to 17',
};

/** M1: null for a borough of which no population is published. */
export const RATE_PER_10000: Measure<Rate | null> = {
  id: 'M1',
  code: 'rate-per-10000',
  name: 'Children looked after for every 10,000 children',
  aim: 'sufficiency',
  purpose: 'How much care a borough needs for its size',
  numerator: 'Children in a placement on the day',
  denominator:
    'Children aged 0 to 17 who live in the borough, by the latest mid-year estimate that was published with the figures for the day’s year or before',
  exclusions: [SHORT_BREAKS_ARE_OUT],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'children for every 10,000',
  decimals: 0,
  suppression: 'person counts',
  comparator: 'Department for Education, rate at 31 March. 2025: London 48, England 67',
  published: [
    {
      dataset: 'numbers-and-rates',
      group: 'Numbers and rates',
      characteristic: 'Children looked after on 31 March each year',
      figure: 'rate',
      label: 'Children looked after at 31 March for every 10,000',
    },
  ],
  source:
    'Returns on children looked after (SSDA903); Office for National Statistics, mid-year estimates, as the Department for Education publishes them with its rates',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    const known = populationFor(measuredBorough(tx, named), asAt);
    return known && { children: await LOOKED_AFTER_ON_A_DAY.work(tx, asAt, named), ...known };
  },
  list: (tx, asAt) => LOOKED_AFTER_ON_A_DAY.list!(tx, asAt),
};

/** The latest estimate that was published with figures of a day or before it; the first there is for an earlier day. */
export const populationFor = (
  boroughId: number,
  asAt: Day,
): Pick<Rate, 'population' | 'populationYear'> | null => {
  const known = publishedOf(POPULATION, authorityById(boroughId).gss).flatMap(({ year, figure }) =>
    typeof figure === 'number' ? [{ population: figure, populationYear: year }] : [],
  );
  return known.find(({ populationYear }) => `${populationYear}-03-31` <= asAt) ?? known.at(-1) ?? null;
};

/** Whole children for every 10,000, halves up; null where nobody lives there. */
export const ratePer10000 = ({
  children,
  population,
}: Pick<Rate, 'children' | 'population'>): number | null =>
  population === 0 ? null : Math.floor((20_000 * children + population) / (2 * population));
