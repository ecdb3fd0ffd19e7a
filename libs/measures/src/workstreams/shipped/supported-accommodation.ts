import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const SUPPORTED_ACCOMMODATION: ShippedWorkstream = {
  code: 'supported-accommodation',
  title: 'Supported accommodation at 16 and 17',
  question: 'Who lives in supported accommodation, is anybody under 16 there, and what does it cost?',
  version: 1,
  figures: [
    PLACEMENTS.supported,
    PLACEMENTS.from16,
    PLACEMENTS.supportedUnder16,
    PANEL.unmetOther,
    PLACEMENTS.threeOrMore,
    HIGH_COST.stayed,
    HIGH_COST.feesOfSupported,
  ],
  reports: ['london-placements', 'fees-and-uplifts', 'unmet-need'],
  notHeld: [
    'The category of each setting and where its registration stands are kept in the directory, setting by setting; no release across boroughs has them.',
  ],
  related: ['average-weekly-price'],
};
