import { Report } from '../report';
import { FOLLOW_THROUGH_OF_LONDON } from './decision-follow-through.report';
import { EMERGENCIES_OF_LONDON } from './emergency-approvals.report';
import { PANEL_ACTIONS_OF_LONDON } from './panel-actions.report';
import { PANEL_DECISIONS_OF_LONDON } from './panel-decisions.report';
import { PANEL_PIPELINE_OF_LONDON } from './panel-pipeline.report';
import { UNMET_NEED_OF_LONDON } from './unmet-need.report';

/** The programme's versions of the reports of the weekly panel (product.md 8: R01 to R04, R14 and R15). */
export const PANEL_LONDON_REPORTS: readonly Report[] = [
  PANEL_DECISIONS_OF_LONDON,
  PANEL_ACTIONS_OF_LONDON,
  PANEL_PIPELINE_OF_LONDON,
  UNMET_NEED_OF_LONDON,
  FOLLOW_THROUGH_OF_LONDON,
  EMERGENCIES_OF_LONDON,
];
