import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { SAME_CARER_TWO_YEARS } from '@lib/measures/same-carer-two-years/same-carer-two-years.measure';
import { Share } from '@lib/measures/share';
import {
  THREE_OR_MORE_IN_TWO_YEARS,
  threeOrMoreInTwoYearsOfAll,
} from '@lib/measures/three-or-more-in-two-years/three-or-more-in-two-years.measure';
import { threeOrMore } from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { TestDatabase } from '@test/support/test-database';
import { MadePlacement, saveHistory, savePeriod, saveReturn } from './made-borough';

const ASAT = day('2026-03-31');
const ALL = 305;

interface Example {
  readonly rule: string;
  readonly born?: string;
  /** When the care of today began. */
  readonly inCareSince: string;
  readonly placements: readonly MadePlacement[];
  /** Placements in the two years; null for a child who was not looked after all the while. */
  readonly inTwoYears: 1 | 2 | 3 | null;
  /** Whether the child stayed with the carer; null for one who is not asked about. */
  readonly stayed: boolean | null;
}

const EXAMPLES: readonly Example[] = [
  {
    rule: 'one placement for years',
    inCareSince: '2022-05-01',
    placements: [{ from: '2022-05-01' }],
    ...{ inTwoYears: 1, stayed: true },
  },
  {
    rule: 'two and a half years in care to the day, two with the carer to the day',
    inCareSince: '2023-10-01',
    placements: [{ from: '2023-10-01', to: '2024-04-01' }, { from: '2024-04-01' }],
    ...{ inTwoYears: 1, stayed: true },
  },
  {
    rule: 'a day less in care than two and a half years',
    inCareSince: '2023-10-02',
    placements: [{ from: '2023-10-02' }],
    ...{ inTwoYears: 1, stayed: null },
  },
  {
    rule: 'a day less with the carer than two years',
    inCareSince: '2022-06-01',
    placements: [{ from: '2022-06-01', to: '2024-04-02' }, { from: '2024-04-02' }],
    ...{ inTwoYears: 2, stayed: false },
  },
  {
    rule: 'two years in care to the day',
    inCareSince: '2024-04-01',
    placements: [{ from: '2024-04-01' }],
    ...{ inTwoYears: 1, stayed: null },
  },
  {
    rule: 'a day less than two years in care',
    inCareSince: '2024-04-02',
    placements: [{ from: '2024-04-02' }],
    ...{ inTwoYears: null, stayed: null },
  },
  {
    rule: 'placed for adoption with others, together with the placement before for two years',
    inCareSince: '2022-06-01',
    placements: [
      { from: '2022-06-01', to: '2023-01-01', place: 'K2' },
      { from: '2023-01-01', to: '2025-01-10' },
      { from: '2025-01-10', place: 'A6' },
    ],
    ...{ inTwoYears: 2, stayed: true },
  },
  {
    rule: 'placed for adoption, together with the placement before for less than two years',
    inCareSince: '2022-06-01',
    placements: [
      { from: '2022-06-01', to: '2024-06-01' },
      { from: '2024-06-01', to: '2025-06-01' },
      { from: '2025-06-01', place: 'A6' },
    ],
    ...{ inTwoYears: 3, stayed: false },
  },
  {
    rule: 'adopted by the carer, which is no move and one placement',
    inCareSince: '2022-06-01',
    placements: [{ from: '2022-06-01', place: 'A5' }],
    ...{ inTwoYears: 1, stayed: true },
  },
  {
    rule: 'moved to a carer who adopts the child',
    inCareSince: '2022-06-01',
    placements: [
      { from: '2022-06-01', to: '2025-06-01' },
      { from: '2025-06-01', place: 'A5' },
    ],
    ...{ inTwoYears: 2, stayed: false },
  },
  {
    rule: 'three homes in the two years',
    inCareSince: '2021-06-01',
    placements: [
      { from: '2021-06-01', to: '2024-12-01' },
      { from: '2024-12-01', to: '2025-02-01', place: 'K2' },
      { from: '2025-02-01', place: 'K2' },
    ],
    ...{ inTwoYears: 3, stayed: false },
  },
  {
    rule: 'a stay of less than 24 hours is none',
    inCareSince: '2021-06-01',
    placements: [
      { from: '2021-06-01', to: '2024-12-01' },
      { from: '2024-12-01', to: '2024-12-01', place: 'K2' },
      { from: '2024-12-01', place: 'K2' },
    ],
    ...{ inTwoYears: 2, stayed: false },
  },
  {
    rule: '16 that month is not asked about staying',
    born: '2010-03-01',
    inCareSince: '2020-01-01',
    placements: [{ from: '2020-01-01' }],
    ...{ inTwoYears: 1, stayed: null },
  },
  {
    rule: '16 the month after is',
    born: '2010-04-01',
    inCareSince: '2020-01-01',
    placements: [{ from: '2020-01-01' }],
    ...{ inTwoYears: 1, stayed: true },
  },
  {
    rule: 'care that broke off begins again',
    inCareSince: '2025-01-01',
    placements: [{ from: '2021-06-01', to: '2024-12-01' }, { from: '2025-01-01' }],
    ...{ inTwoYears: null, stayed: null },
  },
  {
    rule: 'short breaks are none',
    inCareSince: '2021-01-01',
    placements: [
      { from: '2021-01-01' },
      { from: '2025-01-01', to: '2025-01-05', shortBreak: true },
      { from: '2025-03-01', to: '2025-03-05', shortBreak: true },
    ],
    ...{ inTwoYears: 1, stayed: true },
  },
  {
    rule: 'who has left is not counted',
    inCareSince: '2021-01-01',
    placements: [{ from: '2021-01-01', to: '2026-03-31' }],
    ...{ inTwoYears: null, stayed: null },
  },
];

describe('M11 and M12: moves and staying of children in care for long', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  const borough = (n: number): number => 201 + n;
  const make = async (to: number, examples: readonly Example[]): Promise<void> =>
    web.run(jobFor(to), async (tx) => {
      await saveReturn(tx, { year: 2024, trueAt: '2024-03-31' });
      for (const { born = '2013-01-01', inCareSince, placements } of examples) {
        const child = await saveHistory(tx, born, ...placements);
        await savePeriod(tx, child, {
          from: inCareSince,
          to: placements.findLast(({ shortBreak }) => !shortBreak)!.to,
        });
      }
    });
  const moves = (of: number, asAt = ASAT): Promise<Share | null> =>
    web.run(jobFor(of), async (tx) => {
      const cells = await THREE_OR_MORE_IN_TWO_YEARS.work(tx, asAt);
      return cells && threeOrMore(cells);
    });
  const staying = (of: number, asAt = ASAT): Promise<Share | null> =>
    web.run(jobFor(of), (tx) => SAME_CARER_TWO_YEARS.work(tx, asAt));

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    for (const [n, example] of EXAMPLES.entries()) await make(borough(n), [example]);
    await make(ALL, EXAMPLES);
  });
  afterAll(() => database.close());

  it.each(EXAMPLES.map((example, n) => [example.rule, n, example] as const))(
    '%s',
    async (_rule, n, { inTwoYears, stayed }) => {
      const cells = await web.run(jobFor(borough(n)), (tx) => THREE_OR_MORE_IN_TWO_YEARS.work(tx, ASAT));
      expect(cells!.map(({ placements }) => placements)).toEqual(inTwoYears === null ? [] : [inTwoYears]);
      expect(await staying(borough(n))).toEqual({
        numerator: stayed === true ? 1 : 0,
        denominator: stayed === null ? 0 : 1,
        unknown: 0,
      });
    },
  );

  it.each([...EXAMPLES.map((_example, n) => borough(n)), ALL])(
    'are the same counted without ages, as a release counts moves (%i)',
    async (of) => {
      const counted = await web.run(jobFor(of), (tx) => threeOrMoreInTwoYearsOfAll(tx, ASAT));
      expect(counted).toEqual(await moves(of));
    },
  );

  it('are shares of the children they ask about', async () => {
    const long = EXAMPLES.filter(({ inTwoYears }) => inTwoYears !== null);
    const asked = EXAMPLES.filter(({ stayed }) => stayed !== null);
    expect(await moves(ALL)).toEqual({
      numerator: long.filter(({ inTwoYears }) => inTwoYears === 3).length,
      ...{ denominator: long.length, unknown: 0 },
    });
    expect(await staying(ALL)).toEqual({
      numerator: asked.filter(({ stayed }) => stayed).length,
      ...{ denominator: asked.length, unknown: 0 },
    });
  });

  it('are not known of a time that began before the first return', async () => {
    expect(await moves(ALL, day('2025-03-30'))).toBeNull();
    expect(await moves(ALL, day('2025-03-31'))).not.toBeNull();
    expect(await staying(ALL, day('2025-09-29'))).toBeNull();
    expect(await staying(ALL, day('2025-09-30'))).not.toBeNull();
  });
});
