import { PANEL_ACTIONS } from '@lib/measures/cubes/panel-actions.cube';
import { panelLondonReport } from './panel-london-report';

/** R02 for the programme: whether what the panels set is done. */
export const PANEL_ACTIONS_OF_LONDON = panelLondonReport({
  code: 'panel-actions',
  title: 'Panel actions',
  purpose:
    'Actions the panels set that fell due in a quarter: done in time, done late, dropped or still open. ' +
    'It shows whether what is agreed at a meeting is done after it.',
  keywords: ['actions'],
  cube: PANEL_ACTIONS,
  counted: 'Actions',
  ways: [
    {
      code: 'state',
      name: 'How they stand',
      table: 'states',
      heading: 'How it stands',
      about: 'Done in time, late, dropped or open',
    },
    {
      code: 'owner',
      name: 'Who does them',
      table: 'owners',
      heading: 'Who does it',
      about: 'For boroughs or for the panels',
    },
  ],
});
