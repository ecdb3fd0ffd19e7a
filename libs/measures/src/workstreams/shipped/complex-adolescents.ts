import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const COMPLEX_ADOLESCENTS: ShippedWorkstream = {
  code: 'complex-adolescents',
  title: 'Complex adolescents and high-cost placements',
  question:
    'For which young people does London pay most, what does it cost, and do things get better for them?',
  version: 1,
  figures: [
    HIGH_COST.ages,
    PLACEMENTS.needs,
    HIGH_COST.unregistered,
    PANEL.unmetHarm,
    PANEL.searchDays,
    HIGH_COST.stepDown,
    HIGH_COST.settled,
    HIGH_COST.liberty,
    HIGH_COST.dearest,
    HIGH_COST.payers,
  ],
  reports: ['hcli-snapshot', 'hcli-costs', 'ending-or-overdue', 'unmet-need', 'stability-and-outcomes'],
  notHeld: [],
  related: [
    'average-weekly-price',
    'unregistered-placements',
    'liberty-orders',
    'searches-past-needed-by',
    'missing-in-the-year',
  ],
};
