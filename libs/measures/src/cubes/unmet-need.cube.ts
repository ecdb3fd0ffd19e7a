import { Cube } from '@lib/releases/cubes/cube';
import { unmetNeedsOf } from '../panel-counts/unmet-needs';
import { brokenDown, countByPart, sensitiveWay } from './broken-down';
import { UNMET_NEED_WAYS } from './unmet-need-ways';
import { LONDON_ALONE, NO_BOROUGH_ALONE, OF_THE_PANEL } from './panel-cube';

/** Demand that was not met. A quarter and its months have no day in common, so nothing can be taken from another. */
export const UNMET_NEED: Cube = {
  ...OF_THE_PANEL,
  areas: LONDON_ALONE,
  code: 'unmet-need',
  title: 'No suitable placement found',
  purpose: 'What London lacks places for: what to commission together',
  products: ['official'],
  releases: 'apart',
  sensitive: [sensitiveWay('need', UNMET_NEED_WAYS.need)],
  categories: brokenDown('No suitable placement found', UNMET_NEED_WAYS, 'official'),
  counted:
    'Cases for which a borough said in the quarter that no suitable placement was found, once each. By the day it was said',
  exclusions: [NO_BOROUGH_ALONE, 'What a borough took back as said by mistake'],
  async count(tx, boroughId, on) {
    return countByPart(await unmetNeedsOf(tx, boroughId, on));
  },
};
