import { HCLI_COHORT } from '@lib/measures/cubes/hcli-cohort.cube';
import { LOCATION_TIERS_CUBE } from '@lib/measures/cubes/location-tiers.cube';
import { TIERS } from '@lib/measures/location-tiers/location-tiers.measure';
import { isOfWay } from '../panel-london/way';
import { londonTablesReport } from './london-tables-report';

const IN_TIERS = new Set<string>(TIERS);
const BY_DISTANCE = new Set(['within-20', 'over-20-outside', 'unaccompanied', 'distance-not-known']);

/** R10 of product.md 8 for the programme. */
export const DISTANCE_AND_LOCATION_OF_LONDON = londonTablesReport({
  code: 'distance-and-location',
  title: 'Distance and location',
  purpose:
    'How far from home London’s looked after children live: in their borough, its sub-region, London or beyond, and within 20 miles or further. ' +
    'It shows which areas place children far away, and how far children in places of high cost are.',
  keywords: ['distance', 'location'],
  leftOut:
    'A borough’s own workbook of this name has kinds of placement, the median distance and who moved further; no release has those.',
  tables: [
    {
      cube: LOCATION_TIERS_CUBE,
      name: 'Where placed',
      table: 'where_placed',
      topic: 'Children looked after by where they are placed',
      heading: 'Location',
      about: 'Borough, sub-region, London or outside, with unknown shown apart',
      includes: ({ code }) => IN_TIERS.has(code),
    },
    {
      cube: LOCATION_TIERS_CUBE,
      name: 'Distance',
      table: 'distance_from_home',
      topic: 'Children looked after by distance from home',
      heading: 'Distance',
      about: 'Within 20 miles of home or further, with those whose distance is not worked out apart',
      includes: ({ code }) => BY_DISTANCE.has(code),
    },
    {
      cube: HCLI_COHORT,
      name: 'High cost by location',
      table: 'high_cost_by_location',
      topic: 'Placements of high cost by location',
      heading: 'Location',
      about: 'Placements of high cost and low incidence, in or out of London',
      counted: 'Placements',
      includes: isOfWay({ code: 'tier' }),
    },
    {
      cube: HCLI_COHORT,
      name: 'High cost by distance',
      table: 'high_cost_by_distance',
      topic: 'Placements of high cost by distance from home',
      heading: 'Distance',
      about: 'Placements of high cost and low incidence, within 20 miles of home or further',
      counted: 'Placements',
      includes: isOfWay({ code: 'distance' }),
    },
  ],
});
