import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const RESIDENTIAL_CAPACITY: ShippedWorkstream = {
  code: 'residential-capacity',
  title: 'Children’s homes: capacity and new places',
  question:
    'Are there enough places in children’s homes near where London’s children come from, and what do they cost?',
  version: 1,
  figures: [
    PLACEMENTS.homes,
    PLACEMENTS.privateHomes,
    PLACEMENTS.homesFrom10,
    PANEL.unmetHomes,
    HIGH_COST.emptyPlacesInHomes,
    HIGH_COST.farAway,
    HIGH_COST.unplannedEndings,
    HIGH_COST.feesOfHomes,
  ],
  reports: [
    'demand-and-capacity',
    'london-placements',
    'capacity-and-voids',
    'unmet-need',
    'fees-and-uplifts',
  ],
  notHeld: [
    'Beds that are registered, staffed and occupied, borough by borough, and homes that are being opened: places are kept setting by setting on the pages of room, and no release across boroughs has them.',
  ],
  related: ['residential-providers', 'bed-ratio', 'occupancy-of-homes', 'weekly-cost-residential'],
};
