import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const UNACCOMPANIED_CHILDREN: ShippedWorkstream = {
  code: 'unaccompanied-children',
  title: 'Unaccompanied children',
  question: 'Where do unaccompanied children live, and do they have homes that last?',
  version: 1,
  figures: [
    PLACEMENTS.unaccompanied,
    PLACEMENTS.unaccompaniedSupported,
    PANEL.unmetByAge,
    PLACEMENTS.threeInTwoYears,
    HIGH_COST.feesOfSupported,
  ],
  reports: ['london-placements', 'unmet-need', 'distance-and-location'],
  notHeld: [
    'The share of unaccompanied children in a borough’s child population against the 0.1 per cent of the transfer scheme, and transfers in and out with their days: no return that comes into this service has them.',
  ],
  related: [],
};
