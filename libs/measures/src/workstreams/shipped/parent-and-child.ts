import { PANEL_FIGURES as PANEL } from '../figures/panel-figures';
import { ShippedWorkstream } from './shipped-workstream';

export const PARENT_AND_CHILD: ShippedWorkstream = {
  code: 'parent-and-child',
  title: 'Parent and child placements',
  question: 'How many parents and children need a place together, does it last, and what does it cost?',
  version: 1,
  figures: [
    PANEL.startedIn28Days,
    PANEL.unmetOther,
    PANEL.unmetByNeed,
    PANEL.stillThere,
    PANEL.followUpsAnswered,
    PANEL.costOfOthers,
  ],
  reports: ['panel-decisions', 'unmet-need', 'decision-follow-through'],
  notHeld: [
    'Parent and child placements by themselves: a release would show too few. They are among “supported accommodation or another kind” here. A borough finds its own among its cases.',
    'How long assessments take and what they lead to: no record in this service has them.',
  ],
  related: [],
};
