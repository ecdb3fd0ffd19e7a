import { PANEL_FOLLOW_UPS } from '@lib/measures/cubes/panel-follow-ups.cube';
import { panelLondonReport } from './panel-london-report';

/** R14 for the programme: what became of what was recommended. */
export const FOLLOW_THROUGH_OF_LONDON = panelLondonReport({
  code: 'decision-follow-through',
  title: 'What became of recommendations',
  purpose:
    'Follow-ups that fell due in a quarter: answered or not, whether the placement started, conditions were met, what it costs and whether the child is still there. ' +
    'It shows whether what the panels recommend happens and lasts.',
  keywords: ['follow-up', 'outcomes'],
  cube: PANEL_FOLLOW_UPS,
  counted: 'Follow-ups',
  ways: [
    {
      code: 'done',
      name: 'Answered',
      table: 'answered',
      heading: 'Answer',
      about: 'Whether follow-ups are answered',
    },
    {
      code: 'kind',
      name: 'When',
      table: 'kinds',
      heading: 'When',
      about: 'How long after the start they fell due',
    },
    {
      code: 'started',
      name: 'Started',
      table: 'started',
      heading: 'Start',
      about: 'Whether the placement started',
    },
    {
      code: 'conditions',
      name: 'Conditions',
      table: 'conditions',
      heading: 'Conditions',
      about: 'Whether conditions were met',
    },
    {
      code: 'cost',
      name: 'Cost',
      table: 'costs',
      heading: 'Cost',
      about: 'What it costs against what was agreed',
    },
    {
      code: 'there',
      name: 'Still there',
      table: 'still_there',
      heading: 'Still there',
      about: 'Whether the child is still there',
    },
  ],
});
