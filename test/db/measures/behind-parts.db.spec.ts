import { FixedClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CountedList } from '@lib/measures/behind/counted-row';
import { partOfLine } from '@lib/measures/behind/list-part';
import { MEASURES } from '@lib/measures/measure-register';
import { annualReturn, Importing, RETURN_YEARS } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { OWN_VALUES } from '../../../apps/web/src/measures/own/own-values';
import { saveHistory, saveReturn } from './made-borough';

const BRENT = 304;
const BROMLEY = 305;

/** Made-up annual returns, and children in every tier and with every provider there is. */
const ASKED: readonly (readonly [borough: number, on: string])[] = [
  [BROMLEY, '2021-03-31'],
  [BROMLEY, '2022-03-31'],
  [BROMLEY, '2020-08-15'],
  [BRENT, '2023-03-31'],
];

const IN_BRENT = [
  { place: 'K2', provider: null, tier: 'borough' },
  { place: 'K2', provider: 'PR1', tier: 'sub-region' },
  { place: 'S1', provider: 'PR2', tier: 'london' },
  { place: 'R1', provider: 'PR3', tier: 'outside' },
  { place: 'P3', provider: 'PR4', tier: null },
  { place: 'K2', provider: 'PR5', tier: 'outside' },
  { place: 'A5', tier: 'borough' },
] as const;

describe('the list behind a part of a borough’s own figure', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    const importing = new Importing(web, FixedClock.at('2026-03-31T09:00:00Z'));
    await importing.agree(BROMLEY);
    for (const year of RETURN_YEARS) await importing.import(BROMLEY, annualReturn(year), year);
    await web.run(jobFor(BRENT), async (tx) => {
      await saveReturn(tx, { year: 2023, trueAt: '2023-03-31' });
      for (const made of IN_BRENT) await saveHistory(tx, '2009-01-01', { from: '2022-06-01', ...made });
    });
  }, 120_000);
  afterAll(() => database.close());

  const listOf = (code: string, borough: number, on: Day): Promise<CountedList | null> =>
    web.run(jobFor(borough), (tx) => MEASURES.find((one) => one.code === code)!.list!(tx, on));

  it.each(MEASURES.filter(({ parts }) => parts).map(({ code }) => code))(
    'part by part has as many rows as the line of the figure: %s, and every line has its part',
    async (code) => {
      const { parts } = MEASURES.find((one) => one.code === code)!;
      let listed = 0;
      for (const [borough, on] of ASKED) {
        const lines = await web.run(jobFor(borough), (tx) => OWN_VALUES.find((one) => one.code === code)!.work(tx, day(on)));
        const list = await listOf(code, borough, day(on));
        const byPart = lines?.map((line) => {
          const part = partOfLine(parts, line);
          expect([code, line.label, part === null]).toEqual([code, line.label, false]);
          return list!.rows.filter((row) => part!.has(row)).length;
        });
        expect([borough, on, byPart]).toEqual([borough, on, lines?.map(({ numerator }) => numerator)]);
        // Groups, providers and tiers take the rows apart: each is in one of them. A child can be missing and away.
        const inNone = list?.rows.filter((row) => !parts!.some((part) => part.has(row))) ?? [];
        if (code !== 'missing-in-the-year') {
          expect(inNone).toEqual([]);
          expect((byPart ?? []).reduce((sum, rows) => sum + rows, 0)).toBe(list?.rows.length ?? 0);
        }
        listed += list?.rows.length ?? 0;
      }
      expect(listed).toBeGreaterThan(30);
    },
  ); // prettier-ignore
});
