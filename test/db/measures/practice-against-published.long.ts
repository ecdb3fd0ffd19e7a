import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { Measure } from '@lib/measures/measure';
import { INSIDE_BOROUGH } from '@lib/measures/inside-borough/inside-borough.measure';
import {
  MISSING_IN_THE_YEAR,
  missingShare,
} from '@lib/measures/missing-in-the-year/missing-in-the-year.measure';
import { OVER_20_MILES_AND_OUTSIDE } from '@lib/measures/over-20-miles-and-outside/over-20-miles-and-outside.measure';
import { childrenIn, PLACEMENT_MIX } from '@lib/measures/placement-mix/placement-mix.measure';
import { PUBLISHED_GROUPS } from '@lib/measures/placements/published-groups';
import { RATE_PER_10000 } from '@lib/measures/rate-per-10000/rate-per-10000.measure';
import { SAME_CARER_TWO_YEARS } from '@lib/measures/same-carer-two-years/same-carer-two-years.measure';
import { Share } from '@lib/measures/share';
import { THREE_OR_MORE_IN_TWO_YEARS } from '@lib/measures/three-or-more-in-two-years/three-or-more-in-two-years.measure';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { WEEKLY_COST_RESIDENTIAL } from '@lib/measures/weekly-cost-residential/weekly-cost-residential.measure';
import { WITHIN_20_MILES } from '@lib/measures/within-20-miles/within-20-miles.measure';
import { LONDON_REGION } from '@lib/reference-data/benchmarks/benchmark';
import { numberOrNull } from '@lib/reference-data/benchmarks/find-benchmark';
import { findPublished } from '@lib/reference-data/benchmarks/published-figures';
import { TestDatabase } from '@test/support/test-database';
import { loadReference } from '../../../apps/cli/src/database/load-reference';
import { withUnits } from '../../../apps/cli/src/database/with-units';
import { loadPractice } from '../../../apps/cli/src/start/load-practice';
import { withPreparingUnits } from '../../../apps/cli/src/start/prepare-installation';

const CLOCK = FixedClock.at('2025-11-22T09:00:00Z');
const WANTED = { asAt: day('2025-11-22'), seed: 1 };
const MARCH_END = day('2025-03-31');
const DISTANCE = 'Distance between home and placement';

/** A measure of the whole practice London, the figure it was calibrated to, and how far off it may be. */
interface Reconciled {
  readonly of: string;
  readonly ours: number;
  readonly published: number;
  readonly within: number;
}

const COUNTED = { 'cla-on-31-march': 'Total', 'placement-stability': 'Total children' } as const;

/** The published share of London, of the published numbers: a whole per cent would hide half a point. */
const ofLondon = (
  group: string,
  characteristic: string,
  dataset: keyof typeof COUNTED = 'cla-on-31-march',
): number => {
  const number = (name: string): number =>
    numberOrNull(
      findPublished(dataset, { year: 2025, area: LONDON_REGION, group, characteristic: name })!.number,
    )!;
  return (100 * number(characteristic)) / number(COUNTED[dataset]);
};

/** Every borough’s measure over its own practice data, added up, beside what the Department for Education published. */
describe('measures of the practice London at 31 March 2025, beside what was published', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    await withUnits(database.address, 'migrate', (units) =>
      openInstallation(units, { practice: true, production: false }),
    );
    await withPreparingUnits(database.address, async (units) => {
      await units.job.run(SYSTEM, (tx) => tx.query('select audit.make_months(3)'));
      await loadReference(database.address);
      await loadPractice({ ...units, clock: CLOCK, say: () => undefined }, WANTED);
    });
    web = await database.unitOfWork('web');
  }, 900_000);
  afterAll(() => database.close());

  const ofAll = async <Result>(measure: Measure<Result>): Promise<Result[]> => {
    const results: Result[] = [];
    for (const { id } of AUTHORITIES)
      results.push(await web.run(jobFor(id), (tx) => measure.work(tx, MARCH_END), { readOnly: true }));
    return results;
  };

  const percentOf = (shares: readonly (Share | null)[]): number => {
    const sum = (part: 'numerator' | 'denominator'): number =>
      shares.reduce((all, share) => all + share![part], 0);
    return (100 * sum('numerator')) / sum('denominator');
  };

  const ourMix = async (): Promise<Reconciled[]> => {
    const cells = (await ofAll(PLACEMENT_MIX)).flat();
    return PUBLISHED_GROUPS.map(({ group, published }) => ({
      of: `M2, ${group}`,
      ours: (100 * childrenIn(cells, { group })) / childrenIn(cells),
      published: ofLondon('Placement', published),
      within: 1,
    }));
  };

  const reconcile = async (): Promise<Reconciled[]> => {
    const rates = await ofAll(RATE_PER_10000);
    const population = rates.reduce((all, rate) => all + rate!.population, 0);
    const near = await ofAll(WITHIN_20_MILES);
    const cost = await ofAll(WEEKLY_COST_RESIDENTIAL);
    expect(new Set(cost.map((one) => one?.year))).toEqual(new Set([2024]));
    const spent = cost.reduce((all, one) => all + (one?.pence ?? 0), 0) / 100;
    const nights = cost.reduce((all, one) => all + (one?.divisor ?? 0), 0);
    const amongAll = near.map((one) => one.amongAll);
    const unknown = amongAll.reduce((all, one) => all + one.unknown, 0);
    const children = rates.reduce((all, rate) => all + rate!.children, 0);
    return [
      { of: 'M1, for every 10,000', ours: (10_000 * children) / population, published: 48, within: 1 },
      ...(await ourMix()),
      // The Department divides by all, the measure by children whose authority is known.
      {
        of: 'M6, inside the borough',
        ours: percentOf(await ofAll(INSIDE_BOROUGH)),
        published: ofLondon('Locality of placement', 'Placed inside the local authority boundary'),
        within: 2,
      },
      {
        of: 'M7, within 20 miles',
        ours: percentOf(amongAll),
        published: ofLondon(DISTANCE, 'Placed 20 miles or less from home'),
        within: 2,
      },
      {
        of: 'M7, not known',
        ours: (100 * unknown) / children,
        published: ofLondon(DISTANCE, 'Distance not known or not recorded'),
        within: 2,
      },
      { of: 'M8', ours: percentOf(await ofAll(OVER_20_MILES_AND_OUTSIDE)), published: 17, within: 2 },
      {
        of: 'M10, three or more in the year',
        ours: percentOf((await ofAll(THREE_OR_MORE_PLACEMENTS)).map((cells) => threeOrMore(cells!))),
        published: ofLondon(
          'CLA on 31 March',
          'With 3 or more placements during the year',
          'placement-stability',
        ),
        within: 2,
      },
      {
        of: 'M11, three or more in two years',
        ours: percentOf((await ofAll(THREE_OR_MORE_IN_TWO_YEARS)).map((cells) => threeOrMore(cells!))),
        published: ofLondon(
          'CLA 2 years on 31 March',
          'With 3 or more placements during the previous 2 years',
          'placement-stability',
        ),
        within: 3,
      },
      {
        of: 'M12, with the same carer',
        ours: percentOf(await ofAll(SAME_CARER_TWO_YEARS)),
        published: ofLondon(
          'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
          'Living with the same carer for at least 2 years',
          'placement-stability',
        ),
        within: 3,
      },
      {
        of: 'M15, missing',
        ours: percentOf((await ofAll(MISSING_IN_THE_YEAR)).map((year) => missingShare(year!))),
        published: 16,
        within: 2,
      },
      // The tables of 2025 would be published in the winter after this day: what counts on it is of 2024.
      { of: 'M18, pounds a week in 2024', ours: (spent / nights) * 7, published: 6985, within: 350 },
    ];
  };

  it('come as near as is said beside each', async () => {
    const all = await reconcile();
    for (const { of, ours, published, within } of all)
      process.stdout.write(
        `${of}: ${ours.toFixed(1)}, published ${published.toFixed(1)}, may be ${within} off\n`,
      );
    expect(all.filter(({ ours, published, within }) => !(Math.abs(ours - published) <= within))).toEqual([]);
  }, 300_000);
});
