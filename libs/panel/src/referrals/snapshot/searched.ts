import { Tx } from '@lib/database/unit-of-work';
import { PanelCase } from '../../cases/panel-case';
import { optionsOf } from '../../options/case-options.query';
import { searchTotals } from '../../search/search-totals';
import { noSuitablePlacementOf } from '../../unmet-need/unmet-need.query';
import { Searched } from './snapshot-of';

/** Where the borough searched and what it found, as the panel’s copy has it. */
export const searchedOf = async (tx: Tx, of: Pick<PanelCase, 'boroughId' | 'id'>): Promise<Searched> => ({
  search: await searchTotals(tx, of),
  options: await optionsOf(tx, of),
  noSuitablePlacement: await noSuitablePlacementOf(tx, of),
});
