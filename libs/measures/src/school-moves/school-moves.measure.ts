import { day } from '@lib/kernel/day';
import { MeasureDefinition } from '../measure';
import { LAIT } from '../published/published-as';

/** M13: shown as it is published, because no return that comes in here has it. */
export const SCHOOL_MOVES: MeasureDefinition = {
  id: 'M13',
  code: 'school-moves',
  name: 'Moved school during the school year',
  aim: 'outcomes',
  purpose: 'How many children lose their school as well as their home',
  numerator: 'Children with at least one move of school that was not between 1 August and 30 September',
  denominator: 'Children looked after who were matched to the school census',
  exclusions: ['Children who were not matched to the school census'],
  populationDate: 'The school year before the date of publication',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'none',
  comparator: 'Department for Education, school stability, in its Local Authority Interactive Tool',
  published: [
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: 'School stability: CLA with a mid-year school move',
      figure: 'percentage',
      label: 'Moved school in the year',
    },
  ],
  source:
    'The Department for Education’s match of children looked after with the school census. This service holds no census, so it shows what is published.',
  version: 1,
  validFrom: day('2026-04-01'),
};
