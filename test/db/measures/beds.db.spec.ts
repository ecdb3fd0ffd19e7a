import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { BED_RATIO, londonBeds, ratioOf } from '@lib/measures/bed-ratio/bed-ratio.measure';
import { CountedList } from '@lib/measures/behind/counted-row';
import { Measure } from '@lib/measures/measure';
import { OCCUPANCY_OF_HOMES } from '@lib/measures/occupancy-of-homes/occupancy-of-homes.measure';
import { printRelease } from '@test/support/printed-releases';
import { TestDatabase } from '@test/support/test-database';
import { saveHistory, saveReturn } from './made-borough';

const [BROMLEY, CROYDON] = [305, 306];
const MARCH_END = day('2026-03-31');

interface MadeSetting {
  readonly urn: string | null;
  readonly type?: string;
  readonly sector?: string;
  readonly authority?: string;
  readonly places?: number | null;
  readonly status?: string;
  readonly shortBreaks?: boolean;
}

describe('beds of a borough and of London, followed into measures by hand', () => {
  let database: TestDatabase;
  let web: UnitOfWork;

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    await web.run(jobFor(BROMLEY), (tx) => saveReturn(tx, { year: 2024, trueAt: '2024-03-31' }));
    await blocks();
    await homes();
  });
  afterAll(() => database.close());

  const setting = async (made: MadeSetting): Promise<string> => {
    const id = newId();
    await database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, sector, local_authority, places, short_breaks_only, on_list, added_at,
                             added_by_name, version)
       values ($1, $2, 'A made-up setting', $3, $4, $5, $6, $7, true, now(), 'A list', 1)`,
      [
        ...[id, made.urn, made.type ?? "Children's home", made.sector ?? 'Private', made.authority ?? 'Kent'],
        ...[made.places === undefined ? 6 : made.places, made.shortBreaks ?? false],
      ],
    );
    await database.asSuperuser(
      `insert into setting_registrations (setting_id, valid_from, status) values ($1, '2023-03-31', $2)`,
      [id, made.status ?? 'Active'],
    );
    return id;
  };
  const block = (settingId: string, places: number, from: string, to: string | null = null): Promise<void> =>
    database.asSuperuser(
      `insert into block_contracts (borough_id, id, setting_id, places, weekly_pence, starts_on, ends_on, entered_at, entered_by_name, version)
       values ($1, $2, $3, $4, 500000, $5, $6, now(), 'An officer', 1)`,
      [BROMLEY, newId(), settingId, places, from, to],
    );
  const livesAt = async (urn: string, from: string, place = 'K2'): Promise<void> => {
    const child = await web.run(jobFor(BROMLEY), (tx) => saveHistory(tx, '2012-01-01', { from, place }));
    await database.asSuperuser('update placements set urn = $2 where child_id = $1', [child, urn]);
  };
  const said = (settingId: string, vacant: number, outOfUse: number): Promise<void> =>
    database.asSuperuser(
      `insert into setting_places (id, setting_id, valid_from, out_of_use, out_of_use_reason, out_of_use_payer, vacant, source,
                                   said_at, said_by_name, confirmed_on, confirmed_source, confirmed_by_name, version)
       values ($1, $2, '2026-03-01', $3, 'damage', 'nobody', $4, 'programme', now(), 'A commissioner', '2026-03-01',
               'programme', 'A commissioner', 1)`,
      [newId(), settingId, outOfUse, vacant],
    );

  /** Two places for 30 nights, one used for 20 of them; one for 10 at a home without a number; and none that is a home. */
  const blocks = async (): Promise<void> => {
    await block(await setting({ urn: 'SC000001' }), 2, '2026-03-02');
    await livesAt('SC000001', '2026-03-12');
    await block(await setting({ urn: null }), 1, '2026-03-22');
    await block(await setting({ urn: '2000001', type: 'Supported accommodation' }), 4, '2025-01-01');
    await block(await setting({ urn: 'SC000009' }), 3, '2024-01-01', '2025-04-01');
  };

  /**
   * Bromley runs a home of 6, 1 vacant and 2 out of use, and one of 4 of which nobody said anything. A home of 5 lies in
   * Croydon. Not counted: one in Kent, one that is closed, one for short breaks and one whose places are not known.
   */
  const homes = async (): Promise<void> => {
    const run = { sector: 'Local authority', authority: 'Bromley' };
    await said(await setting({ urn: 'SC000002', ...run, places: 6 }), 1, 2);
    await setting({ urn: 'SC000003', ...run, places: 4 });
    await setting({ urn: 'SC000004', authority: 'Croydon', places: 5 });
    await setting({ urn: 'SC000005', authority: 'Bromley', status: 'Resigned' });
    await setting({ urn: 'SC000006', authority: 'Bromley', shortBreaks: true });
    await setting({ urn: 'SC000007', authority: 'Bromley', places: null });
    await livesAt('SC000004', '2026-01-01', 'K1');
    await livesAt('2000001', '2026-01-01', 'K3');
  };

  const measured = <T>(measure: Measure<T>, asAt = MARCH_END, borough = BROMLEY): Promise<T> =>
    web.run(jobFor(borough), (tx) => measure.work(tx, asAt), { readOnly: true });
  const listed = async (measure: Measure<unknown>): Promise<CountedList> =>
    (await web.run(jobFor(BROMLEY), (tx) => measure.list!(tx, MARCH_END), { readOnly: true }))!;
  const added = ({ rows }: CountedList, fact: string): number =>
    rows.reduce((sum, { facts }) => sum + Number(facts[fact] ?? 0), 0);

  it('M20: 20 of 60 nights of which it is known, and 3 of 6 own beds; 10 nights and 4 beds nobody knows', async () => {
    expect(await measured(OCCUPANCY_OF_HOMES)).toEqual({
      blocks: { numerator: 20, denominator: 60, unknown: 10 },
      own: { numerator: 3, denominator: 6, unknown: 4 },
    });
    const list = await listed(OCCUPANCY_OF_HOMES);
    expect([added(list, 'held'), added(list, 'used'), added(list, 'occupied')]).toEqual([70, 20, 3]);
  });

  it('M20: is of nothing where a borough holds no block and runs no home', async () => {
    expect(await measured(OCCUPANCY_OF_HOMES, MARCH_END, CROYDON)).toBeNull();
  });

  it('M30: 10 beds of homes in Bromley for its 2 children, 15 in London; no school is known, nor what London needs', async () => {
    const found = (await measured(BED_RATIO))!;
    expect(found.releasedOn).toBeNull();
    const [homesOf, supported, schools] = found.types;
    expect(homesOf).toEqual({
      group: 'homes',
      borough: { beds: 10, children: 2 },
      london: { beds: 15, children: null },
    });
    expect(ratioOf(homesOf!.borough)).toBe(5);
    expect(ratioOf(homesOf!.london)).toBeNull();
    // The only supported accommodation lies in Kent.
    expect(supported!.borough).toEqual({ beds: null, children: 1 });
    expect(schools!.borough).toEqual({ beds: null, children: 0 });
    const list = await listed(BED_RATIO);
    expect(added(list, 'beds')).toBe(10);
    expect(list.rows.filter(({ as }) => as === 'of whom')).toHaveLength(3);
  });

  it('M30: takes the children of London from the latest release that is published, and from nothing else', async () => {
    const stats = await database.unitOfWork('stats');
    const [before, later] = [
      await released(stats, '2025-12-31', 60),
      await released(stats, '2026-06-30', 90),
    ];
    expect(before).not.toBe(later);
    const found = (await measured(BED_RATIO))!;
    expect(found.releasedOn).toBe('2025-12-31');
    expect(found.types[0]!.london).toEqual({ beds: 15, children: 60 });
    expect(ratioOf(found.types[0]!.london)).toBe(0.25);
    const anybody = { scope: 'programme', personId: newId(), boroughId: null } as const;
    const london = await web.run(anybody, (tx) => londonBeds(tx, MARCH_END), { readOnly: true });
    expect(london.types[0]!.london).toEqual({ beds: 15, children: 60 });
  });

  const released = async (stats: UnitOfWork, on: string, homesInLondon: number): Promise<string> => {
    const id = await printRelease(stats, { product: 'official', on: day(on) });
    await database.asSuperuser(`update releases set state = 'published' where id = $1`, [id]);
    await database.asSuperuser(
      `update release_cells set value = $2, symbol = null where release_id = $1 and area_kind = 'london' and category = 'homes'`,
      [id, homesInLondon],
    );
    return id;
  };

  it('M30: is not available of a day the returns do not reach', async () => {
    expect(await measured(BED_RATIO, day('2020-03-31'))).toBeNull();
  });
});
