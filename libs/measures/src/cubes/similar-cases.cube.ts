import { BROAD_KIND_CODES, BROAD_KINDS } from '@lib/panel/options/broad-kind';
import { COST_BAND_CODES, COST_BANDS } from '@lib/panel/options/cost-band';
import { BROAD_NEED_CODES, BROAD_NEEDS } from '@lib/panel/unmet-need/broad-need';
import { Category, Cube } from '@lib/releases/cubes/cube';
import { pastCasesOf } from '../panel-counts/past-cases';
import { codeOf, countByPart, sensitiveWay } from './broken-down';
import { STILL_THERE, StillThere } from './still-there';
import { LONDON_ALONE, NO_BOROUGH_ALONE, OF_THE_PANEL, WEEKS_MADE_UP_FOR } from './panel-cube';

const STILL_CODES = Object.keys(STILL_THERE) as StillThere[];

/** `kind|health|home`, `cost|home|under-4000`, `still|health|yes`: what is counted itself. */
const kindsOf = (need: string): string[] =>
  BROAD_KIND_CODES.map((kind) => codeOf('kind', codeOf(need, kind)));
const costsOf = (kind: string): string[] => COST_BAND_CODES.map((band) => codeOf('cost', codeOf(kind, band)));
const stillOf = (need: string): string[] => STILL_CODES.map((still) => codeOf('still', codeOf(need, still)));

const category = (code: string, label: string, sums: readonly (readonly string[])[] = []): Category => ({
  code,
  label,
  sums,
  forBoroughs: [],
  forGroups: ['operational'],
});

const CATEGORIES: readonly Category[] = [
  category('total', 'Recommendations of the 12 months before', [
    BROAD_NEED_CODES.flatMap(kindsOf),
    BROAD_KIND_CODES.flatMap(costsOf),
    BROAD_NEED_CODES.flatMap(stillOf),
  ]),
  ...BROAD_NEED_CODES.map((need) =>
    category(codeOf('need', need), BROAD_NEEDS[need], [kindsOf(need), stillOf(need)]),
  ),
  ...BROAD_KIND_CODES.map((kind) =>
    category(codeOf('setting', kind), BROAD_KINDS[kind], [
      BROAD_NEED_CODES.map((need) => codeOf('kind', codeOf(need, kind))),
      costsOf(kind),
    ]),
  ),
  ...BROAD_NEED_CODES.flatMap((need) =>
    BROAD_KIND_CODES.map((kind) =>
      category(
        codeOf('kind', codeOf(need, kind)),
        `${BROAD_NEEDS[need]}: ${BROAD_KINDS[kind].toLowerCase()}`,
      ),
    ),
  ),
  ...BROAD_KIND_CODES.flatMap((kind) =>
    COST_BAND_CODES.map((band) =>
      category(codeOf('cost', codeOf(kind, band)), `${BROAD_KINDS[kind]}: ${COST_BANDS[band]}`),
    ),
  ),
  ...BROAD_NEED_CODES.flatMap((need) =>
    STILL_CODES.map((still) =>
      category(codeOf('still', codeOf(need, still)), `${BROAD_NEEDS[need]}: ${STILL_THERE[still]}`),
    ),
  ),
];

/**
 * What became of cases like the one at hand, shown while it is heard. For London alone: a part of it has too few. The
 * weekly rule hides 1 to 7, so that what is shown is of eight cases or more, of three boroughs or more.
 */
export const SIMILAR_CASES: Cube = {
  ...OF_THE_PANEL,
  areas: LONDON_ALONE,
  code: 'similar-cases',
  title: 'Past cases of the panels',
  purpose: 'What kind of placement was recommended for like needs, what it cost, and whether it lasted',
  products: ['operational'],
  releases: 'overlap',
  reachBackDays: WEEKS_MADE_UP_FOR * 7,
  sensitive: [sensitiveWay('need', BROAD_NEEDS)],
  categories: CATEGORIES,
  counted:
    'Cases recommended on in the 12 months to the day, once each, by the needs and the option their borough put first',
  exclusions: [
    NO_BOROUGH_ALONE,
    'Cases that were only deferred',
    'Cases with no option and no cost: what was to be paid for is not known',
  ],
  async count(tx, boroughId, on) {
    return countByPart(await pastCasesOf(tx, boroughId, on));
  },
};
