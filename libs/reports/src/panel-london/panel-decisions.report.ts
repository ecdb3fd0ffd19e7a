import { PANEL_RECOMMENDATIONS } from '@lib/measures/cubes/panel-recommendations.cube';
import { panelLondonReport } from './panel-london-report';

/** R01 for the programme: what the panels recommended, and how long it took. */
export const PANEL_DECISIONS_OF_LONDON = panelLondonReport({
  code: 'panel-decisions',
  title: 'Panel recommendations and what boroughs decided',
  purpose:
    'What London’s panels recommended in a quarter, with or without a quorum, and how long cases took from referral to a start. ' +
    'It shows where the weekly panel holds cases up.',
  keywords: ['recommendations', 'timeliness'],
  cube: PANEL_RECOMMENDATIONS,
  counted: 'Recommendations',
  ways: [
    {
      code: 'outcome',
      name: 'Outcomes',
      table: 'outcomes',
      heading: 'Outcome',
      about: 'What the panels recommended',
    },
    {
      code: 'deferred',
      name: 'Deferrals',
      table: 'deferrals',
      heading: 'Deferrals',
      about: 'Cases deferred before',
    },
    {
      code: 'quorum',
      name: 'Quorum',
      table: 'quorum',
      heading: 'Quorum',
      about: 'Made with a quorum, or in principle only',
    },
    {
      code: 'listed',
      name: 'Days to an agenda',
      table: 'days_to_listed',
      heading: 'Days to an agenda',
      about: 'Days from referral to the first agenda',
      bands: ['0-7', '8-over'],
    },
    {
      code: 'recommended',
      name: 'Days to recommendation',
      table: 'days_to_recommended',
      heading: 'Days to the recommendation',
      about: 'Days from referral to the recommendation',
      bands: ['0-7', '8-14', '15-over'],
    },
    {
      code: 'response',
      name: 'Days to response',
      table: 'days_to_response',
      heading: 'Days to the borough’s response',
      about: 'Days from referral to the borough’s response',
      bands: ['0-14', 'later'],
    },
    {
      code: 'start',
      name: 'Days to start',
      table: 'days_to_start',
      heading: 'Days to the start',
      about: 'Days from referral to the start of the placement',
      bands: ['0-28', '29-over'],
    },
  ],
});
