import { Category, Cube } from '@lib/releases/cubes/cube';
import { UPLIFT_AGREED, UPLIFT_ASKED, UPLIFT_STATES, upliftsTo } from '../high-cost-counts/uplifts';
import { codeOf, countByPart } from './broken-down';
import { OF_A_QUARTER } from './high-cost-cube';
import { NO_BOROUGH_ALONE } from './panel-cube';

const category = (code: string, label: string, sums: readonly (readonly string[])[] = []): Category => ({
  code,
  label,
  sums,
  forBoroughs: [],
  forGroups: ['official'],
});

const codesOf = (way: string, labels: Readonly<Record<string, string>>): string[] =>
  Object.keys(labels).map((part) => codeOf(way, part));

const waysOf = (way: string, labels: Readonly<Record<string, string>>): Category[] =>
  Object.entries(labels).map(([part, label]) => category(codeOf(way, part), label));

const CATEGORIES: readonly Category[] = [
  category('total', 'Requests for higher fees', [
    codesOf('state', UPLIFT_STATES),
    codesOf('asked', UPLIFT_ASKED),
  ]),
  category('more|agreed', 'Agreed, in full or in part', [
    [codeOf('state', 'full'), codeOf('state', 'part')],
    codesOf('agreed', UPLIFT_AGREED),
  ]),
  ...waysOf('state', UPLIFT_STATES),
  ...waysOf('asked', UPLIFT_ASKED),
  ...waysOf('agreed', UPLIFT_AGREED),
];

/** What providers ask for besides, and what London’s boroughs agree to. */
export const HCLI_UPLIFTS: Cube = {
  ...OF_A_QUARTER,
  code: 'hcli-uplifts',
  title: 'Requests for higher fees',
  purpose: 'How much more providers ask and boroughs agree to: what to answer together',
  categories: CATEGORIES,
  counted:
    'Requests of providers for higher fees made to a borough for its placements at one setting in the quarter, as decided by its end, in percent of the fee of the place',
  exclusions: [NO_BOROUGH_ALONE, 'Requests of single providers and settings', 'Requests entered by mistake'],
  async count(tx, boroughId, on) {
    return countByPart(await upliftsTo(tx, boroughId, on));
  },
};
