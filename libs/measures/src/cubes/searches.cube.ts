import { Cube } from '@lib/releases/cubes/cube';
import { searchesEndedIn } from '../panel-counts/searches';
import { brokenDown, countByPart } from './broken-down';
import { LONDON_ALONE, NO_BOROUGH_ALONE, OF_THE_PANEL } from './panel-cube';
import { SEARCH_WAYS } from './search-ways';

/** How long it takes to find a placement, and whether it is what was looked for. */
export const SEARCHES: Cube = {
  ...OF_THE_PANEL,
  areas: LONDON_ALONE,
  code: 'searches',
  title: 'Searches that ended with a placement',
  purpose: 'How long children wait for a home, and how often it is the kind that was looked for',
  products: ['official'],
  releases: 'apart',
  categories: brokenDown('Placements found', SEARCH_WAYS, 'official'),
  counted:
    'Cases that a panel recommended on and whose placement started in the quarter, by its first start. Days from the day a provider was first asked, or the case was first submitted if that was before, to the first day of the placement',
  source:
    'The panels’ own record in this service and the search logs of boroughs, as known when the figures were made',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Searches that were never brought to a panel, and placements nobody has recorded yet',
    'Cases that ask for more time or more support in the placement there is, and cases opened twice or by mistake',
  ],
  async count(tx, boroughId, on) {
    return countByPart(await searchesEndedIn(tx, boroughId, on));
  },
};
