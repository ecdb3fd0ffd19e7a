import fc from 'fast-check';
import { addDays, Day, day } from '@lib/kernel/day';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';
import { SettingPlaces } from '@lib/provision/places/setting-places';
import { HeldBlock } from './block-contract';
import { heldOn, RoomRow, roomOf, totalsOf, weeksFrom } from './room-weeks';
import { totalsByKind, totalsOfAll } from './totals-by-kind';
import { BlockVoid, Stay, unknownIn, voidsIn } from './voids';
import { childrenOn } from './voids.query';

const FIRST = day('2026-01-01');
const DAYS = 60;
const SETTINGS = ['home', 'lodge', 'no number'] as const;
const TODAY = addDays(FIRST, 45);

const aDay = fc.integer({ min: -20, max: DAYS }).map((after) => addDays(FIRST, after));
const anEnd = (startsOn: Day) =>
  fc.option(
    fc.integer({ min: 1, max: 50 }).map((nights) => addDays(startsOn, nights)),
    { nil: null },
  );
const aStretch = aDay.chain((startsOn) => anEnd(startsOn).map((endsOn) => ({ startsOn, endsOn })));

const someBlocks = fc
  .array(
    fc.record({
      stretch: aStretch,
      settingId: fc.constantFrom(...SETTINGS),
      places: fc.integer({ min: 1, max: 4 }),
      weeklyPence: fc.integer({ min: 0, max: 900_001 }),
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map(({ stretch, ...block }, at): HeldBlock => {
      const hasNumber = block.settingId !== 'no number';
      return { id: `b${at}`, hasNumber, ...stretch, ...block };
    }),
  );

const someStays = fc.array(
  fc
    .record({ stretch: aStretch, settingId: fc.constantFrom<Stay['settingId']>('home', 'lodge') })
    .map(({ stretch, settingId }): Stay => {
      return { settingId, startedOn: stretch.startsOn, endedOn: stretch.endsOn };
    }),
  { maxLength: 8 },
);

const PERIOD = { from: FIRST, to: addDays(FIRST, DAYS) };
const NIGHTS = Array.from({ length: DAYS }, (_, after) => addDays(FIRST, after));
const nightsOf = (voids: readonly { readonly nights: number }[]): number =>
  voids.reduce((sum, { nights }) => sum + nights, 0);
const emptyOn = (voids: readonly BlockVoid[], settingId: string, on: Day): number =>
  voids.filter((one) => one.settingId === settingId && one.from <= on && on < one.to).length;

describe('places of blocks', () => {
  it('are used or empty, each night and at each setting that has a number, and never both or more', () => {
    fc.assert(
      fc.property(someBlocks, someStays, (blocks, stays) => {
        const voids = voidsIn({ blocks, stays, reasons: [] }, PERIOD);
        for (const settingId of ['home', 'lodge'])
          for (const on of NIGHTS) {
            const held = heldOn(
              blocks.filter((block) => block.settingId === settingId),
              on,
            );
            const children = childrenOn(
              stays.filter((stay) => stay.settingId === settingId),
              on,
            );
            expect(emptyOn(voids, settingId, on) + Math.min(held, children)).toBe(held);
          }
        expect(voids.some(({ settingId }) => settingId === 'no number')).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('without a number are all of them not known, with what they cost', () => {
    fc.assert(
      fc.property(someBlocks, (blocks) => {
        const held = blocks.filter(({ hasNumber }) => !hasNumber);
        const unknown = unknownIn({ blocks }, PERIOD);
        expect(nightsOf(unknown)).toBe(NIGHTS.reduce((sum, on) => sum + heldOn(held, on), 0));
        const sevenths = unknown.reduce(
          (sum, { blockId, nights }) => sum + nights * blocks.find(({ id }) => id === blockId)!.weeklyPence,
          0,
        );
        const pence = unknown.reduce((sum, one) => sum + one.pence, 0);
        expect(Math.abs(pence - sevenths / 7)).toBeLessThan(1);
      }),
      { numRuns: 150 },
    );
  });

  it('have as many empty nights in all weeks together as in the whole of them', () => {
    fc.assert(
      fc.property(someBlocks, someStays, (blocks, stays) => {
        const weeks = weeksFrom(FIRST, 6);
        const facts = { blocks, stays, reasons: [] };
        const inWeeks = weeks.map(({ monday }) =>
          nightsOf(voidsIn(facts, { from: monday, to: addDays(monday, 7) })),
        );
        const whole = { from: weeks[0]!.monday, to: addDays(weeks.at(-1)!.sunday, 1) };
        expect(inWeeks.reduce((sum, nights) => sum + nights, 0)).toBe(nightsOf(voidsIn(facts, whole)));
      }),
      { numRuns: 150 },
    );
  });
});

const aStatement = fc.record({
  validFrom: aDay,
  confirmedOn: fc.integer({ min: -20, max: 45 }).map((after) => addDays(FIRST, after)),
  commissioned: fc.option(fc.nat(9), { nil: null }),
  outOfUse: fc.nat(4),
  vacant: fc.option(fc.nat(6), { nil: null }),
  usableFrom: fc.option(aDay, { nil: null }),
});

const someSaid = fc.array(
  fc.record({
    kind: fc.constantFrom('Home', 'Lodge'),
    places: fc.option(fc.nat(9), { nil: null }),
    said: fc.array(aStatement, { maxLength: 3 }),
  }),
  { maxLength: 6 },
);

const rowsOf = (all: typeof someSaid extends fc.Arbitrary<infer Facts> ? Facts : never): RoomRow[] => {
  const settings = all.map(({ kind, places }, at): PlacedSetting => {
    const names = { id: `s${at}`, urn: `SC${at}`, name: `s${at}`, aliases: [] };
    return { ...names, provisionType: kind, localAuthority: 'Kent', places };
  });
  const said = new Map(
    all.map(({ said: some }, at) => [
      `s${at}`,
      some.map((one) => ({ ...one, supersededAt: null }) as unknown as SettingPlaces),
    ]),
  );
  return roomOf({ settings, said, blocks: [], stays: [], fades: () => 28 }, weeksFrom(FIRST, 6), TODAY);
};

/** Where nobody confirmed it for 28 days by the end of the week, or by today where that is earlier. */
const isFaded = ({ said }: RoomRow['cells'][number], sunday: Day): boolean =>
  said !== null && addDays(said.confirmedOn, 28) < (sunday < TODAY ? sunday : TODAY);

describe('what is declared by week', () => {
  const weeks = weeksFrom(FIRST, 6);

  it('is what the latest statement that held on the Sunday says, and nothing that begins on the Monday after', () => {
    fc.assert(
      fc.property(someSaid, (all) => {
        rowsOf(all).forEach(({ cells }, at) =>
          cells.forEach(({ said, vacant }, week) => {
            const { sunday } = weeks[week]!;
            const begun = all[at]!.said.filter(({ validFrom }) => validFrom <= sunday);
            expect(said === null).toBe(begun.length === 0);
            if (said === null) return;
            expect(said.validFrom).toBe(begun.map(({ validFrom }) => validFrom).sort().at(-1)); // prettier-ignore
            const isLater = said.usableFrom !== null && said.usableFrom > sunday;
            expect(vacant).toBe(said.vacant !== null && isLater ? 0 : said.vacant);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('is in no total once it has faded: totals are those of the rows without it, by kind and of all', () => {
    fc.assert(
      fc.property(someSaid, fc.nat(5), (all, week) => {
        const rows = rowsOf(all);
        const { sunday } = weeks[week]!;
        const fresh = rows.filter(({ cells }) => !isFaded(cells[week]!, sunday));
        expect(totalsOf(rows, week).confirmed).toEqual(totalsOf(fresh, week).confirmed);
        const figures = totalsOfAll(rows, week);
        expect(figures).toEqual({ ...totalsOfAll(fresh, week), settings: rows.length });
        const kinds = totalsByKind(rows, week);
        for (const figure of ['registered', 'commissioned', 'outOfUse', 'vacant', 'block'] as const)
          expect(kinds.reduce((sum, one) => sum + one[figure].places, 0)).toBe(figures[figure].places);
        expect(figures.confirmed).toBe(totalsOf(rows, week).confirmed.settings);
        expect(figures.vacant.places).toBe(totalsOf(rows, week).confirmed.vacant);
      }),
      { numRuns: 150 },
    );
  });
});
