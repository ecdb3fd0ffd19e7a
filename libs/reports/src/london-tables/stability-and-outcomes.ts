import { HCLI_ENDINGS } from '@lib/measures/cubes/hcli-endings.cube';
import { HCLI_OUTCOMES } from '@lib/measures/cubes/hcli-outcomes.cube';
import { PLACEMENTS_IN_THE_YEAR } from '@lib/measures/cubes/placements-in-the-year.cube';
import { SAME_CARER } from '@lib/measures/cubes/same-carer.cube';
import { STABILITY_OVER_TWO_YEARS } from '@lib/measures/cubes/stability-over-two-years.cube';
import { isOfWay } from '../panel-london/way';
import { LondonTable, londonTablesReport } from './london-tables-report';

const ENDED = 'Placements that ended';
const REVIEWS = 'Reviews held';

const ending = (
  code: string,
  table: Pick<LondonTable, 'name' | 'table' | 'topic' | 'heading' | 'about'>,
): LondonTable => ({
  ...table,
  cube: HCLI_ENDINGS,
  counted: ENDED,
  includes: isOfWay({ code }),
});

/** R11 of product.md 8 for the programme. */
export const STABILITY_AND_OUTCOMES_OF_LONDON = londonTablesReport({
  code: 'stability-and-outcomes',
  title: 'Stability and outcomes',
  purpose:
    'Whether London’s looked after children get to stay where they are placed, and how placements of high cost end. ' +
    'It shows where children move often, and of how many ends and reviews nobody wrote down what came of them.',
  keywords: ['stability', 'outcomes'],
  leftOut:
    'A borough’s own workbook of this name follows the placements of each quarter after three, six and twelve months; no release has those.',
  tables: [
    {
      cube: PLACEMENTS_IN_THE_YEAR,
      name: 'Moves in the year',
      table: 'moves_in_the_year',
      topic: 'Children looked after by placements in the year',
      heading: 'Placements in the year',
      about: 'Children with three or more placements in the year',
      includes: () => true,
    },
    {
      cube: STABILITY_OVER_TWO_YEARS,
      name: 'Moves in two years',
      table: 'moves_in_two_years',
      topic: 'Children looked after for two years by their placements in them',
      heading: 'Placements in two years',
      about: 'Of children looked after for two years, those with three or more placements',
      whole: 'two-years',
      includes: ({ code }) => code === 'three-or-more' || code === 'fewer',
    },
    {
      cube: SAME_CARER,
      name: 'Same carer',
      table: 'same_carer',
      topic: 'Children in long-term care by how long they have been with their carer',
      heading: 'With their carer',
      about: 'Of children in long-term care, those with the same carer for two years',
      whole: 'long-term',
      includes: ({ code }) => code === 'same-carer' || code === 'another-carer',
    },
    ending('planned', {
      name: 'Ends as planned',
      table: 'ends_as_planned',
      topic: 'Placements of high cost that ended by whether that was planned',
      heading: 'Whether planned',
      about: 'Whether placements of high cost ended as planned, or nobody recorded it',
    }),
    ending('step', {
      name: 'Led to',
      table: 'led_to',
      topic: 'Placements of high cost that ended by what they led to',
      heading: 'What it led to',
      about: 'Whether placements of high cost led to something less intensive',
    }),
    {
      cube: HCLI_OUTCOMES,
      counted: REVIEWS,
      name: 'Settled',
      table: 'settled',
      topic: 'Reviews of placements of high cost by whether the placement is settled',
      heading: 'Stability',
      about: 'What reviews found, or that nobody recorded it',
      includes: isOfWay({ code: 'stability' }),
    },
    {
      cube: HCLI_OUTCOMES,
      counted: REVIEWS,
      name: 'Education',
      table: 'education',
      topic: 'Reviews of placements of high cost by education',
      heading: 'Education',
      about: 'Whether the child was in education, or nobody recorded it',
      includes: isOfWay({ code: 'education' }),
    },
  ],
});
