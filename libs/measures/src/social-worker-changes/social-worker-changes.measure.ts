import { day } from '@lib/kernel/day';
import { MeasureDefinition } from '../measure';
import { LAIT } from '../published/published-as';

/** M14: shown as it is published, because no return that comes in here has it. */
export const SOCIAL_WORKER_CHANGES: MeasureDefinition = {
  id: 'M14',
  code: 'social-worker-changes',
  name: 'Three or more social workers in the year',
  aim: 'outcomes',
  purpose: 'How many children have to begin again with somebody new',
  numerator:
    'Children with three or more different social workers in the year, one before care began included; a return to an earlier worker does not count again',
  denominator: 'Children looked after',
  exclusions: ['A return to a social worker the child had before'],
  populationDate: 'The year to 31 March',
  polarity: 'lower is better',
  unit: 'per cent',
  decimals: 0,
  suppression: 'none',
  comparator:
    'Department for Education, social worker instability, in its Local Authority Interactive Tool. 2024: London 25%, England 27%',
  published: [
    {
      dataset: 'lait-measures',
      group: LAIT,
      characteristic: 'Social Worker instability (3 or more social workers during the year)',
      figure: 'percentage',
      label: 'Three or more social workers in the year',
    },
  ],
  source:
    'Returns to the Department for Education on social workers. This service holds none, so it shows what is published.',
  version: 1,
  validFrom: day('2026-04-01'),
};
