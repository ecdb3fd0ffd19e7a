import { Cube } from '@lib/releases/cubes/cube';
import { openCasesOf } from '../panel-counts/open-cases';
import { brokenDown, countByPart } from './broken-down';
import { OPEN_CASE_WAYS } from './open-case-ways';
import { NO_BOROUGH_ALONE, OF_THE_PANEL, WEEKS_MADE_UP_FOR } from './panel-cube';

/** The pipeline of the panels on a day. */
export const PANEL_CASES: Cube = {
  ...OF_THE_PANEL,
  code: 'panel-cases',
  title: 'Cases with the panels',
  purpose: 'How much is under way at each stage, and what stands still',
  products: ['operational'],
  releases: 'overlap',
  reachBackDays: WEEKS_MADE_UP_FOR * 7,
  categories: brokenDown('Open cases', OPEN_CASE_WAYS, 'operational'),
  counted: 'Cases submitted and not closed, rejected, withdrawn or expired, at the end of the day',
  exclusions: [NO_BOROUGH_ALONE, 'Drafts'],
  async count(tx, boroughId, on) {
    return countByPart(await openCasesOf(tx, boroughId, on));
  },
};
