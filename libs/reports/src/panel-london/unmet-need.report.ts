import { UNMET_NEED } from '@lib/measures/cubes/unmet-need.cube';
import { panelLondonReport } from './panel-london-report';

/** R04 for the programme: demand that was not met. */
export const UNMET_NEED_OF_LONDON = panelLondonReport({
  code: 'unmet-need',
  title: 'Unmet need',
  purpose:
    'Cases for which boroughs found no suitable placement in a quarter, by need, age, what was sought and where. ' +
    'It shows what London lacks places for, and what to commission together.',
  keywords: ['unmet need', 'sufficiency', 'demand'],
  cube: UNMET_NEED,
  counted: 'Cases',
  ways: [
    {
      code: 'need',
      name: 'Needs',
      table: 'needs',
      heading: 'Need',
      about: 'What most kept a placement from being found',
    },
    { code: 'age', name: 'Ages', table: 'ages', heading: 'Age', about: 'Age on the day it was said' },
    {
      code: 'sought',
      name: 'Type sought',
      table: 'types_sought',
      heading: 'Type sought',
      about: 'What kind of placement was sought',
    },
    {
      code: 'area',
      name: 'Area sought',
      table: 'areas_sought',
      heading: 'Area sought',
      about: 'How far from home it was sought',
    },
    {
      code: 'month',
      name: 'Months',
      table: 'months',
      heading: 'Month',
      about: 'Month of the quarter in which it was said',
    },
  ],
});
