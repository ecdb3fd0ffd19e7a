import { ACCESS_AND_DOWNLOADS_REPORTS } from './access-and-downloads/access-and-downloads-reports';
import { DISTANCE_AND_LOCATION } from './distance-and-location/distance-and-location.report';
import { HIGH_COST_REPORTS } from './high-cost/high-cost-reports';
import { HIGH_COST_LONDON_REPORTS } from './high-cost-london/high-cost-london-reports';
import { LONDON_PLACEMENTS } from './london-placements/london-placements.report';
import { DISTANCE_AND_LOCATION_OF_LONDON } from './london-tables/distance-and-location';
import { STABILITY_AND_OUTCOMES_OF_LONDON } from './london-tables/stability-and-outcomes';
import { DEMAND_AND_CAPACITY } from './need-and-room/demand-and-capacity.report';
import { PANEL_LONDON_REPORTS } from './panel-london/panel-london-reports';
import { PANEL_REPORTS } from './panel/panel-reports';
import { PLACEMENTS_SNAPSHOT } from './placements-snapshot/placements-snapshot.report';
import { Report } from './report';
import { STABILITY_AND_OUTCOMES } from './stability-and-outcomes/stability-and-outcomes.report';
import { WAVE_COMPLETION_REPORTS } from './wave-completion/wave-completion-reports';

/**
 * Every version of every report by itself, of which bundles are put together. A new one is a folder and a line here;
 * pages, schedules and workbooks pick it up.
 */
export const SINGLE_REPORTS: readonly Report[] = [
  PLACEMENTS_SNAPSHOT,
  LONDON_PLACEMENTS,
  DEMAND_AND_CAPACITY,
  DISTANCE_AND_LOCATION,
  DISTANCE_AND_LOCATION_OF_LONDON,
  STABILITY_AND_OUTCOMES,
  STABILITY_AND_OUTCOMES_OF_LONDON,
  ...PANEL_REPORTS,
  ...PANEL_LONDON_REPORTS,
  ...HIGH_COST_REPORTS,
  ...HIGH_COST_LONDON_REPORTS,
  ...WAVE_COMPLETION_REPORTS,
  ...ACCESS_AND_DOWNLOADS_REPORTS,
];
