import { Report } from '../report';
import { DECISION_FOLLOW_THROUGH } from './decision-follow-through/decision-follow-through.report';
import { EMERGENCY_APPROVALS } from './emergency-approvals/emergency-approvals.report';
import { PANEL_ACTIONS } from './panel-actions/panel-actions.report';
import { PANEL_DECISIONS } from './panel-decisions/panel-decisions.report';
import { PANEL_PIPELINE } from './panel-pipeline/panel-pipeline.report';
import { UNMET_NEED } from './unmet-need/unmet-need.report';

/** The reports of the weekly panel (product.md 8): each code with a version for a borough and one for a panel. */
export const PANEL_REPORTS: readonly Report[] = [
  ...PANEL_DECISIONS,
  ...PANEL_ACTIONS,
  ...PANEL_PIPELINE,
  ...UNMET_NEED,
  ...DECISION_FOLLOW_THROUGH,
  ...EMERGENCY_APPROVALS,
];
