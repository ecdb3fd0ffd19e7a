import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { PLACEMENT_FIGURES as PLACEMENTS } from '../figures/placement-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const DATA_AND_READINESS: ShippedWorkstream = {
  code: 'data-and-readiness',
  title: 'Data, forecasts and readiness',
  question: 'Can London trust its figures, and who still has to send theirs?',
  version: 1,
  figures: [
    PANEL.waitingForInformation,
    PLACEMENTS.distanceNotKnown,
    PLACEMENTS.reasonNotKnown,
    PANEL.recommendedIn7Days,
    PANEL.followUpsAnswered,
    HIGH_COST.reviewsLate,
    HIGH_COST.contracts,
  ],
  reports: ['wave-completion', 'panel-pipeline', 'panel-actions'],
  notHeld: [
    'The error of forecasts and how well records meet the placements standard: there are no forecasts yet. Which boroughs have answered a survey is on the board of each wave.',
  ],
  related: ['return-completeness'],
};
