import { day } from '@lib/kernel/day';
import { ENDED, PLACEMENT, SINCE } from '../behind/child-facts';
import { countSides, listOpen, OpenRule } from '../behind/open-rule';
import { Measure, ON_THE_DAY, SHORT_BREAKS_ARE_OUT } from '../measure';

const EVERYBODY: OpenRule = { counted: 'true' };

/** The children every other count of a day is a part of. */
export const LOOKED_AFTER_ON_A_DAY: Measure<number> = {
  id: 'L0',
  code: 'looked-after-on-a-day',
  name: 'Children looked after on the day',
  aim: 'sufficiency',
  purpose: 'How many children the borough has to find placements for',
  numerator: 'Children in a placement on the day',
  denominator: null,
  exclusions: [SHORT_BREAKS_ARE_OUT],
  populationDate: ON_THE_DAY,
  polarity: 'neither',
  unit: 'children',
  decimals: 0,
  suppression: 'person counts',
  comparator: 'Department for Education, children looked after at 31 March',
  published: [
    {
      dataset: 'numbers-and-rates',
      group: 'Numbers and rates',
      characteristic: 'Children looked after on 31 March each year',
      figure: 'number',
      label: 'Children looked after at 31 March',
    },
  ],
  source: 'SSDA903 returns; DfE, children looked after in England, definition of the count at 31 March',
  version: 1,
  validFrom: day('2026-04-01'),
  async work(tx, asAt, named) {
    return (await countSides(tx, EVERYBODY, asAt, named)).counted;
  },
  list: (tx, asAt) => listOpen(tx, EVERYBODY, asAt, [PLACEMENT, SINCE, ENDED]),
};
