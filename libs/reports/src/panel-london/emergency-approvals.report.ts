import { PANEL_RECOMMENDATIONS } from '@lib/measures/cubes/panel-recommendations.cube';
import { panelLondonReport } from './panel-london-report';

/** R15 for the programme: how much came to the panels after the event. */
export const EMERGENCIES_OF_LONDON = panelLondonReport({
  code: 'emergency-approvals',
  title: 'Emergency approvals',
  purpose:
    'How many recommendations of a quarter were about emergency placements that were made before a panel saw them. ' +
    'It shows how often boroughs have to place outside the panel.',
  keywords: ['emergency', 'ratification'],
  cube: PANEL_RECOMMENDATIONS,
  counted: 'Recommendations',
  ways: [
    {
      code: 'route',
      name: 'Route',
      table: 'routes',
      heading: 'Route',
      about: 'Brought beforehand, or after an emergency placement',
    },
  ],
});
