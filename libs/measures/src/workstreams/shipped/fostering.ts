import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const FOSTERING_WORKSTREAM: ShippedWorkstream = {
  code: 'fostering',
  title: 'Fostering',
  question:
    'Does London have enough foster families, for whom are there none, and do children stay with them?',
  version: 1,
  figures: [
    PLACEMENTS.foster,
    PLACEMENTS.agencyCarers,
    PLACEMENTS.fosterFrom10,
    PANEL.unmetFamilies,
    PLACEMENTS.sameCarer,
    PLACEMENTS.threeOrMore,
    PANEL.costOfFamilies,
  ],
  reports: [
    'london-placements',
    'unmet-need',
    'panel-decisions',
    'stability-and-outcomes',
    'distance-and-location',
  ],
  notHeld: [
    'Approved foster places that are filled, empty or not available across boroughs: they are what boroughs say in surveys, and in no release.',
    'The time to approve a carer, and places for brothers and sisters: no return that comes into this service has them.',
  ],
  related: ['foster-place-use', 'weekly-cost-fostering'],
};
