import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { BenchmarkDataset, LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { findPublished, PUBLISHED_YEARS } from '@lib/reference-data/benchmarks/published-figures';
import { childrenIn, asPublished } from './placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from './placements/published-groups';
import { Share, wholePercent } from './share';
import { StabilityCell, threeOrMore } from './three-or-more-placements/three-or-more-placements.measure';
import { bothWays } from './within-20-miles/within-20-miles.measure';

interface Published {
  readonly number: number;
  /** Null where a symbol stands in its place. */
  readonly percent: number | null;
}

type Find = (group: string, characteristic: string) => Published | null;

const findIn =
  (dataset: BenchmarkDataset, year: number, area: string): Find =>
  (group, characteristic) => {
    const found = findPublished(dataset, { year, area, group, characteristic });
    const number = numberOrNull(found?.number ?? null);
    return number === null ? null : { number, percent: numberOrNull(found!.percentage) };
  };

/** A share as the measure makes it of the published numbers, beside the published one; none where either is hidden. */
interface Worked {
  readonly ours: number | null;
  readonly published: number;
}

const beside = (share: Share, published: Published | null): Worked[] =>
  published === null || published.percent === null
    ? []
    : [{ ours: wholePercent(share), published: published.percent }];

/** As many of our groups as make up each published one: the first stands for it. */
const OURS = {
  foster: 'fostering-mainstream',
  homes: 'residential',
  supported: 'supported',
  'residential-schools': 'residential-school',
  'other-residential': 'other-residential',
  adoption: 'adoption',
  'with-parents': 'with-parents',
  other: 'other',
} as const;

const mix = (year: number, area: string): Worked[] => {
  const find = findIn('cla-on-31-march', year, area);
  const groups = PUBLISHED_GROUPS.map(({ group, published }) => ({
    group,
    published: find('Placement', published),
  }));
  if (groups.some(({ published }) => published === null)) return [];
  const cells = asPublished(
    groups.map(({ group, published }) => ({
      ...{ placement_group: OURS[group], place: '', provider: null, band: null },
      children: published!.number,
    })),
  );
  return groups.flatMap(({ group, published }) =>
    beside({ numerator: childrenIn(cells, { group }), denominator: childrenIn(cells), unknown: 0 }, published),
  );
}; // prettier-ignore

const near = (year: number, area: string): Worked[] => {
  const find = findIn('cla-on-31-march', year, area);
  const [within, over, unknown] = [
    'Placed 20 miles or less from home',
    'Placed more than 20 miles from home',
    'Distance not known or not recorded',
  ].map((name) => find('Distance between home and placement', name));
  if (!within || !over || !unknown) return [];
  const { amongAll } = bothWays({
    counted: within.number,
    'of whom': over.number,
    'not known': unknown.number,
  });
  return beside(amongAll, within);
};

const stability =
  (group: string, three: string) =>
  (year: number, area: string): Worked[] => {
    const find = findIn('placement-stability', year, area);
    const [of, all] = [find(group, three), find(group, 'Total children')];
    if (!of || !all) return [];
    const cells: StabilityCell[] = [
      { band: '10-15', placements: 3, children: of.number },
      { band: '5-9', placements: 1, children: all.number - of.number },
    ];
    return beside(threeOrMore(cells), of);
  };

const carer = (year: number, area: string): Worked[] => {
  const group = 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years';
  const find = findIn('placement-stability', year, area);
  const of = find(group, 'Living with the same carer for at least 2 years');
  const all = find(group, 'Total children');
  return of && all ? beside({ numerator: of.number, denominator: all.number, unknown: 0 }, of) : [];
};

const MEASURES = {
  'M2, placement mix': { worked: mix, least: 150 },
  'M7, within 20 miles': { worked: near, least: 100 },
  'M10, three or more in the year': {
    worked: stability('CLA on 31 March', 'With 3 or more placements during the year'),
    least: 120,
  },
  'M11, three or more in two years': {
    worked: stability(
      'CLA 2 years on 31 March',
      'With 3 or more placements during the previous 2 years',
    ),
    least: 120,
  },
  'M12, with the same carer': { worked: carer, least: 120 },
} as const; // prettier-ignore

/** Numbers of authorities are published as they are, so that each is a worked example of the measure’s own arithmetic. */
describe('what measures make of the numbers the Department for Education publishes', () => {
  it.each(Object.entries(MEASURES))(
    '%s is the published share of every authority and year that has one',
    (_of, { worked, least }) => {
      const all = PUBLISHED_YEARS.flatMap((year) => AUTHORITIES.flatMap(({ gss }) => worked(year, gss)));
      expect(all.length).toBeGreaterThan(least);
      expect(all.filter(({ ours, published }) => ours !== published)).toEqual([]);
    },
  );

  // London’s own numbers are the nearest ten, and its shares are of the numbers before that.
  it.each([
    ['M7, within 20 miles: 6,520 of 9,290', near, 70],
    ['M10: 950 of 9,290', MEASURES['M10, three or more in the year'].worked, 10],
    ['M11: 1,600 of 6,410', MEASURES['M11, three or more in two years'].worked, 25],
    ['M12: 1,700 of 2,490', carer, 68],
  ] as const)('London 2025, %s', (_of, worked, percent) => {
    expect(worked(2025, LONDON_REGION)).toEqual([{ ours: percent, published: percent }]);
  });

  it('London 2025, M2: foster 6,330, homes 940 and supported accommodation 1,150 of 9,290', () => {
    const shares = (['foster', 'homes', 'supported'] as const).map((group) => {
      const { published } = PUBLISHED_GROUPS.find((one) => one.group === group)!;
      const find = findIn('cla-on-31-march', 2025, LONDON_REGION);
      const [of, all] = [find('Placement', published)!, find('Placement', 'Total')!];
      return [wholePercent({ numerator: of.number, denominator: all.number }), of.percent];
    });
    expect(shares).toEqual([[68, 68], [10, 10], [12, 12]]); // prettier-ignore
  });
});
