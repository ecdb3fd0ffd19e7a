import { Cube } from '@lib/releases/cubes/cube';
import { openSearchesOf } from '../survey-counts/open-searches';
import { partsOfOpen } from '../survey-counts/parts-of-open';
import { brokenDown, codeOf } from './broken-down';
import { OPEN_SEARCH_WAYS } from './open-search-ways';
import { LONDON_ALONE, NO_BOROUGH_ALONE } from './panel-cube';
import { SURVEY_COVERAGE } from './survey-coverage';

/**
 * Searches that boroughs say are open, those that no panel knows of too. A search can be open on the days of two surveys, so
 * that releases overlap. Counted from the totals that boroughs hand in, never from rows about children (decision 81).
 */
export const OPEN_SEARCHES: Cube = {
  code: 'open-searches',
  title: 'Searches still open, by the survey',
  purpose: 'What London still looks for, searches that no panel knows of among them',
  version: 1,
  products: ['official'],
  categories: brokenDown('Searches still open', OPEN_SEARCH_WAYS, 'official'),
  counted:
    'Searches that boroughs said were open at the end of the day of the latest sufficiency survey of the quarter, by the type they preferred, the age on the referral date and how long they had been open. A survey belongs to the quarter of its day where its returns were due within 27 days of the quarter’s end, and to the next one otherwise',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Boroughs that had not handed in the survey when the figures were made',
    'Needs: the survey asks for them child by child, and those rows are not counted across boroughs',
  ],
  source:
    'The sufficiency surveys that boroughs handed in in this service, as they stood when the figures were made',
  population: 'cases',
  releases: 'overlap',
  areas: LONDON_ALONE,
  coverage: SURVEY_COVERAGE,
  async count(tx, boroughId, on) {
    const said = await openSearchesOf(tx, boroughId, on);
    if (!said?.numbers) return new Map();
    return new Map(
      Object.entries(partsOfOpen(said.numbers)).flatMap(([way, parts]) =>
        Object.entries(parts).map(([part, count]) => [codeOf(way, part), count] as const),
      ),
    );
  },
};
