import { Day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { BROMLEY } from '@test/support/entering';
import { HighCost } from '@test/support/high-cost';
import { returnOf } from '@test/support/importing';

const TABLES = ['cost_lines', 'funding_positions', 'standard_answers', 'register_entries'] as const;

/** Pages take back and never delete: but for an entry that an upload began, while that upload is applied and being undone. */
describe('what is recorded of a placement', () => {
  let world: HighCost;
  const upload = newId();

  beforeAll(async () => {
    world = await HighCost.start();
    await world.entering.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    const database = world.entering.database;
    for (const child of ['A1', 'A2'])
      await world.lines.add(world.entering.by(), await world.placementOf(child), {
        ...{ kind: 'core', payer: 'social-care', per: 'week', pence: 650_000 },
        ...{ startsOn: '2026-01-01' as Day, endsOn: null },
      });
    await database.asSuperuser(
      `insert into funding_positions (borough_id, id, entry_id, funder, status, stated_on, entered_at, entered_by_name, version)
       select borough_id, gen_random_uuid(), id, 'health', 'sought', '2026-05-01', now(), 'A made-up officer', 1
         from register_entries`,
    );
    await database.asSuperuser(
      `insert into standard_answers (borough_id, id, entry_id, issued_on, answers, entered_at, entered_by_name, version)
       select borough_id, gen_random_uuid(), id, '2026-05-01', '{}', now(), 'A made-up officer', 1 from register_entries`,
    );
    await database.asSuperuser(
      `insert into register_uploads (borough_id, id, state, made_on, form_version, standard_issued_on, columns, notes, counts,
                                     uploaded_at, uploaded_by_name, applied_at)
       values ($1, $2, 'applied', current_date, 1, current_date, '{}', '[]', '{}', now(), 'A made-up officer', now())`,
      [BROMLEY, upload],
    );
    await database.asSuperuser(
      `update register_entries set begun_by_upload = $1 where child_id = (select id from children where local_reference = 'A2')`,
      [upload],
    );
  });
  afterAll(() => world.close());

  const deleted = async (table: string): Promise<number> => {
    const { work } = world.entering.importing;
    const rows = await work.run(world.entering.by().context, (tx) =>
      tx.query(`delete from ${table} returning 1`),
    );
    return rows.length;
  };

  it('stays, once no upload is applied that began it', async () => {
    await world.entering.database.asSuperuser(
      `update register_uploads set state = 'undone', undone_at = now() where id = $1`,
      [upload],
    );
    for (const table of TABLES) expect([table, await deleted(table)]).toEqual([table, 0]);
  });

  it('goes with what an applied upload began, and nothing else does', async () => {
    await world.entering.database.asSuperuser(
      `update register_uploads set state = 'applied', undone_at = null where id = $1`,
      [upload],
    );
    for (const table of TABLES) expect([table, await deleted(table)]).toEqual([table, 1]);
    for (const table of TABLES) expect([table, await world.count(table)]).toEqual([table, 1]);
  });
});
