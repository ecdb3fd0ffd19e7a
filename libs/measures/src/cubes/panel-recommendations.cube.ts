import { Cube } from '@lib/releases/cubes/cube';
import { recommendationsOf } from '../panel-counts/recommendations';
import { brokenDown, countByPart } from './broken-down';
import { RECOMMENDATION_WAYS } from './recommendation-ways';
import { NO_BOROUGH_ALONE, OF_THE_PANEL } from './panel-cube';

/** How long London’s cases take, and what the panels recommend. */
export const PANEL_RECOMMENDATIONS: Cube = {
  ...OF_THE_PANEL,
  code: 'panel-recommendations',
  title: 'Recommendations of the panels',
  purpose: 'Whether cases are heard in time and what becomes of them: where the weekly panel holds them up',
  products: ['official'],
  releases: 'apart',
  categories: brokenDown('Recommendations', RECOMMENDATION_WAYS, 'official'),
  counted:
    'Cases recommended on in the quarter; one that is brought back and recommended on again counts again. Days from the day it was submitted, as known at the end of the quarter',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Cases withdrawn, rejected or waiting, and reviews of a case that was decided before',
  ],
  async count(tx, boroughId, on) {
    return countByPart(await recommendationsOf(tx, boroughId, on));
  },
};
