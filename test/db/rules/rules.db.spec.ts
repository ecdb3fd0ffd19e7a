import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { Day, day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { fadesAfter, isConfirmedOn, PLACE_DAYS, PlaceDays } from '@lib/provision/places/fades-after';
import { Signatory } from '@lib/releases/signing/signatory';
import { NewRuleVersion } from '@lib/rules/rule-problems';
import { Rules } from '@lib/rules/rules.service';
import { HighCost } from '@test/support/high-cost';

const next = (over: Partial<NewRuleVersion<PlaceDays>> = {}): NewRuleVersion<PlaceDays> => ({
  value: { days: 21 },
  validFrom: day('2026-07-01'),
  because: ' Providers are asked more often ',
  ...over,
});

describe('a rule of the programme in versions', () => {
  let world: HighCost;
  let rules: Rules;
  const commissioner: Signatory = {
    name: 'Ada Ferncombe',
    context: { scope: 'programme', personId: newId(), boroughId: null },
    origin: {},
  };

  const at = (moment: string): Rules =>
    new Rules(world.entering.importing.work, new AuditService(), FixedClock.at(moment));
  /** Whether a place that was confirmed on a day counts on another, as the room of a setting asks. */
  const counts = (confirmedOn: string, on: string): Promise<boolean> =>
    world.entering.importing.work.run(world.entering.by().context, async (tx) =>
      isConfirmedOn({ confirmedOn: day(confirmedOn) }, day(on), await fadesAfter(tx)),
    );

  beforeEach(async () => {
    world = await HighCost.start();
    rules = at('2026-06-12T09:00:00Z');
  });
  afterEach(() => world.close());

  it('begins with the one that is part of the service', async () => {
    const { versions, inForce, last } = await rules.book(world.entering.by(), PLACE_DAYS);
    expect(versions).toMatchObject([{ version: 1, value: { days: 28 }, validFrom: null, madeByName: null }]);
    expect([inForce.version, last.version]).toEqual([1, 1]);
  });

  it('changes tomorrow and not today, and a past day keeps the rule of that day', async () => {
    expect(await rules.make(commissioner, PLACE_DAYS, next(), 1)).toBe(2);
    const today = (moment: string): Promise<PlaceDays> => at(moment).today(commissioner, PLACE_DAYS);
    expect(await today('2026-06-30T09:00:00Z')).toEqual({ days: 28 });
    expect(await today('2026-07-01T09:00:00Z')).toEqual({ days: 21 });
    // Confirmed 25 days before: in under 28 days, out under 21.
    expect(await counts('2026-06-05', '2026-06-30')).toBe(true);
    expect(await counts('2026-06-06', '2026-07-01')).toBe(false);
    // Exactly 21 days, and one more.
    expect(await counts('2026-06-10', '2026-07-01')).toBe(true);
    expect(await counts('2026-06-09', '2026-07-01')).toBe(false);
    expect(await rules.on(commissioner, PLACE_DAYS, '2026-06-30' as Day)).toEqual({ days: 28 });
    expect(await world.audited('rule-made')).toBe(1);
  });

  it('holds from today where that is its day', async () => {
    await rules.make(commissioner, PLACE_DAYS, next({ validFrom: day('2026-06-12') }), 1);
    expect((await rules.book(commissioner, PLACE_DAYS)).inForce).toMatchObject({
      version: 2,
      because: 'Providers are asked more often',
      madeByName: 'Ada Ferncombe',
    });
    await expect(rules.withdraw(commissioner, PLACE_DAYS, 2)).rejects.toThrow(ConflictError);
  });

  it('can be withdrawn before its day, once, and then never held', async () => {
    await rules.make(commissioner, PLACE_DAYS, next(), 1);
    await rules.withdraw(commissioner, PLACE_DAYS, 2);
    const later = await at('2026-07-01T09:00:00Z').book(commissioner, PLACE_DAYS);
    expect([later.inForce.version, later.last.version, later.newest]).toEqual([1, 1, 2]);
    expect(later.versions[0]).toMatchObject({ version: 2, withdrawnByName: 'Ada Ferncombe' });
    expect(await counts('2026-06-06', '2026-07-01')).toBe(true);
    await expect(rules.withdraw(commissioner, PLACE_DAYS, 2)).rejects.toThrow(ConflictError);
    await expect(rules.withdraw(commissioner, PLACE_DAYS, 1)).rejects.toThrow(ConflictError);
    await expect(rules.withdraw(commissioner, PLACE_DAYS, 9)).rejects.toThrow(NotFoundError);
    expect(await rules.make(commissioner, PLACE_DAYS, next({ value: { days: 14 } }), 2)).toBe(3);
    expect(await world.audited('rule-withdrawn')).toBe(1);
  });

  it('tells the second of two who make one at once, and keeps one', async () => {
    const both = await Promise.allSettled([
      rules.make(commissioner, PLACE_DAYS, next(), 1),
      rules.make(commissioner, PLACE_DAYS, next({ value: { days: 14 } }), 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(ConflictError);
    expect((await rules.book(commissioner, PLACE_DAYS)).versions).toHaveLength(2);
  });

  it.each([
    ['validFrom', next({ validFrom: day('2026-06-11') })],
    ['validFrom', next({ validFrom: day('2031-07-01') })],
    ['days', next({ value: { days: 6 } })],
    ['days', next({ value: { days: 121 } })],
    ['days', next({ value: { days: 28 } })],
    ['because', next({ because: '  ' })],
  ])('is refused, naming %s', async (field, wrong) => {
    const refused = rules.make(commissioner, PLACE_DAYS, wrong, 1);
    await expect(refused).rejects.toThrow(InvalidError);
    await expect(refused).rejects.toMatchObject({ problems: [{ field }] });
  });

  it('is not before one that is to come', async () => {
    await rules.make(commissioner, PLACE_DAYS, next(), 1);
    const before = next({ value: { days: 14 }, validFrom: day('2026-06-30') });
    await expect(rules.check(commissioner, PLACE_DAYS, before, 2)).rejects.toMatchObject({
      problems: [{ field: 'validFrom' }],
    });
  });

  it('is made by the programme and nobody of a borough, and never changed or deleted', async () => {
    await expect(rules.make(world.entering.by(), PLACE_DAYS, next(), 1)).rejects.toThrow(
      /row-level security/,
    );
    await rules.make(commissioner, PLACE_DAYS, next(), 1);
    const { work } = world.entering.importing;
    for (const statement of [`update rule_versions set value = '{}'`, 'delete from rule_versions'])
      await expect(work.run(commissioner.context, (tx) => tx.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    const withdrawn = `update rule_versions set withdrawn_at = now(), withdrawn_by_name = 'X' returning 1`;
    expect(await work.run(world.entering.by().context, (tx) => tx.query(withdrawn))).toEqual([]);
  });
});
