import { Cube } from '@lib/releases/cubes/cube';
import { followUpsDue } from '../panel-counts/follow-ups-due';
import { brokenDown, countByPart } from './broken-down';
import { FOLLOW_UP_WAYS } from './follow-up-ways';
import { LONDON_ALONE, NO_BOROUGH_ALONE, OF_THE_PANEL } from './panel-cube';

/** What became of placements the panels recommended on. */
export const PANEL_FOLLOW_UPS: Cube = {
  ...OF_THE_PANEL,
  areas: LONDON_ALONE,
  code: 'panel-follow-ups',
  title: 'Follow-ups of placements',
  purpose: 'Whether what was recommended happened, lasts and costs what was agreed',
  products: ['official'],
  releases: 'apart',
  categories: brokenDown('Follow-ups that fell due', FOLLOW_UP_WAYS, 'official'),
  counted:
    'Follow-ups that fell due in the quarter, as answered by its end: checks, not children; a child has up to four in a year',
  exclusions: [NO_BOROUGH_ALONE, 'Follow-ups due later'],
  async count(tx, boroughId, on) {
    return countByPart(await followUpsDue(tx, boroughId, on));
  },
};
