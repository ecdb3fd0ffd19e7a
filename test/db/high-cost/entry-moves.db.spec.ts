import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { EntryMoves } from '@lib/high-cost/moves/entry-moves.service';
import { CROYDON, BROMLEY } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const HOME = { place: 'K2', legalStatus: 'C2', need: 'N1' };
const CORE = { kind: 'core', payer: 'social-care', per: 'week', pence: 650_000, endsOn: null } as const;

describe('what is recorded of a placement that is gone', () => {
  let world: HighCost;
  let moves: EntryMoves;

  /** A1 was entered as moved to a home, which was priced; then the entry was taken back. */
  beforeEach(async () => {
    world = await HighCost.start();
    const { entering } = world;
    moves = new EntryMoves(entering.importing.work, new AuditService(), entering.clock);
    await entering.importing.import(BROMLEY, returnOf(['A1']), 2026);
    const child = await entering.idOf('A1');
    const entryId = await entering.placements.enter(entering.by(), child, {
      ...{ kind: 'start', holdsFrom: day('2026-06-01'), facts: HOME, reasonCeased: null },
      reasonForChange: 'CARPL',
    });
    const placement = await world.placementOf('A1');
    await world.lines.add(entering.by(), placement, { ...CORE, startsOn: day('2026-06-01') });
    await entering.placements.withdraw(entering.by(), entryId, 1);
  });
  afterEach(() => world.close());

  it('goes whole to another placement of the child, and back', async () => {
    const { entering } = world;
    const [waits] = (await moves.list(entering.by())).entries;
    const { entry, placements } = await moves.open(entering.by(), waits!.entryId);
    expect(entry).toMatchObject({ localReference: 'A1', lines: 1, firstNight: '2026-06-01' });
    expect(placements).toMatchObject([{ place: 'U6', startedOn: '2021-05-10', taken: false }]);
    const to = { placementId: placements[0]!.id, version: entry.version };
    const move = await moves.move(entering.by(), entry.entryId, to);
    const page = await world.register.open(entering.by(), to.placementId);
    expect(page.row).toMatchObject({ weeklyPence: 650_000, version: entry.version + 1 });
    expect(await moves.list(entering.by())).toMatchObject({ entries: [], moves: [{ id: move, addedSince: 0 }] });
    await expect(moves.move(entering.by(), entry.entryId, to)).rejects.toMatchObject({ code: 'register-changed' });

    await moves.putBack(entering.by(), move);
    expect((await world.register.open(entering.by(), to.placementId)).row.lines).toEqual([]);
    expect(await moves.list(entering.by())).toMatchObject({ entries: [{ lines: 1 }], moves: [] });
    await expect(moves.putBack(entering.by(), move)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await world.audited('register-entry-moved')).toBe(2);
  }); // prettier-ignore

  it('cannot go where something is recorded already, nor to another child, nor over what changed since', async () => {
    const { entering } = world;
    const by = entering.by();
    await entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2027, '2026-05-31');
    const { entryId } = (await moves.list(by)).entries[0]!;
    const other = await world.placementOf('A2');
    await expect(moves.move(by, entryId, { placementId: other, version: 1 })).rejects.toMatchObject({
      problems: [{ field: 'placementId' }],
    });
    const { entry, placements } = await moves.open(by, entryId);
    const placementId = placements[0]!.id;
    await expect(moves.move(by, entryId, { placementId, version: entry.version + 1 })).rejects.toMatchObject({
      code: 'register-changed',
    });
    await world.lines.add(by, placementId, { ...CORE, startsOn: day('2026-05-01') });
    await expect(moves.move(by, entryId, { placementId, version: entry.version })).rejects.toMatchObject({
      problems: [{ message: expect.stringContaining('recorded') as string }],
    });
    expect(await world.count('entry_moves')).toBe(0);
  });

  it('is not another borough’s', async () => {
    const { entering } = world;
    const { entryId } = (await moves.list(entering.by())).entries[0]!;
    const other = entering.by(CROYDON);
    expect(await moves.list(other)).toEqual({ entries: [], moves: [] });
    await expect(moves.open(other, entryId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
