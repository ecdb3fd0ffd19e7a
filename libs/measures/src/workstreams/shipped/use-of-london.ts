import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const USE_OF_LONDON: ShippedWorkstream = {
  code: 'use-of-london',
  title: 'Use of London’s own provision',
  question: 'Do London’s children live in London’s places, and why do places stand empty?',
  version: 1,
  figures: [
    PLACEMENTS.outsideLondon,
    HIGH_COST.emptyPlaces,
    HIGH_COST.whyEmpty,
    PANEL.offers,
    PANEL.nearEnough,
    PLACEMENTS.over20,
    HIGH_COST.longEmpty,
    HIGH_COST.priceOfEmpty,
  ],
  reports: [
    'demand-and-capacity',
    'london-placements',
    'capacity-and-voids',
    'decision-follow-through',
    'distance-and-location',
  ],
  notHeld: [
    'The share of beds in London that London boroughs use: who else lives in them is not told to this service.',
  ],
  related: ['occupancy-of-homes', 'bed-ratio'],
};
