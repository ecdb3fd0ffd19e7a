import { EVERY_AREA } from '@lib/releases/cubes/area';
import { Category, Cube, ProductCode } from '@lib/releases/cubes/cube';
import { AgeBand, DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { MixCell, PLACEMENT_MIX } from '../placement-mix/placement-mix.measure';
import { BROAD_GROUPS, BroadGroup, broadGroupOf, PARTS_OF_BROAD_GROUPS } from './broad-groups';
import { providerCounts, PROVIDERS, providersOf } from './by-provider';
import { RETURNS_COVERAGE } from './coverage';

const BOTH: readonly ProductCode[] = ['operational', 'official'];
const EXACT: readonly ProductCode[] = ['official'];
const BANDS = DFE_AGE_BANDS.bands;

/** Whoever's birth month is after the day, which only a wrong return can say, is counted here: nobody is lost. */
const YOUNGEST = BANDS[0]!.band;

const crossing = (group: string, band: string): string => `${group}|${band}`;
const bandsOf = (group: string): string[] => BANDS.map(({ band }) => crossing(group, band));
const groupsOf = (band: string): string[] => BROAD_GROUPS.map(({ group }) => crossing(group, band));

const TOTAL: Category = {
  code: 'total',
  label: 'Children looked after',
  sums: [BROAD_GROUPS.flatMap(({ group }) => bandsOf(group))],
  forBoroughs: BOTH,
  forGroups: BOTH,
};

/**
 * Printed for London and its parts too, beside what they are put together from, so that a borough can be set beside them. Who
 * provides foster placements and homes is another way to take these apart, and so part of the same problem.
 */
const ofBroadGroup = ({ group, label, of }: BroadGroup): Category => ({
  code: group,
  label,
  sums: [bandsOf(group), of.length > 1 ? of : providersOf(group)].filter((parts) => parts.length > 0),
  forBoroughs: BOTH,
  forGroups: BOTH,
});

const ofPart = ({ code, label }: { code: string; label: string }): Category => ({
  code,
  label,
  sums: [],
  forBoroughs: [],
  forGroups: BOTH,
});

const ofBand = ({ band, label }: AgeBand): Category => ({
  code: band,
  label,
  sums: [groupsOf(band)],
  forBoroughs: BOTH,
  forGroups: BOTH,
});

const ofCrossing = (group: BroadGroup, band: AgeBand): Category => ({
  code: crossing(group.group, band.band),
  label: `${group.label}, ${band.label.toLowerCase()}`,
  sums: [],
  forBoroughs: [],
  forGroups: EXACT,
});

/** Where children live and how old they are; both at once only for London and its parts, once a quarter. */
export const PLACEMENTS: Cube = {
  code: 'placements',
  title: 'Placement groups and age bands',
  purpose: 'What kinds of placement London uses and for which ages: what it has to have enough of',
  version: 2,
  products: BOTH,
  categories: [
    TOTAL,
    ...BROAD_GROUPS.map(ofBroadGroup),
    ...PARTS_OF_BROAD_GROUPS.map(({ group, label }) => ofPart({ code: group, label })),
    ...PROVIDERS.map(ofPart),
    ...BANDS.map(ofBand),
    ...BROAD_GROUPS.flatMap((group) => BANDS.map((band) => ofCrossing(group, band))),
  ],
  counted: `${PLACEMENT_MIX.numerator}. ${PLACEMENT_MIX.populationDate}`,
  exclusions: PLACEMENT_MIX.exclusions,
  source: PLACEMENT_MIX.source,
  population: 'everybody',
  releases: 'overlap',
  areas: EVERY_AREA,
  coverage: RETURNS_COVERAGE,
  async count(tx, boroughId, on) {
    return placementCounts(await PLACEMENT_MIX.work(tx, on, boroughId));
  },
};

/** Children by broad group and age band, by each published group that is a part of a broad one, and by provider. */
export const placementCounts = (cells: readonly MixCell[]): ReadonlyMap<string, number> => {
  const counts = new Map(providerCounts(cells));
  const add = (code: string, children: number): void =>
    void counts.set(code, (counts.get(code) ?? 0) + children);
  for (const { group, band, children } of cells) {
    const broad = broadGroupOf(group);
    add(crossing(broad.group, band ?? YOUNGEST), children);
    if (broad.of.length > 1) add(group, children);
  }
  return counts;
};
