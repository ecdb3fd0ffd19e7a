import { HCLI_OUTCOMES } from '@lib/measures/cubes/hcli-outcomes.cube';
import { HCLI_UPLIFTS } from '@lib/measures/cubes/hcli-uplifts.cube';
import { HighCostPart } from './high-cost-figures';

/** Reviews held in the quarter: in time, or late. */
export const REVIEWS_PART: HighCostPart = {
  cube: HCLI_OUTCOMES,
  counted: 'Reviews held',
  series: { name: 'Reviews over time', table: 'reviews_over_time' },
  ways: [
    {
      code: 'held',
      name: 'Reviews held',
      table: 'reviews_held',
      heading: 'When it was held',
      title: 'Reviews held by whether they were late',
      about: 'Reviews of the quarter: held when they were due, or later',
    },
    {
      code: 'step',
      name: 'Which review',
      table: 'which_review',
      heading: 'Which review',
      title: 'Reviews held by how long after the start they were due',
      about: 'How long after the start they fell due',
    },
  ],
};

/** What providers asked for in the quarter, and what boroughs agreed to. */
export const UPLIFTS_PART: HighCostPart = {
  cube: HCLI_UPLIFTS,
  counted: 'Requests',
  series: { name: 'Requests over time', table: 'requests_over_time' },
  ways: [
    {
      code: 'state',
      name: 'Uplift requests',
      table: 'uplift_requests',
      heading: 'What became of it',
      title: 'Requests for higher fees by what became of them',
      about: 'Requests of the quarter: agreed in full or in part, refused, not decided',
    },
    {
      code: 'asked',
      name: 'Uplifts asked',
      table: 'uplifts_asked',
      heading: 'Asked',
      title: 'Requests by how much more was asked',
      about: 'How much more was asked, in percent of the fee',
    },
    {
      code: 'agreed',
      whole: 'more|agreed',
      name: 'Uplifts agreed',
      table: 'uplifts_agreed',
      heading: 'Agreed',
      title: 'Requests agreed by how much more was agreed',
      about: 'How much more was agreed, of those that were',
    },
  ],
};
