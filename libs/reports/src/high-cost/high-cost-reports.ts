import { Report } from '../report';
import { CAPACITY_AND_VOIDS } from './capacity-and-voids/capacity-and-voids.report';
import { ENDING_OR_OVERDUE } from './ending-or-overdue/ending-or-overdue.report';
import { FEES_AND_UPLIFTS } from './fees-and-uplifts/fees-and-uplifts.report';
import { HCLI_COSTS } from './hcli-costs/hcli-costs.report';
import { HCLI_SNAPSHOT } from './hcli-snapshot/hcli-snapshot.report';

/** Reports of the register of high-cost placements, each for the borough whose register it is. */
export const HIGH_COST_REPORTS: readonly Report[] = [
  HCLI_SNAPSHOT,
  HCLI_COSTS,
  ENDING_OR_OVERDUE,
  FEES_AND_UPLIFTS,
  CAPACITY_AND_VOIDS,
];
