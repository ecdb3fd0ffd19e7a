import { permissionsOf } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { NeedAndRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { defaultAssumptions } from '@lib/measures/what-if/defaults';
import { KeepScenarios } from '@lib/measures/what-if/keep-scenarios.service';
import { NamedScenario } from '@lib/measures/what-if/kept-scenario';
import { WhatIf } from '@lib/measures/what-if/what-if.service';
import { TestDatabase } from '@test/support/test-database';
import { saveReleases, signOffCubes } from '../reports/made-releases';

const BROMLEY = 305;
const CAMDEN = 202;

const viewer = (boroughId: number | null): Viewer => {
  const personId = newId();
  const scope = boroughId === null ? 'programme' : 'borough';
  const context: ViewerContext = { scope, personId, boroughId };
  const roles = [boroughId === null ? 'commissioner' : 'officer'] as const;
  return {
    ...{ personId, name: 'A made-up officer', boroughId, roles, context },
    permissions: permissionsOf(roles),
    origin: {},
  };
};

describe('need against room, and what if', () => {
  let database: TestDatabase;
  let web: UnitOfWork;
  let whatIf: WhatIf;
  let keeps: KeepScenarios;
  let needs: NeedAndRoom;
  const clock = FixedClock.at('2026-08-05T09:00:00Z');
  const commissioner = viewer(null);
  const officer = viewer(BROMLEY);

  beforeAll(async () => {
    database = await TestDatabase.create();
    web = await database.unitOfWork('web');
    whatIf = new WhatIf(web, clock);
    keeps = new KeepScenarios(web, new AuditService(), clock);
    needs = new NeedAndRoom(web, clock);
    await places();
  });
  afterAll(() => database.close());

  /** Two homes in Bromley (2 confirmed), one in Camden (3, not lately), one suspended, one in Kent, and a lodge in Brent. */
  const places = async (): Promise<void> => {
    const rows = [
      ["Children's home", 'Bromley', 'Active', 1, '2026-08-01'],
      ["Children's home", 'Bromley', 'Active', 1, '2026-07-20'],
      ["Children's home", 'Camden', 'Active', 3, '2026-06-01'],
      ["Children's home", 'Bromley', 'Suspended', 5, '2026-08-01'],
      ["Children's home", 'Kent', 'Active', 7, '2026-08-01'],
      ['Supported accommodation', 'Brent', 'Active', 4, '2026-08-04'],
    ] as const;
    for (const [type, authority, status, vacant, confirmed] of rows) {
      const id = newId();
      await database.asSuperuser(
        `insert into settings (id, name, provision_type, local_authority, places, on_list, added_at, added_by_name, version)
         values ($1, 'Made-up', $2, $3, 6, true, now(), 'A list', 1)`,
        [id, type, authority],
      );
      await database.asSuperuser(
        `insert into setting_registrations (setting_id, status, valid_from) values ($1, $2, '2020-01-01')`,
        [id, status],
      );
      await database.asSuperuser(
        `insert into setting_places (id, setting_id, valid_from, out_of_use, vacant, source, said_at, said_by_name,
                                     confirmed_on, confirmed_source, confirmed_by_name, version)
         values ($1, $2, '2026-06-01', 0, $3, 'programme', now(), 'Somebody', $4, 'programme', 'Somebody', 1)`,
        [newId(), id, vacant, confirmed],
      );
    }
  };

  const named = async (who: Viewer, over: Partial<NamedScenario> = {}): Promise<NamedScenario> => {
    const { released, on } = await whatIf.basis(who);
    return {
      name: 'Four places in the east',
      changes: [{ places: 4, kind: 'home', area: 'NEL', need: 'any', age: 'any' }],
      assumptions: defaultAssumptions(released, on),
      ...over,
    };
  };

  it('before a release there is room and no need, and no gap', async () => {
    const { matrix } = await needs.of(commissioner, 'type');
    const [home] = matrix.rows;
    const london = matrix.cell(home!, matrix.areas[0]!);
    expect(london).toMatchObject({
      unmet: { value: null, symbol: 'x' },
      gap: null,
      room: { confirmed: 2, confirmedAt: 2, unconfirmed: 3, unconfirmedAt: 1, notSaid: 0 },
    });
    const of = (code: string) =>
      matrix.cell(
        home!,
        matrix.areas.find((one) => one.code === code)!,
      ).room;
    expect([of('SEL').confirmed, of('NCL').confirmed, of('NCL').unconfirmed]).toEqual([2, 0, 3]);
    expect(matrix.settingsOf(london).map(({ localAuthority }) => localAuthority)).toEqual([
      'Bromley', 'Bromley', 'Camden',
    ]); // prettier-ignore
    const basis = await whatIf.basis(commissioner);
    expect(basis.inputs.unmet.total).toBeNull();
    expect(defaultAssumptions(basis.released, basis.on)).toMatchObject({
      todayCost: null,
      shares: { NCL: 20, NEL: 20, NWL: 20, SEL: 20, SWL: 20 },
    });
  });

  describe('of releases', () => {
    beforeAll(async () => {
      await signOffCubes(database);
      await saveReleases(database, 'official', day('2026-06-30'));
      await saveReleases(database, 'operational', day('2026-08-02'));
    });

    it('puts released need beside room, and the gap is worked out of the two', async () => {
      const { matrix } = await needs.of(officer, 'type');
      const cells = matrix.rows.map((row) => matrix.cell(row, matrix.areas[0]!));
      // 20 for each of 31 boroughs and each part: three kinds, and three stages of open cases.
      expect(cells.map(({ unmet }) => unmet.value)).toEqual([620, 620, 620, 1_860]);
      expect(cells.map(({ searching }) => searching.symbol ?? searching.value)).toEqual(['x', 'x', 'x', 620]);
      expect(cells[0]!.gap).toEqual({ low: 620 - 2, high: 620 + 622 - 2 });
      expect(cells[3]!.gap).toEqual({ low: 1_860 + 618 - 6, high: 1_860 + 622 - 6 });
      const sel = matrix.areas.find(({ code }) => code === 'SEL')!;
      expect(matrix.cell(matrix.rows[0]!, sel)).toMatchObject({
        unmet: { symbol: 'x' },
        gap: null,
        // Bexley has no return: five boroughs of South East London.
        lookedAfter: { value: 20 * 5 * 5 },
      });
    });

    it('begins with assumptions of released numbers', async () => {
      const { released, on, inputs } = await whatIf.basis(officer);
      const { shares, placeCost, todayCost } = defaultAssumptions(released, on);
      expect(Object.values(shares).reduce((sum, one) => sum + one, 0)).toBe(100);
      // The five bands are alike: the middle one is £5,000 to £5,999, and £7,500 to £9,999 of a whole week.
      expect(placeCost).toEqual({ home: 5_500, family: null, other: 5_500 });
      expect(todayCost).toBe(8_750);
      expect(inputs.confirmed.home).toEqual({ NCL: 0, NEL: 0, NWL: 0, SEL: 2, SWL: 0 });
    });

    it('keeps a scenario, which is worked out again from the releases of then', async () => {
      const id = await keeps.keep(commissioner, await named(commissioner));
      const first = await whatIf.open(commissioner, id);
      expect(first.kept).toMatchObject({ name: 'Four places in the east', version: 1, roomOn: '2026-08-05' });
      expect(first.result.matched).toBeCloseTo(3.4);
      await saveReleases(database, 'official', day('2026-07-31'));
      const again = await whatIf.open(commissioner, id);
      expect(again.result).toEqual(first.result);
      expect(again.basis.released.unmet.release!.on).toBe('2026-06-30');
      await keeps.change(commissioner, id, { ...(await named(commissioner, { name: 'Again' })), version: 1 });
      const changed = await whatIf.open(commissioner, id);
      expect(changed.kept).toMatchObject({ name: 'Again', version: 2 });
      expect(changed.basis.released.unmet.release!.on).toBe('2026-07-31');
    });

    it('is changed and deleted by the version that was read, and each is in the audit', async () => {
      const id = await keeps.keep(officer, await named(officer));
      const change = { ...(await named(officer)), version: 1 };
      await keeps.change(officer, id, change);
      await expect(keeps.change(officer, id, change)).rejects.toMatchObject({ code: 'scenario-changed' });
      await expect(keeps.delete(officer, id, 1)).rejects.toMatchObject({ code: 'scenario-changed' });
      await keeps.delete(officer, id, 2);
      await expect(whatIf.open(officer, id)).rejects.toThrow();
      const rows = await database.rowsAsSuperuser<{ what: string }>(
        `select particulars->>'what' as what from audit.events where action = 'scenario-kept' and $1 = any(subject_ids) order by id`,
        [id],
      );
      expect(rows.map(({ what }) => what)).toEqual(['kept', 'changed', 'deleted']);
    });

    it('refuses what has no name, no change or a number that cannot be', async () => {
      const problems = (over: Partial<NamedScenario>) =>
        named(officer, over)
          .then((one) => keeps.keep(officer, one))
          .catch((error: { problems: unknown }) => error.problems);
      expect(await problems({ name: ' ' })).toMatchObject([{ field: 'name' }]);
      expect(await problems({ changes: [] })).toMatchObject([{ field: 'places1' }]);
      const { assumptions } = await named(officer);
      expect(await problems({ assumptions: { ...assumptions, fits: 101 } })).toMatchObject([
        { field: 'fits' },
      ]);
      expect(
        await problems({ assumptions: { ...assumptions, shares: { ...assumptions.shares, NCL: 90 } } }),
      ).toMatchObject([{ field: 'shareNCL' }]);
    });

    it('is a borough’s own, and the programme’s for the programme', async () => {
      const own = await keeps.keep(officer, await named(officer));
      const camden = viewer(CAMDEN);
      for (const other of [camden, commissioner]) {
        await expect(whatIf.open(other, own)).rejects.toMatchObject({ code: 'not-found' });
        await expect(keeps.delete(other, own, 1)).rejects.toMatchObject({ code: 'not-found' });
        expect((await whatIf.list(other)).map(({ id }) => id)).not.toContain(own);
      }
      const colleague = viewer(BROMLEY);
      expect((await whatIf.open(colleague, own)).kept.id).toBe(own);
      const administrator: Viewer = {
        ...commissioner,
        context: { scope: 'administration', personId: newId(), boroughId: null },
      };
      expect(await whatIf.list(administrator)).toEqual([]);
    });
  });
});
