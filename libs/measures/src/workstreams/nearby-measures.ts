import { WorkstreamFigure } from './workstream';

/** A measure of the same matter as a table’s figure, which counts others too or otherwise: it does not define the figure. */
export interface NearbyMeasure {
  readonly code: string;
  /** What follows “It”: “counts every child, not only those in high-cost placements”. */
  readonly differs: string;
}

const EVERY_CHILD = 'counts every child looked after, not only those in high-cost placements';
const ALL_TOGETHER = 'counts the same children and does not take them apart in this way';
const PRICES =
  'takes every weekly line of every payer for the nights of a year, and this takes the price of a week on a day';
const NIGHTS = 'counts nights of a year, and this counts places on one day';
const OPEN_SEARCHES = 'counts searches that are still open, and this counts cases whose search found nothing';

/** By table and way of taking it apart, or by table alone. */
const NEARBY: Readonly<Partial<Record<string, NearbyMeasure>>> = {
  placements: { code: 'looked-after-on-a-day', differs: ALL_TOGETHER },
  'placements/homes-providers': {
    code: 'residential-providers',
    differs: 'counts residential schools too, and leaves secure homes out',
  },
  'placements/age-foster': { code: 'placement-mix', differs: ALL_TOGETHER },
  'placements/age-homes': { code: 'placement-mix', differs: ALL_TOGETHER },
  'placements/age-supported': { code: 'placement-mix', differs: ALL_TOGETHER },
  'need-groups': { code: 'looked-after-on-a-day', differs: ALL_TOGETHER },
  'location-tiers': { code: 'within-20-miles', differs: 'counts those whose distance is 20 miles or less' },
  'location-tiers/unaccompanied': {
    code: 'placement-mix',
    differs: 'counts every child looked after, not only those who came unaccompanied',
  },
  'emergency-moves': {
    code: 'emergency-moves',
    differs: 'leaves out the placements whose reason does not tell, which this counts',
  },
  'unmet-need': { code: 'searches-past-needed-by', differs: OPEN_SEARCHES },
  'panel-cases': {
    code: 'searches-past-needed-by',
    differs: 'counts searches that are past the day needed, and this counts every case that is open',
  },
  'panel-recommendations': {
    code: 'search-time',
    differs: 'counts days to the placement, and this counts recommendations',
  },
  'similar-cases': {
    code: 'average-weekly-price',
    differs: 'takes what placements in the registers cost, and this takes what was said to a panel',
  },
  'panel-follow-ups/cost': {
    code: 'average-weekly-price',
    differs: 'takes what placements in the registers cost, and this takes what a follow-up says',
  },
  'panel-follow-ups/there': {
    code: 'same-carer-two-years',
    differs: 'counts children who are two years with a carer, and this counts follow-ups of the first months',
  },
  'hcli-cohort/registration': {
    code: 'unregistered-placements',
    differs: 'counts every child and night of a year, not only high-cost placements on a day',
  },
  'hcli-cohort/tier': { code: 'location-tiers', differs: EVERY_CHILD },
  'hcli-cohort/distance': { code: 'over-20-miles-and-outside', differs: EVERY_CHILD },
  'hcli-cohort/liberty': {
    code: 'liberty-orders',
    differs: 'counts every child aged 10 to 17, not only those in high-cost placements',
  },
  'hcli-fees': { code: 'average-weekly-price', differs: PRICES },
  'hcli-fees/type': { code: 'placement-mix', differs: EVERY_CHILD },
  'hcli-fees/age': { code: 'looked-after-on-a-day', differs: EVERY_CHILD },
  'hcli-fees/need': { code: 'looked-after-on-a-day', differs: EVERY_CHILD },
  'hcli-fees/needs': { code: 'placement-mix', differs: EVERY_CHILD },
  'hcli-costs': { code: 'average-weekly-price', differs: PRICES },
  'hcli-endings': {
    code: 'emergency-moves',
    differs: 'counts every placement that ended in a year, not only those of high cost',
  },
  'hcli-outcomes/missing': {
    code: 'missing-in-the-year',
    differs: 'counts every child looked after in a year, and this counts reviews',
  },
  'hcli-outcomes/stability': {
    code: 'three-or-more-placements',
    differs: 'counts the moves of every child, and this counts what reviews say',
  },
  'hcli-voids': { code: 'occupancy-of-homes', differs: NIGHTS },
};

/** The measure nearest to a figure that no measure is the same as; null where there is none of its matter. */
export const nearbyMeasure = ({
  cube,
  breakdown,
}: Pick<WorkstreamFigure, 'cube' | 'breakdown'>): NearbyMeasure | null =>
  NEARBY[`${cube}/${breakdown}`] ?? NEARBY[cube] ?? null;

/** Every table and way that has a nearest measure. */
export const NEARBY_OF: readonly { readonly of: string; readonly code: string }[] = Object.entries(
  NEARBY,
).map(([of, found]) => ({ of, code: found!.code }));
