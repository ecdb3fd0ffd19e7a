import { Report } from '../report';
import { ENDING_OR_OVERDUE } from './ending-or-overdue/ending-or-overdue.report';
import { HCLI_COSTS } from './hcli-costs/hcli-costs.report';
import { HCLI_SNAPSHOT } from './hcli-snapshot/hcli-snapshot.report';

/** Reports of the register of high-cost placements, each for the borough whose register it is. */
export const HIGH_COST_REPORTS: readonly Report[] = [HCLI_SNAPSHOT, HCLI_COSTS, ENDING_OR_OVERDUE];
