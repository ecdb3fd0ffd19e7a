import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { ReleaseRefusedError } from '@lib/releases/storing/release-refused.error';
import { BOROUGHS, BROMLEY, plentiful, PROGRAMME_PERSON, ReleaseDesk } from './release-desk';

/** Next to Bromley, and in every part of London that Bromley is in. */
const BEXLEY = 303;

const refusal = (making: Promise<unknown>): Promise<string> =>
  making.then(
    () => 'made',
    (error: unknown) => (error instanceof ReleaseRefusedError ? error.refusal : String(error)),
  );

describe('making a release', () => {
  let desk: ReleaseDesk;

  beforeEach(async () => {
    desk = await ReleaseDesk.open();
  });
  afterEach(() => desk.close());

  it('keeps a number for every place, or the symbol in its place', async () => {
    desk.counts.set(BROMLEY, [100, 50, 3, 2, 20, 20]);
    const made = await desk.make('2026-11-15');
    const summary = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.find(tx, made.id));
    expect(summary).toMatchObject({
      cube: 'made',
      product: 'operational',
      on: '2026-11-15',
      cubeVersion: 1,
      ruleVersion: 1,
      state: 'awaiting sign-off',
      includes: [...BOROUGHS].sort((a, b) => a - b),
      missing: [{ boroughId: 201, reason: 'left out' }],
      freshest: '2026-11-30',
      oldest: '2026-10-31',
      cells: 42 * 6,
      checks: { found: 0, viewpoints: 33, earlier: [], boroughsLeftOut: false },
    });
    expect(summary.hidden).toBeGreaterThanOrEqual(1);
    expect(JSON.stringify(summary)).not.toMatch(/sensitive|alternatives/);
    expect(summary.inputsHash).toMatch(/^[0-9a-f]{64}$/);
    const cells = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.select(tx, made.id));
    expect(cells).toHaveLength(43 * 6);
    for (const { value, symbol } of cells) {
      expect((value === null) !== (symbol === null)).toBe(true);
      if (value !== null) expect(value % 5).toBe(0);
    }
  });

  it('shows nothing of the City of London, and counts it nowhere', async () => {
    const { id } = await desk.make('2026-11-15');
    expect(await desk.cell(id, 'borough', '201', 'total')).toEqual(['c']);
    const all = [...desk.counts.values()].flat().reduce((sum, count) => sum + count, 0);
    expect(await desk.cell(id, 'london', 'london', 'total')).toEqual([Math.round(all / 5) * 5]);
  });

  it('hides what is small, and no exact number is left for anybody to find', async () => {
    desk.counts.set(BROMLEY, [100, 50, 3, 2, 20, 20]);
    const { id } = await desk.make('2026-09-30', 'official');
    expect(await desk.cell(id, 'borough', String(BROMLEY), 'homes')).toEqual(['c']);
    expect(await desk.cell(id, 'borough', String(BROMLEY), 'total')).toEqual([195]);
    const reasons = await desk.ask<{ reason: string }>(
      `select reason from release_reasons where release_id = $1 and area_kind = 'borough' and area_code = $2 and category = 'homes'`,
      [id, String(BROMLEY)],
    );
    expect(reasons).toEqual([{ reason: 'small' }]);
    const [hidden] = await desk.ask<{ cells: number; reasons: number }>(
      `select (select count(*)::int from release_cells where release_id = $1 and symbol = 'c' and area_code <> '201') as cells,
              (select count(*)::int from release_reasons where release_id = $1) as reasons`,
      [id],
    );
    expect(hidden!.cells).toBe(hidden!.reasons);
    expect(hidden!.cells).toBeGreaterThan(1);
  });

  it('is made once: the same cube, product and day are refused, whatever has changed since', async () => {
    await desk.make('2026-11-15');
    desk.counts = plentiful();
    expect(await refusal(desk.make('2026-11-15'))).toBe('already-made');
    expect(await refusal(desk.make('2026-11-08'))).toBe('later-one-made');
    expect(await refusal(desk.make('2026-11-23'))).toBe('not-over');
    expect(await desk.ask('select 1 from releases')).toHaveLength(1);
    expect(await desk.ask('select 1 from release_failures')).toHaveLength(0);
  });

  it('by two processes at once is made once', async () => {
    const other = await desk.database.unitOfWork('stats');
    const key = { cube: 'made', product: 'operational', on: day('2026-11-15') } as const;
    const both = await Promise.allSettled([desk.work().make(key), desk.work(other).make(key)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one): one is PromiseRejectedResult => one.status === 'rejected')!
      .reason as ReleaseRefusedError;
    expect(['being-made', 'already-made']).toContain(lost.refusal);
    expect(await desk.ask('select 1 from releases')).toHaveLength(1);
  });

  it('takes its snapshot while it holds the turn, so that it misses no release made meanwhile', async () => {
    const other = desk.work(await desk.database.unitOfWork('stats'));
    const key = { cube: 'made', product: 'operational', on: day('2026-11-15') } as const;
    const whileItBegins: string[] = [];
    const watched = Object.assign(Object.create(desk.stats) as UnitOfWork, {
      run: async (...call: Parameters<UnitOfWork['run']>) => {
        if (call[2]?.snapshot) whileItBegins.push(await refusal(other.make(key)));
        return desk.stats.run(...call);
      },
    });
    await desk.work(watched).make(key);
    expect(whileItBegins).toEqual(['being-made']);
    expect(await refusal(other.make(key))).toBe('already-made');
  });

  it('keeps hidden for four releases what was small, then shows it', async () => {
    desk.counts.set(BROMLEY, [100, 50, 3, 2, 20, 20]);
    await desk.make('2026-08-16');
    desk.counts.set(BROMLEY, [100, 50, 30, 20, 20, 20]);
    const shown: unknown[] = [];
    for (const on of ['2026-08-23', '2026-08-30', '2026-09-06', '2026-09-13', '2026-09-20']) {
      const { id } = await desk.make(on);
      shown.push(...(await desk.cell(id, 'borough', String(BROMLEY), 'homes')));
    }
    expect(shown).toEqual(['c', 'c', 'c', 'c', 50]);
    const kept = await desk.ask<{ reason: string }>(
      `select distinct reason from release_reasons where area_code = $1 and category = 'homes' and reason <> 'small'`,
      [String(BROMLEY)],
    );
    expect(kept).toEqual([{ reason: 'kept' }]);
  });

  it('in the week of a quarter’s end has no number of a borough, and those of sub-regions', async () => {
    const { id } = await desk.make('2026-10-04');
    expect(await desk.cell(id, 'borough', String(BROMLEY), 'foster')).toEqual(['x']);
    expect(await desk.cell(id, 'borough', '201', 'foster')).toEqual(['c']);
    expect((await desk.cell(id, 'sub-region', 'SEL', 'foster'))[0]).toBeGreaterThan(0);
    const { checks } = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.find(tx, id));
    expect(checks.boroughsLeftOut).toBe(true);
  });

  it('has no number of a borough that takes no part, and says which and why', async () => {
    desk.missing.set(BROMLEY, 'return too old');
    const { id } = await desk.make('2026-11-15');
    expect(await desk.cell(id, 'borough', String(BROMLEY), 'foster')).toEqual(['x']);
    const summary = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.find(tx, id));
    expect(summary.missing).toContainEqual({ boroughId: BROMLEY, reason: 'return too old' });
    expect(summary.oldest).toBe('2026-11-30');
  });

  it('leaves a borough out that has so few children that its total would give them away', async () => {
    desk.counts.set(BROMLEY, [2, 1, 0, 0, 0, 0]);
    const { id } = await desk.make('2026-11-15');
    expect(await desk.cell(id, 'borough', String(BROMLEY), 'total')).toEqual(['c']);
    const all = [...desk.counts]
      .flatMap(([id, counts]) => (id === BROMLEY ? [] : counts))
      .reduce((a, b) => a + b, 0);
    expect(await desk.cell(id, 'london', 'london', 'total')).toEqual([Math.round(all / 5) * 5]);
  });

  it('is refused with fewer than 25 boroughs, which is written down once and made when they are there', async () => {
    for (const id of BOROUGHS.slice(0, 8)) desk.missing.set(id, 'no return yet');
    expect(await refusal(desk.make('2026-11-15'))).toBe('not-enough-boroughs');
    await refusal(desk.make('2026-11-15'));
    const failures = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.failures(tx));
    expect(failures).toMatchObject([{ cube: 'made', on: '2026-11-15', code: 'not-enough-boroughs' }]);
    desk.missing.delete(BOROUGHS[0]!);
    await desk.make('2026-11-15');
    expect(await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.failures(tx))).toEqual([]);
  });

  it('makes what is due, oldest first, and stops between two when told to', async () => {
    const work = desk.work();
    expect(await work.makeDue(28)).toEqual({ made: 6, notMade: 0, weighed: 0 });
    const days = await desk.ask<{ product: string; on: string }>(
      `select product, reference_day as "on" from releases order by id`,
    );
    expect(days.map(({ product, on }) => `${product} ${on}`)).toEqual([
      'official 2026-09-30',
      'operational 2026-10-25',
      'operational 2026-11-01',
      'operational 2026-11-08',
      'operational 2026-11-15',
      'operational 2026-11-22',
    ]);
    expect(await work.makeDue(28)).toEqual({ made: 0, notMade: 0, weighed: 0 });
    desk.at('2026-12-14T12:00:00Z');
    work.stop();
    expect(await work.makeDue(28)).toEqual({ made: 0, notMade: 0, weighed: 0 });
    expect(await desk.work().makeDue(28)).toMatchObject({ made: 3 });
  });

  it('gives up the finer detail of London where somebody could find a small number of one borough in it', async () => {
    // Two boroughs alone have children in homes: London's older ones there are four of the one, three of the other.
    for (const counts of desk.counts.values()) counts.fill(0, 2, 4);
    desk.counts.set(BEXLEY, [100, 50, 30, 4, 20, 20]);
    desk.counts.set(BROMLEY, [100, 50, 30, 3, 20, 20]);
    const { id } = await desk.make('2026-09-30', 'official');
    expect(await desk.cell(id, 'london', 'london', 'homes|older')).toEqual(['x']);
    expect(await desk.cell(id, 'london', 'london', 'homes')).toEqual([67]);
    const { checks } = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.find(tx, id));
    expect(checks.withheld).toBe(1);
  });

  // Whoever knows how many children there are knows how many are of either kind: half. In Bromley, three.
  it.each([
    ['cannot-be-protected', ['official']],
    ['found-by-an-attacker', []],
  ] as const)('is refused as %s, by the job too: nothing is kept but the fact', async (code, printed) => {
    const half = { forBoroughs: printed, forGroups: ['official'], sums: [] } as const;
    desk.cubes = [
      {
        ...desk.cube(),
        products: ['official'],
        categories: [
          { ...half, code: 'total', label: 'All', sums: [['a', 'b']], forBoroughs: ['official'] },
          { ...half, code: 'a', label: 'The older of two' },
          { ...half, code: 'b', label: 'The younger of two' },
          { ...half, code: 'pairs', label: 'Pairs', sums: [['a'], ['b']] },
        ],
        count: (_tx, id) => {
          const pairs = id === BROMLEY ? 3 : 40;
          return Promise.resolve(
            new Map([
              ['a', pairs],
              ['b', pairs],
            ]),
          );
        },
      },
    ];
    expect(await desk.work().makeDue(28)).toEqual({ made: 0, notMade: 1, weighed: 0 });
    expect(await refusal(desk.make('2026-09-30', 'official'))).toBe(code);
    for (const table of ['releases', 'release_cells', 'release_reasons'])
      expect(await desk.ask(`select 1 from ${table}`)).toHaveLength(0);
    const failures = await desk.web.run(PROGRAMME_PERSON, (tx) => desk.releases.failures(tx));
    expect(failures).toMatchObject([{ cube: 'made', product: 'official', on: '2026-09-30', code }]);
    expect(failures[0]!.reason).not.toMatch(/\d/);
    expect(await desk.work().makeDue(28)).toEqual({ made: 0, notMade: 0, weighed: 0 });
  });
});
