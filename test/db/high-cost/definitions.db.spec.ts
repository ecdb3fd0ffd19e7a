import { AuditService } from '@lib/audit/audit.service';
import { FixedClock } from '@lib/kernel/clock';
import { addDays, day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { Definitions } from '@lib/high-cost/definitions/definitions.service';
import { NewDefinition } from '@lib/high-cost/definitions/made-definition';
import { Signatory } from '@lib/releases/signing/signatory';
import { BROMLEY } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const next = (over: Partial<NewDefinition> = {}): NewDefinition => ({
  validFrom: day('2026-07-01'),
  tiers: [700_000, 1_500_000],
  secure: true,
  unregistered: true,
  deprivationOfLiberty: false,
  soloStaff: 2.5,
  panelMark: true,
  because: ' Prices rose ',
  ...over,
});

describe('the definition in versions', () => {
  let world: HighCost;
  let definitions: Definitions;
  const commissioner: Signatory = {
    name: 'Ada Ferncombe',
    context: { scope: 'programme', personId: newId(), boroughId: null },
    origin: {},
  };

  const at = (moment: string): Definitions =>
    new Definitions(world.entering.importing.work, new AuditService(), FixedClock.at(moment));

  beforeEach(async () => {
    world = await HighCost.start();
    definitions = at('2026-06-12T09:00:00Z');
  });
  afterEach(() => world.close());

  it('begins with one that is part of the service', async () => {
    const { versions, inForce, last } = await definitions.list(world.entering.by());
    expect(versions).toMatchObject([
      { version: 1, tiers: [500_000, 1_000_000, 2_000_000], madeByName: null },
    ]);
    expect([inForce.version, last.version]).toEqual([1, 1]);
  });

  it('gets another, which is kept as it was made and counts from its day', async () => {
    expect(await definitions.make(commissioner, next(), 1)).toBe(2);
    const before = await definitions.list(world.entering.by());
    expect(before.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(before.inForce.version).toBe(1);
    expect(before.last).toMatchObject({
      ...next({ because: 'Prices rose' }),
      madeByName: 'Ada Ferncombe',
    });
    expect(String(before.last.madeAt)).toBe('2026-06-12T09:00:00Z');
    expect((await at('2026-07-01T09:00:00Z').list(commissioner)).inForce.version).toBe(2);
    expect(await world.audited('definition-made')).toBe(1);
  });

  it('tells the second of two who make one at once, and keeps one', async () => {
    const both = await Promise.allSettled([
      definitions.make(commissioner, next(), 1),
      definitions.make(commissioner, next({ because: 'For another reason' }), 1),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(ConflictError);
    expect((await definitions.list(commissioner)).versions).toHaveLength(2);
    await expect(definitions.check(commissioner, next(), 1)).rejects.toThrow(ConflictError);
    expect(await world.audited('definition-made')).toBe(1);
  });

  it('is refused for a day that has begun, for one before the latest, and where nothing is different', async () => {
    await expect(definitions.make(commissioner, next({ validFrom: day('2026-06-12') }), 1)).rejects.toThrow(
      InvalidError,
    );
    await definitions.make(commissioner, next(), 1);
    const early = next({ validFrom: addDays(next().validFrom, -1), soloStaff: null });
    await expect(definitions.make(commissioner, early, 2)).rejects.toThrow(InvalidError);
    await expect(definitions.check(commissioner, next(), 2)).rejects.toMatchObject({
      problems: [{ field: 'tier1' }],
    });
    expect(await definitions.make(commissioner, { ...early, validFrom: next().validFrom }, 2)).toBe(3);
  });

  it('is made by the programme and nobody of a borough, and never changed or deleted', async () => {
    await expect(definitions.make(world.entering.by(), next(), 1)).rejects.toThrow(/row-level security/);
    await definitions.make(commissioner, next(), 1);
    const { work } = world.entering.importing;
    for (const statement of ['update hcli_definitions set tiers = null', 'delete from hcli_definitions'])
      await expect(work.run(commissioner.context, (tx) => tx.query(statement))).rejects.toThrow(
        /permission denied/,
      );
  });

  it('puts a placement in or out of the register by the version of the day', async () => {
    await world.entering.importing.import(BROMLEY, returnOf(['A1']), 2026);
    const placement = await world.placementOf('A1');
    await world.lines.add(world.entering.by(), placement, {
      kind: 'core',
      payer: 'social-care',
      per: 'week',
      pence: 600_000,
      startsOn: day('2026-06-01'),
      endsOn: null,
    });
    await definitions.make(commissioner, next(), 1);
    const on = async (asked: string): Promise<number> =>
      (await world.register.list(world.entering.by(), { on: day(asked), version: null })).rows.length;
    expect(await on('2026-06-30')).toBe(1);
    expect(await on('2026-07-01')).toBe(0);
  });
});
