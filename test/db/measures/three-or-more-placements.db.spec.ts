import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import {
  THREE_OR_MORE_PLACEMENTS,
  threeOrMore,
  threeOrMoreOfAll,
} from '@lib/measures/three-or-more-placements/three-or-more-placements.measure';
import { TestDatabase } from '@test/support/test-database';
import { MadePlacement, saveHistory, saveReturn } from './made-borough';

const ASAT = day('2026-03-31');

/** Each child is alone in a borough of their own, so that its count is theirs. */
const EXAMPLES: readonly (readonly [string, number, readonly MadePlacement[]])[] = [
  ['one placement all year', 1, [{ from: '2024-01-01' }]],
  ['three in the year', 3, [
    { from: '2025-01-01', to: '2025-06-01' }, { from: '2025-06-01', to: '2025-09-01' }, { from: '2025-09-01' }]],
  ['open on 1 April and on 31 March both count', 3, [
    { from: '2025-03-01', to: '2025-04-02' }, { from: '2025-04-02', to: '2026-03-31' }, { from: '2026-03-31' }]],
  ['one that ended on 1 April was over by that night', 2, [
    { from: '2025-03-01', to: '2025-04-01' }, { from: '2025-04-01', to: '2026-03-30' }, { from: '2026-03-30' }]],
  ['a stay of less than 24 hours is none', 2, [
    { from: '2025-01-01', to: '2025-06-01' }, { from: '2025-06-01', to: '2025-06-01' }, { from: '2025-06-02' }]],
  ['before a spell at home in the same year', 3, [
    { from: '2025-04-10', to: '2025-05-01' }, { from: '2025-05-01', to: '2025-06-01' }, { from: '2025-12-01' }]],
  ['moved to a carer who adopts the child: their adoption is one placement with the time before it', 2, [
    { from: '2025-01-01', to: '2025-06-01', place: 'U6' }, { from: '2025-06-01', place: 'A5' }]],
  ['moved twice, the second time to a carer who adopts the child', 3, [
    { from: '2025-01-01', to: '2025-06-01', place: 'U6' }, { from: '2025-06-01', to: '2025-12-01', place: 'U6' },
    { from: '2025-12-01', place: 'A5' }]],
  ['adoption by another is one', 3, [
    { from: '2025-01-01', to: '2025-06-01' }, { from: '2025-06-01', to: '2025-12-01', place: 'U6' },
    { from: '2025-12-01', place: 'A6' }]],
  ['adopted by a carer of before the year', 1, [
    { from: '2023-01-01', to: '2025-02-01', place: 'U6' }, { from: '2025-02-01', place: 'A3' }]],
  ['a temporary move that care starts with is one', 2, [
    { from: '2025-05-01', to: '2025-05-06', place: 'T4' }, { from: '2025-05-06' }]],
  ['short breaks are none', 1, [
    { from: '2025-01-01' }, { from: '2025-07-01', to: '2025-07-05', shortBreak: true },
    { from: '2025-08-01', to: '2025-08-05', shortBreak: true }]],
]; // prettier-ignore

const BOROUGHS = [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212];

describe('M10: three or more placements in the year', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    for (const [n, [, , placements]] of EXAMPLES.entries()) {
      await web.run(jobFor(BOROUGHS[n]!), async (tx) => {
        await saveReturn(tx);
        await saveHistory(tx, '2014-01-01', ...placements);
      });
    }
    await web.run(jobFor(305), async (tx) => {
      await saveReturn(tx);
      for (const [, , placements] of EXAMPLES) await saveHistory(tx, '2014-01-01', ...placements);
      await saveHistory(tx, '2014-01-01', { from: '2025-04-05', to: '2025-05-05' }, { from: '2025-05-05', to: '2025-06-05' },
        { from: '2025-06-05', to: '2026-03-31' }); // prettier-ignore
    });
  });
  afterAll(() => database.close());

  it.each(EXAMPLES.map(([rule, placements], n) => [rule, placements, n] as const))(
    '%s: %i',
    async (_rule, placements, n) => {
      const cells = await web.run(jobFor(BOROUGHS[n]!), (tx) => THREE_OR_MORE_PLACEMENTS.work(tx, ASAT));
      expect(cells).toEqual([{ band: '10-15', placements, children: 1 }]);
    },
  );

  it('is a share of the children looked after at its end, and of nobody who has left', async () => {
    const cells = await web.run(jobFor(305), (tx) => THREE_OR_MORE_PLACEMENTS.work(tx, ASAT));
    const expected = EXAMPLES.filter(([, placements]) => placements === 3).length;
    expect(threeOrMore(cells!)).toEqual({ numerator: expected, denominator: EXAMPLES.length, unknown: 0 });
  });

  it.each([...BOROUGHS, 305])(
    'is the same counted without ages, as a release counts it (%i)',
    async (borough) => {
      await web.run(jobFor(borough), async (tx) => {
        const cells = await THREE_OR_MORE_PLACEMENTS.work(tx, ASAT);
        expect(await threeOrMoreOfAll(tx, ASAT)).toEqual(threeOrMore(cells!));
      });
    },
  );

  it('is not known of a year that began before the first return', async () => {
    await web.run(jobFor(305), async (tx) => {
      expect(await THREE_OR_MORE_PLACEMENTS.work(tx, day('2026-03-30'))).toBeNull();
      await saveReturn(tx, { year: 2025, trueAt: '2025-03-31' });
      expect(await THREE_OR_MORE_PLACEMENTS.work(tx, day('2026-03-30'))).not.toBeNull();
    });
  });
});
