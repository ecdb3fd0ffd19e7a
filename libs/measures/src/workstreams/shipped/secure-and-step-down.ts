import { HIGH_COST_FIGURES as HIGH_COST } from '../figures/high-cost-figures';
import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const SECURE_AND_STEP_DOWN: ShippedWorkstream = {
  code: 'secure-and-step-down',
  title: 'Secure homes and step-down',
  question:
    'How many children need a secure home or what comes after it, how far away are they, and do they step down in time?',
  version: 1,
  figures: [
    HIGH_COST.alone,
    PANEL.unmetHarm,
    HIGH_COST.liberty,
    HIGH_COST.farAway,
    HIGH_COST.stepDown,
    HIGH_COST.stayed,
    HIGH_COST.dearest,
  ],
  reports: ['hcli-snapshot', 'ending-or-overdue', 'decision-follow-through', 'stability-and-outcomes'],
  notHeld: [
    'Requests for a secure place, how many were met, and how long they waited: no return or record in this service has them. Secure homes are counted with children’s homes, because too few children live in them to be shown apart.',
    'Whether a child stepped down within the date of the plan: endings say whether they led to something less intensive, not whether in time.',
  ],
  related: ['liberty-orders'],
};
