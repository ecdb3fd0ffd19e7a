import { Report } from '../report';
import { highCostLondonReport } from './high-cost-london-report';
import { COHORT_PART, COMMITMENTS_PART, COSTS_PART, FEES_PART, SETTINGS_PART, SPREAD_PART } from './parts';
import { REVIEWS_PART, UPLIFTS_PART } from './quarter-parts';
import { VOIDS_PART } from './void-parts';

/** R05 of product.md 8 for the programme: what placements of high cost there are. */
const HCLI_SNAPSHOT_OF_LONDON = highCostLondonReport({
  code: 'hcli-snapshot',
  title: 'High-cost placements',
  purpose:
    'How many placements of high cost and low incidence London has on the last day of a quarter, for which children and how far from home. ' +
    'It shows what to find, or to open, together.',
  keywords: ['hcli', 'register'],
  parts: [COHORT_PART, SETTINGS_PART, SPREAD_PART],
  leftOut:
    'A borough’s own workbook of this name has a row for each placement, with its provider and why it is in; no release has those.',
});

/** R06 for the programme: what they cost. */
const HCLI_COSTS_OF_LONDON = highCostLondonReport({
  code: 'hcli-costs',
  title: 'What high-cost placements cost',
  purpose:
    'What London’s placements of high cost come to a week, how their weekly costs are spread on the last day of a quarter, who pays for them and how they were bought. ' +
    'It shows where the money is, and how often health and education share it.',
  keywords: ['hcli', 'costs'],
  parts: [COSTS_PART],
  leftOut:
    'A borough’s own workbook of this name has its exact costs month by month, with its middle and its tiers; of London there are rounded sums.',
});

/** R07 for the programme: how many end, and which contracts. */
const ENDING_OR_OVERDUE_OF_LONDON = highCostLondonReport({
  code: 'ending-or-overdue',
  title: 'High-cost placements ending or overdue',
  purpose:
    'How many of London’s placements of high cost are expected to end month by month, or should have ended, how much money is committed for the months to come, when their contracts end, and how many reviews of the quarter were late. ' +
    'It shows how much of what is paid for now goes on being paid for.',
  keywords: ['hcli', 'contracts', 'commitments'],
  parts: [COMMITMENTS_PART, REVIEWS_PART],
  leftOut:
    'A borough’s own workbook of this name has a row for each placement, with reviews that are overdue; no release has those, and a review that was not held is in none.',
});

/** R09 for the programme: places held in block contracts. */
const CAPACITY_AND_VOIDS_OF_LONDON = highCostLondonReport({
  code: 'capacity-and-voids',
  title: 'Capacity and voids',
  purpose:
    'How many places London’s boroughs hold in block contracts on the last day of a quarter, how many of them stand empty, for how long, why, and at what price. ' +
    'It shows what to fill, to share or to give up.',
  keywords: ['capacity', 'voids', 'block contracts'],
  parts: [VOIDS_PART],
  leftOut:
    'A borough’s own workbook of this name has each setting week by week, with what empty nights cost; no release has a setting, a provider or the price of one. What providers declare of their places is in neither: Room has it.',
});

/** R12 for the programme: what places cost, like for like. */
const FEES_AND_UPLIFTS_OF_LONDON = highCostLondonReport({
  code: 'fees-and-uplifts',
  title: 'Fees and uplifts',
  purpose:
    'How the weekly fees of London’s placements of high cost are spread on the last day of a quarter, by kind of setting and by how much the child needs, and what more providers asked for. ' +
    'It shows whether a fee that is asked is high for its kind.',
  keywords: ['hcli', 'fees', 'uplifts'],
  parts: [FEES_PART, UPLIFTS_PART],
  leftOut:
    'No release has the fee of a single setting or provider, or a lowest or highest fee. A borough’s own workbook of this name has its own.',
});

/** The programme's versions of the reports of the register of high-cost placements (product.md 8: R05 to R07, R09 and R12). */
export const HIGH_COST_LONDON_REPORTS: readonly Report[] = [
  HCLI_SNAPSHOT_OF_LONDON,
  HCLI_COSTS_OF_LONDON,
  ENDING_OR_OVERDUE_OF_LONDON,
  CAPACITY_AND_VOIDS_OF_LONDON,
  FEES_AND_UPLIFTS_OF_LONDON,
];
