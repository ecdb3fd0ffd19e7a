import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { jobFor, STATISTICS, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CountedList, CountedRow } from '@lib/measures/behind/counted-row';
import { CUBES, cubeOf } from '@lib/measures/cubes/cube-register';
import { countsOf } from '@lib/releases/protecting/counts';
import { longSince } from '@lib/measures/same-carer-two-years/same-carer-two-years.sql';
import { MEASURES } from '@lib/measures/measure-register';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { loadPostcodeDirectory } from '@lib/reference-data/postcodes/load-postcode-directory';
import { annualReturn, Importing, RETURN_YEARS } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { measureBehind } from '../../../apps/web/src/london/tables/list-behind';
import { OWN_VALUES } from '../../../apps/web/src/measures/own/own-values';
import { practiceLondon } from '../../../apps/cli/src/practice/practice-london';
import { saveHistory, savePeriod, saveReturn } from './made-borough';

const id = (slug: string): number => findAuthority(slug)!.id;
const [BROMLEY, BEXLEY, MERTON, SUTTON, BRENT] = ['bromley', 'bexley', 'merton', 'sutton', 'brent'].map(id) as [
  number, number, number, number, number,
]; // prettier-ignore

/** Each borough with days its returns tell of: made-up annual returns, practice returns, and cases at the edge of a rule. */
const ASKED: readonly (readonly [borough: number, on: string])[] = [
  [BROMLEY, '2021-03-31'], [BROMLEY, '2022-03-31'], [BROMLEY, '2020-08-15'], [BEXLEY, '2022-03-31'],
  [MERTON, '2026-03-31'], [MERTON, '2025-10-31'], [SUTTON, '2026-03-31'], [SUTTON, '2024-03-31'],
  [BRENT, '2026-03-31'], [BRENT, '2026-03-30'],
]; // prettier-ignore

type Number3 = readonly [numerator: number, denominator: number | null, unknown: number];

const fact = ({ facts }: CountedRow, code: string): string => String(facts[code] ?? '');
const codeOf = (row: CountedRow, code: string): string => fact(row, code).split(':')[0]!;
const num = ({ facts }: CountedRow, code: string): number | null => facts[code] as number | null;

const shareOf =
  (
    isCounted: (row: CountedRow, on: Day) => boolean,
    isUnknown: (row: CountedRow) => boolean = () => false,
    unknownIsBelow = true,
  ) =>
  ({ rows }: CountedList, on: Day): Number3[] => {
    const unknown = rows.filter(isUnknown).length;
    const counted = rows.filter((row) => isCounted(row, on)).length;
    return [[counted, unknownIsBelow ? rows.length : rows.length - unknown, unknown]];
  };

/** So many of all in each part. */
const partsOf =
  (code: string, parts: readonly string[]) =>
  ({ rows }: CountedList): Number3[] =>
    parts.map((part) => [rows.filter((row) => fact(row, code) === part).length, rows.length, 0]);

const isFar = (row: CountedRow): boolean => (num(row, 'distance') ?? 0) > 20;
const noDistance = (row: CountedRow): boolean => num(row, 'distance') === null;
const noProvider = (row: CountedRow): boolean => fact(row, 'provider') === '';
const noLocation = (row: CountedRow): boolean => fact(row, 'location') === '';
const inBorough = (row: CountedRow): boolean => fact(row, 'location') === 'In the borough';

/** Each figure as somebody with its definition, the list and a pencil works it out: of the facts alone. */
const BY_HAND: Readonly<Record<string, (list: CountedList, on: Day) => readonly Number3[]>> = {
  'looked-after-on-a-day': ({ rows }) => [[rows.length, null, 0]],
  'in-house-foster-share': shareOf((row) => codeOf(row, 'provider') === 'PR1', noProvider),
  'agency-foster-share': shareOf(
    (row) =>
      ['PR4', 'PR5'].includes(codeOf(row, 'provider')) &&
      ['U4', 'U5', 'U6'].includes(codeOf(row, 'placement')),
    noProvider,
  ),
  'inside-borough': shareOf(inBorough, noLocation, false),
  'over-20-miles-and-outside': shareOf(
    (row) => isFar(row) && !noLocation(row) && !inBorough(row),
    (row) => (noDistance(row) && !inBorough(row)) || (isFar(row) && noLocation(row)),
  ),
  'within-20-miles': (list, on) => {
    const near = (row: CountedRow): boolean => !noDistance(row) && !isFar(row);
    const [[counted, below, unknown]] = shareOf(near, noDistance)(list, on) as [Number3];
    return [[counted, below, unknown], [counted, below! - unknown, 0]]; // prettier-ignore
  },
  'three-or-more-placements': shareOf((row) => movesOf(row) >= 3),
  'three-or-more-in-two-years': shareOf((row) => movesOf(row) >= 3),
  'same-carer-two-years': shareOf((row, on) => {
    const { lookedAfterSince, sameCarerSince } = longSince(on);
    expect(num(row, 'age')).toBeLessThan(16);
    expect(fact(row, 'lookedAfterSince') <= lookedAfterSince).toBe(true);
    return fact(row, 'since') <= sameCarerSince;
  }),
  'emergency-moves': ({ rows }) => {
    const sideOf = (as: string): number => rows.filter((row) => row.as === as).length;
    for (const row of rows) expect(['CARPL', 'PLACE']).not.toContain(codeOf(row, 'change'));
    return [[sideOf('counted'), sideOf('counted') + sideOf('of whom'), sideOf('not known')]];
  },
};

/** Stays that are written down. */
const movesOf = (row: CountedRow): number => {
  const moves = fact(row, 'stays').split('; ');
  expect(moves).toHaveLength(num(row, 'placements')!);
  return moves.length;
};

/** Which category of a table all rows of the list are in, and which those that are counted. */
const ROW_OF: Readonly<Record<string, { readonly whole: string; readonly counted?: string }>> = {
  placements: { whole: 'total' },
  'location-tiers': { whole: 'total' },
  'placements-in-the-year': { whole: 'total', counted: 'three-or-more' },
  'stability-over-two-years': { whole: 'two-years', counted: 'three-or-more' },
  'same-carer': { whole: 'long-term', counted: 'same-carer' },
};

describe('the list behind a borough’s own figure', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    const london = practiceLondon({ asAt: day('2026-03-31'), seed: 33, boroughs: ['merton', 'sutton'] });
    const folder = mkdtempSync(join(tmpdir(), 'plp-postcodes-'));
    const path = join(folder, 'postcodes.csv');
    writeFileSync(path, london.postcodeDirectory.bytes);
    const migrate = await database.unitOfWork('migrate');
    await migrate.run(SYSTEM, (tx) => loadPostcodeDirectory(tx, { path, version: 'made up' }));
    rmSync(folder, { recursive: true });

    const importing = new Importing(web, FixedClock.at('2026-03-31T09:00:00Z'));
    await importing.agree(BROMLEY, BEXLEY, MERTON, SUTTON);
    for (const year of RETURN_YEARS) await importing.import(BROMLEY, annualReturn(year), year);
    await importing.import(BEXLEY, annualReturn(2021), 2021);
    await importing.import(BEXLEY, annualReturn(2022), 2022);
    for (const { borough, returns } of london.boroughs) {
      const asker = importing.as(borough.id);
      const uploads: string[] = [];
      for (const { files, year, asAt } of returns)
        uploads.push((await importing.receiving.receive(asker, { files, year, asAt })).uploadId);
      await importing.applying.applyTogether(asker, uploads);
    }
    await web.run(jobFor(BRENT), async (tx) => {
      await saveReturn(tx, { year: 2023, trueAt: '2023-03-31' });
      const from = '2022-06-01';
      const child = await saveHistory(tx, '2013-01-01', { from, to: '2025-06-01' }, { from: '2025-06-01', place: 'A5' });
      await savePeriod(tx, child, { from });
      await saveHistory(tx, '2013-01-01', { from, miles: 20, tier: null }, );
      await saveHistory(tx, '2013-01-01', { from, miles: 20.1, tier: null });
      await saveHistory(tx, '2009-01-01', { from, place: 'K2', provider: null, miles: null, tier: 'london' });
      await saveHistory(tx, '2009-01-01', { from, place: 'U4', provider: null, miles: null, tier: 'borough' });
      await saveHistory(tx, '2009-01-01', { from: '2025-09-01', to: '2025-09-01' }, { from: '2025-09-01' });
      await saveHistory(tx, '2009-01-01', { from, shortBreak: true });
      await saveHistory(tx, '2009-01-01', { from, to: '2026-03-31' });
    }); // prettier-ignore
  }, 240_000);
  afterAll(() => database.close());

  const listOf = (code: string, borough: number, on: Day): Promise<CountedList | null> =>
    web.run(jobFor(borough), (tx) => MEASURES.find((one) => one.code === code)!.list!(tx, on));

  const figureOf = async (code: string, borough: number, on: Day): Promise<readonly Number3[] | null> => {
    const lines = await web.run(jobFor(borough), (tx) => OWN_VALUES.find((one) => one.code === code)!.work(tx, on));
    return lines && lines.map(({ numerator, denominator, unknown }): Number3 => [numerator, denominator, unknown]);
  }; // prettier-ignore

  it.each(Object.keys(BY_HAND))('%s comes out of it, by hand, on several days in several boroughs', async (code) => {
    let listed = 0;
    for (const [borough, on] of ASKED) {
      const list = await listOf(code, borough, day(on));
      const figure = await figureOf(code, borough, day(on));
      expect([borough, on, list && BY_HAND[code]!(list, day(on))]).toEqual([borough, on, figure]);
      listed += list?.rows.length ?? 0;
    }
    expect(listed).toBeGreaterThan(100);
  }); // prettier-ignore

  it.each(Object.keys(BY_HAND))('%s: the side of each row is the one the facts say', async (code) => {
    for (const [borough, on] of ASKED) {
      const list = await listOf(code, borough, day(on));
      const [first] = (await figureOf(code, borough, day(on))) ?? [];
      if (!list || !first) continue;
      const on_ = (as: string): number => list.rows.filter((row) => row.as === as).length;
      const [numerator, denominator, unknown] = first;
      expect([on_('counted'), on_('not known')]).toEqual([numerator, unknown]);
      if (denominator !== null)
        expect([denominator - on_('not known'), denominator]).toContain(on_('counted') + on_('of whom'));
    }
  });

  it('placement mix, residential providers and location by their parts, and none is lost', async () => {
    for (const [borough, on] of ASKED) {
      const mix = (await listOf('placement-mix', borough, day(on)))!;
      const lines = await web.run(jobFor(borough), (tx) => OWN_VALUES.find(({ code }) => code === 'placement-mix')!.work(tx, day(on)));
      expect(partsOf('group', lines!.map(({ label }) => label))(mix)).toEqual(await figureOf('placement-mix', borough, day(on)));
      const bands = DFE_AGE_BANDS.bands.map(({ label }) => label);
      expect(mix.rows.every((row) => bands.includes(fact(row, 'band')))).toBe(true);

      const homes = (await listOf('residential-providers', borough, day(on)))!;
      const byProvider = Map.groupBy(homes.rows, (row) => fact(row, 'provider'));
      const sizes = [...byProvider.values()].map(({ length }) => length).toSorted((a, b) => a - b);
      const figure = (await figureOf('residential-providers', borough, day(on)))!;
      expect(sizes).toEqual(figure.map(([numerator]) => numerator).toSorted((a, b) => a - b));

      const where = (await listOf('location-tiers', borough, day(on)))!;
      const tiers = ['In the borough', 'In the sub-region', 'Elsewhere in London', 'Outside London', ''];
      expect(tiers.map((tier) => where.rows.filter((row) => fact(row, 'location') === tier).length)).toEqual(
        (await figureOf('location-tiers', borough, day(on)))!.map(([numerator]) => numerator),
      );
      const rate = (await listOf('rate-per-10000', borough, day(on)))!;
      expect(rate.rows).toHaveLength((await figureOf('rate-per-10000', borough, day(on)))![0]![0]);
    }
  }); // prettier-ignore

  it('has only what its own borough’s row security lets through, and is nobody’s without a borough', async () => {
    for (const measure of MEASURES.filter((one) => one.list !== undefined))
      for (const context of [SYSTEM, STATISTICS]) {
        const said = await refusal(() => web.run(context, (tx) => measure.list!(tx, day('2026-03-31'))));
        expect([measure.code, said]).toEqual([
          measure.code,
          expect.stringMatching(/one borough at a time|denied/),
        ]);
      }
    const own = await listOf('looked-after-on-a-day', SUTTON, day('2026-03-31'));
    const foreign = await web.run(jobFor(MERTON), (tx) =>
      tx.query('select 1 from children where id = any($1::uuid[])', [own!.rows.map(({ subject }) => subject!.id)]),
    );
    expect(foreign).toEqual([]);
  }); // prettier-ignore

  it('is there of every measure of a day that this service works out', () => {
    const without = MEASURES.filter((one) => one.list === undefined).map((one) => one.id);
    expect(without.filter((number) => /^(L0|M[1-9]|M1[0-2]|M29)$/.test(number))).toEqual([]);
  }); // prettier-ignore

  it.each(CUBES.map(({ code }) => code).filter((code) => measureBehind(code) !== null))(
    'is of the children that the borough’s own row of %s counts',
    async (code) => {
      const cube = cubeOf(code)!;
      for (const [borough, on] of ASKED) {
        const { rows } = (await listOf(measureBehind(code)!, borough, day(on))) ?? { rows: [] };
        if (rows.length === 0) continue;
        const counts = countsOf(cube, await web.run(jobFor(borough), (tx) => cube.count(tx, borough, day(on))));
        const { whole, counted } = ROW_OF[code]!;
        expect(counts.get(whole)).toBe(rows.length);
        if (counted) expect(counts.get(counted)).toBe(rows.filter(({ as }) => as === 'counted').length);
      }
    },
  ); // prettier-ignore

  it('is not known of a year before the first return, as the figure is not', async () => {
    for (const code of ['three-or-more-placements', 'three-or-more-in-two-years', 'same-carer-two-years', 'emergency-moves'])
      expect([code, await listOf(code, BEXLEY, day('2020-12-31'))]).toEqual([code, null]);
  }); // prettier-ignore
});

const refusal = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'was let through';
  } catch (error) {
    return (error as Error).message;
  }
};
