import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const UNREGISTERED_AND_LIBERTY: ShippedWorkstream = {
  code: 'unregistered-and-liberty',
  title: 'Ending unregistered placements; deprivation of liberty',
  question:
    'How many children live in settings that are not registered or are deprived of their liberty, and how does it end?',
  version: 1,
  figures: [
    HIGH_COST.unregistered,
    HIGH_COST.alone,
    PANEL.unmetHarm,
    HIGH_COST.liberty,
    PANEL.sameDay,
    PLACEMENTS.emergencyMoves,
    HIGH_COST.missing,
    HIGH_COST.dearest,
  ],
  reports: ['hcli-snapshot', 'hcli-costs', 'emergency-approvals'],
  notHeld: [
    'Nights in unregistered settings, time until the child left, and applications to Ofsted: across boroughs only the number on a day is released. A borough sees the rest in its own register.',
  ],
  related: ['unregistered-placements', 'liberty-orders'],
};
