import { neighboursOf } from '@lib/boroughs/adjoining/adjoining';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { loadAuthorities } from '@lib/boroughs/authorities/load-authorities';
import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { MEMBERSHIPS } from '@lib/boroughs/groupings/memberships';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { readBenchmarks } from '@lib/reference-data/benchmarks/read-benchmarks';
import { CODE_SETS } from '@lib/reference-data/codes/code-sets';
import { loadReferenceData } from '@lib/reference-data/loading/load-reference-data';
import { loadTables } from '@lib/reference-data/loading/replace-rows';
import { TestDatabase } from '@test/support/test-database';

let database: TestDatabase;
let loader: UnitOfWork;
let web: UnitOfWork;

const loadAll = async (tx: Tx) => [...(await loadReferenceData(tx)), await loadAuthorities(tx)];
const ask = <Row>(sql: string, parameters: unknown[] = []) =>
  web.run(SYSTEM, (tx) => tx.query<Row>(sql, parameters));

beforeAll(async () => {
  database = await TestDatabase.create();
  loader = await database.unitOfWork('migrate');
  web = await database.unitOfWork('web');
  await loader.run(SYSTEM, loadAll);
});
afterAll(() => database.close());

describe('loading reference data', () => {
  it('does nothing the second time, and says so', async () => {
    const before = await ask<{ xmin: string }>('select distinct xmin::text from benchmarks');
    const adjoining = AUTHORITIES.flatMap((one) => neighboursOf(one.id)).length;
    const again = await loader.run(SYSTEM, loadAll);
    expect(again.map(({ name, rows, changed }) => [name, rows, changed])).toEqual([
      ['codes', Object.values(CODE_SETS).flat().length, false],
      ['bank-holidays', 83, false],
      ['benchmarks', readBenchmarks().length, false],
      ['statistical-neighbours', 330, false],
      ['authorities', 33 + GROUPS.length + MEMBERSHIPS.length + adjoining, false],
    ]);
    expect(await ask('select distinct xmin::text from benchmarks')).toEqual(before);
  });

  it('keeps the dates of a code, its group and whether its label is confirmed', async () => {
    const rows = await ask(
      `select code, first_year, last_year, label_unconfirmed, details ->> 'group' as "group"
         from codes where code_set = 'PLACE' and code in ('H5', 'Z11') order by code`,
    );
    expect(rows).toEqual([
      { code: 'H5', first_year: null, last_year: 2024, label_unconfirmed: false, group: 'supported' },
      { code: 'Z11', first_year: 2026, last_year: null, label_unconfirmed: true, group: 'other' },
    ]);
  });

  it('keeps a suppressed figure as a symbol, so that it cannot be added up as 0', async () => {
    const rows = await ask(
      `select number, number_symbol, percentage, percentage_symbol from benchmarks
        where area_gss = 'E09000001' and year = 2025 and characteristic = 'Foster placements'`,
    );
    expect(rows).toEqual([{ number: null, number_symbol: 'c', percentage: null, percentage_symbol: 'c' }]);
  });

  it('counts the sub-regions on a date as their sources do', async () => {
    const rows = await ask(
      `select group_code, count(*)::int as boroughs
         from authority_groupings join authorities using (borough_id)
        where grouping = 'sub-region' and valid_from <= $1 and coalesce(valid_to, 'infinity') >= $1
        group by group_code order by group_code`,
      ['2025-03-31'],
    );
    expect(rows).toEqual([
      { group_code: 'NCL', boroughs: 5 },
      { group_code: 'NEL', boroughs: 8 },
      { group_code: 'NWL', boroughs: 8 },
      { group_code: 'SEL', boroughs: 6 },
      { group_code: 'SWL', boroughs: 6 },
    ]);
  });

  it('has every adjoining pair within London both ways', async () => {
    const rows = await ask(
      `select borough_id, neighbour_id from adjoining_authorities one where neighbour_id is not null
          and not exists (select from adjoining_authorities other
            where other.borough_id = one.neighbour_id and other.neighbour_id = one.borough_id)`,
    );
    expect(rows).toEqual([]);
  });

  it('replaces what changed and removes what is gone', async () => {
    const rows = [{ day: '2026-12-25', title: 'Christmas Day' }];
    const other = [
      { day: '2026-12-25', title: 'Christmas' },
      { day: '2026-12-28', title: 'Boxing Day' },
    ];
    const table = { table: 'bank_holidays', key: ['day'] };
    await expect(
      loader.run(SYSTEM, async (tx) => {
        await loadTables(tx, 'bank-holidays', 'first', [{ ...table, rows }]);
        await loadTables(tx, 'bank-holidays', 'second', [{ ...table, rows: other }]);
        expect(await tx.query('select day, title from bank_holidays order by day')).toEqual(other);
        const [load] = await tx.query('select version, rows from reference_loads where name = $1', [
          'bank-holidays',
        ]);
        expect(load).toEqual({ version: 'second', rows: 2 });
        throw new Error('put it back');
      }),
    ).rejects.toThrow('put it back');
    expect(await ask('select count(*)::int as days from bank_holidays')).toEqual([{ days: 83 }]);
  });

  it('is for the migration role alone: others read', async () => {
    for (const role of ['web', 'job'] as const) {
      const other = await database.unitOfWork(role);
      await expect(other.run(SYSTEM, (tx) => tx.query(`update codes set label = ''`))).rejects.toThrow(
        'permission denied',
      );
      await expect(other.run(SYSTEM, (tx) => tx.query('delete from authorities'))).rejects.toThrow(
        'permission denied',
      );
    }
    const stats = await database.unitOfWork('stats');
    const [counted] = await stats.run(SYSTEM, (tx) => tx.query('select count(*)::int as n from authorities'));
    expect(counted).toEqual({ n: 33 });
  });
});
