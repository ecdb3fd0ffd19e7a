import { HCLI_COHORT } from '@lib/measures/cubes/hcli-cohort.cube';
import { HCLI_COMMITMENTS } from '@lib/measures/cubes/hcli-commitments.cube';
import { HCLI_COSTS } from '@lib/measures/cubes/hcli-costs.cube';
import { HCLI_FEES } from '@lib/measures/cubes/hcli-fees.cube';
import { Way } from '../panel-london/way';
import { HighCostPart } from './high-cost-figures';

const COUNTED = 'Placements';

const COST: Way = {
  code: 'cost',
  name: 'Weekly cost',
  table: 'weekly_cost',
  heading: 'Weekly cost',
  about: 'How what a week costs in all is spread',
};

const TYPE: Way = {
  code: 'type',
  name: 'Settings',
  table: 'settings',
  heading: 'Kind of setting',
  about: 'In what kind of setting',
};

/** How far from home, and how the children are kept. */
export const COHORT_PART: HighCostPart = {
  cube: HCLI_COHORT,
  counted: COUNTED,
  series: { name: 'Placements over time', table: 'placements_over_time' },
  ways: [
    {
      code: 'registration',
      name: 'Registration',
      table: 'registration',
      heading: 'Registration',
      about: 'Whether the setting is registered',
    },
    { code: 'tier', name: 'Location', table: 'location', heading: 'Location', about: 'In or out of London' },
    {
      code: 'distance',
      name: 'Distance',
      table: 'distance',
      heading: 'Distance',
      about: 'Within 20 miles of home or further',
    },
    {
      code: 'liberty',
      name: 'Liberty',
      table: 'liberty',
      heading: 'Deprivation of liberty',
      title: 'Placements by whether an order deprives the child of liberty',
      about: 'Under an order that deprives of liberty or not',
    },
    {
      code: 'solo',
      name: 'Placed alone',
      table: 'placed_alone',
      heading: 'Placed alone',
      title: 'Placements by whether the child is placed alone',
      about: 'Placed alone or with other children',
    },
  ],
};

/** In what kind of setting, and for which children. */
export const SETTINGS_PART: HighCostPart = {
  cube: HCLI_FEES,
  counted: COUNTED,
  series: { name: 'Settings over time', table: 'settings_over_time' },
  ways: [
    TYPE,
    { code: 'age', name: 'Ages', table: 'ages', heading: 'Age', about: 'Age on the day' },
    { code: 'need', name: 'Needs', table: 'needs', heading: 'Need', about: 'Why the child is looked after' },
  ],
};

/** How weekly costs are spread. */
export const SPREAD_PART: HighCostPart = {
  cube: HCLI_COSTS,
  counted: COUNTED,
  series: { name: 'Weekly cost over time', table: 'weekly_cost_over_time' },
  ways: [COST],
};

/** How weekly costs are spread, who pays and how places were bought. */
export const COSTS_PART: HighCostPart = {
  cube: HCLI_COSTS,
  counted: COUNTED,
  quartiles: { name: 'Quartiles', table: 'quartiles' },
  money: { name: 'In money', table: 'in_money' },
  series: { name: 'Costs over time', table: 'costs_over_time' },
  ways: [
    COST,
    {
      code: 'payers',
      name: 'Who pays',
      table: 'who_pays',
      heading: 'Who pays',
      about: 'Whether health or education pays too',
    },
    {
      code: 'funding',
      name: 'Who else pays',
      table: 'who_else_pays',
      heading: 'Who else pays',
      about: 'Of those that are shared: with whom',
    },
    {
      code: 'paid',
      name: 'Cost by who pays',
      table: 'cost_by_who_pays',
      heading: 'Who pays and weekly cost',
      title: 'Placements by who pays and what a week costs',
      about: 'How weekly cost is spread, of each',
    },
    {
      code: 'pending',
      name: 'Not agreed yet',
      table: 'not_agreed_yet',
      heading: 'Contribution',
      title: 'Placements by whether a contribution is still open',
      about: 'Whether a contribution is sought, agreed in principle or disputed',
    },
    {
      code: 'procurement',
      name: 'How bought',
      table: 'how_bought',
      heading: 'How it was bought',
      title: 'Placements by how they were bought',
      about: 'Framework, spot or block',
    },
  ],
};

/** How many of today's placements go on, month by month. */
export const COMMITMENTS_PART: HighCostPart = {
  cube: HCLI_COMMITMENTS,
  counted: COUNTED,
  money: { name: 'Committed', table: 'committed' },
  series: { name: 'Ends over time', table: 'ends_over_time' },
  ways: [
    {
      code: 'end',
      name: 'Expected ends',
      table: 'expected_ends',
      heading: 'Expected end',
      about: 'Month from the date in which placements are expected to end, or that it has passed',
    },
    {
      code: 'contract',
      name: 'Contracts',
      table: 'contracts',
      heading: 'Contract',
      title: 'Placements by when their contract ends',
      about: 'When contracts end, or that they have',
    },
  ],
};

/** What places cost, like for like. */
export const FEES_PART: HighCostPart = {
  cube: HCLI_FEES,
  counted: COUNTED,
  quartiles: { name: 'Quartiles', table: 'quartiles' },
  series: { name: 'Fees over time', table: 'fees_over_time' },
  ways: [
    TYPE,
    {
      code: 'type-band',
      whole: 'type|home',
      name: 'Needs in homes',
      table: 'needs_in_homes',
      heading: 'Needs of children in homes',
      title: 'Placements in children’s homes by needs',
      about: 'How much children in homes need',
    },
    {
      code: 'fee',
      name: 'Fees',
      table: 'fees',
      heading: 'Kind of setting and fee a week',
      about: 'How fees are spread, by kind of setting',
    },
    {
      code: 'needs',
      whole: 'type|home',
      name: 'Fees of homes by needs',
      table: 'fees_of_homes_by_needs',
      heading: 'Needs and fee a week',
      title: 'Placements in children’s homes by needs and fee a week',
      about: 'How fees of homes are spread, by how much the child needs',
    },
  ],
};
