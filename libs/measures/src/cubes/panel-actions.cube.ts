import { Cube } from '@lib/releases/cubes/cube';
import { actionsDue } from '../panel-counts/actions-due';
import { brokenDown, countByPart } from './broken-down';
import { ACTION_WAYS } from './action-ways';
import { NO_BOROUGH_ALONE, OF_THE_PANEL } from './panel-cube';

/** Whether what was to be done is done. */
export const PANEL_ACTIONS: Cube = {
  ...OF_THE_PANEL,
  code: 'panel-actions',
  title: 'Actions the panels set',
  purpose: 'Whether actions are done in time, by boroughs and by the panels themselves',
  products: ['official'],
  releases: 'apart',
  categories: brokenDown('Actions that fell due', ACTION_WAYS, 'official'),
  counted:
    'Actions about cases that fell due in the quarter, as they stood at its end. By the borough of the case',
  exclusions: [NO_BOROUGH_ALONE, 'Actions due later'],
  async count(tx, boroughId, on) {
    return countByPart(await actionsDue(tx, boroughId, on));
  },
};
