import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { openCase } from '@lib/panel/cases/open-case';
import { Importing, returnOf } from '@test/support/importing';
import { PAN_LONDON_PANEL, PanelWorld } from '@test/support/panel/panel-world';
import { practicePanels } from '@test/support/panel/practice-panels';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;

interface Row {
  readonly id: string;
  readonly service_reference: string;
  readonly import_id: string | null;
}

describe('a child whom a case is about', () => {
  let database: TestDatabase;
  let job: UnitOfWork;
  let importing: Importing;

  beforeAll(async () => {
    database = await TestDatabase.create();
    job = await database.unitOfWork('job');
    importing = new Importing(job);
    await practicePanels(database, importing.clock);
    await importing.agree(BROMLEY);
  });
  afterAll(() => database.close());

  const found = async (reference: string): Promise<Row | undefined> => {
    const [row] = await job.run(jobFor(BROMLEY), (tx) =>
      tx.query<Row>('select id, service_reference, import_id from children where local_reference = $1', [
        reference,
      ]),
    );
    return row;
  };

  it('stays when the return that named them is undone, without placements, and is the same child in the next', async () => {
    const world = await PanelWorld.of(database, [BROMLEY], importing.clock);
    const first = await importing.import(BROMLEY, returnOf(['1001', '1002']), 2022);
    const before = (await found('1001'))!;
    await job.run(jobFor(BROMLEY), (tx) =>
      openCase(tx, world.work(), {
        boroughId: BROMLEY,
        seriesId: PAN_LONDON_PANEL,
        childId: before.id,
        serviceReference: before.service_reference,
        ask: 'new placement',
        urgency: 'standard',
        neededBy: null,
      }),
    );

    await importing.applying.undo(importing.as(BROMLEY), first);

    expect(await found('1001')).toEqual({ ...before, import_id: null });
    expect(await found('1002')).toBeUndefined();
    const placements = await job.run(jobFor(BROMLEY), (tx) => tx.query('select 1 from placements'));
    expect(placements).toEqual([]);

    await importing.import(BROMLEY, returnOf(['1001', '1003']), 2022);
    expect(await found('1001')).toMatchObject({ id: before.id, service_reference: before.service_reference });
    expect((await found('1001'))!.import_id).not.toBeNull();
  });
});
