import { PANEL_CASES } from '@lib/measures/cubes/panel-cases.cube';
import { panelLondonReport } from './panel-london-report';

/** R03 for the programme: how much is under way. */
export const PANEL_PIPELINE_OF_LONDON = panelLondonReport({
  code: 'panel-pipeline',
  title: 'Panel pipeline',
  purpose:
    'Cases with London’s panels at the end of a week, by stage, by whether they wait for information, and by whether they are late. ' +
    'It shows how much is under way and what stands still.',
  keywords: ['pipeline', 'cases'],
  cube: PANEL_CASES,
  counted: 'Cases',
  ways: [
    { code: 'stage', name: 'Stages', table: 'stages', heading: 'Stage', about: 'Open cases at each stage' },
    {
      code: 'information',
      name: 'Information',
      table: 'information',
      heading: 'Information',
      about: 'Waiting for information from the borough',
    },
    {
      code: 'deadline',
      name: 'Deadlines',
      table: 'deadlines',
      heading: 'Deadline',
      about: 'Past the deadline of their stage',
    },
  ],
});
