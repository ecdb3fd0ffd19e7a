import { HCLI_VOIDS } from '@lib/measures/cubes/hcli-voids.cube';
import { HighCostPart } from './high-cost-figures';

/** Places held in block contracts, used and empty. */
export const VOIDS_PART: HighCostPart = {
  cube: HCLI_VOIDS,
  counted: 'Places',
  series: { name: 'Places over time', table: 'places_over_time' },
  ways: [
    {
      code: 'use',
      name: 'Used and empty',
      table: 'used_and_empty',
      heading: 'Used or empty',
      title: 'Places in block contracts by whether they were used or empty',
      about: 'Places held in block contracts: used or empty',
    },
    {
      code: 'places',
      name: 'Kinds of setting',
      table: 'kinds_of_setting',
      heading: 'Kind of setting',
      about: 'The same by kind of setting',
    },
    {
      code: 'reason',
      whole: 'use|empty',
      name: 'Why empty',
      table: 'why_empty',
      heading: 'Why empty',
      title: 'Empty places by why they stood empty',
      about: 'Of empty places, why they stood empty',
    },
    {
      code: 'since',
      whole: 'use|empty',
      name: 'How long empty',
      table: 'how_long_empty',
      heading: 'How long empty',
      title: 'Empty places by how long they had stood empty',
      about: 'Of empty places, for how long they had been',
    },
    {
      code: 'price',
      whole: 'use|empty',
      name: 'Price of empty places',
      table: 'price_of_empty_places',
      heading: 'Weekly price',
      title: 'Empty places by weekly price',
      about: 'Of empty places, what one costs a week',
    },
  ],
};
