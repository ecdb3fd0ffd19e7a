import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { openCase } from '@lib/panel/cases/open-case';
import { EnterChildService } from '@lib/placements/entering/enter-child.service';
import { EnteredChildren } from '@lib/placements/entering/entered-children.service';
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

  it('is not removed as added by mistake, and the page says why', async () => {
    const world = await PanelWorld.of(database, [BROMLEY], importing.clock);
    const web = await database.unitOfWork('web');
    const audit = new AuditService();
    const enterer = { ...importing.as(BROMLEY), name: 'An officer' };
    const adding = new EnterChildService(web, audit, importing.clock);
    const { childId } = await adding.addChild(enterer, {
      ...{ reference: 'ADDED-1', birthMonth: day('2011-04-01'), sex: 'F', legalStatus: null },
    });
    await world.submittedCase(BROMLEY, { childId });
    const entered = new EnteredChildren(web, audit, importing.clock);
    expect((await entered.open(enterer, childId)).inTheWay).toEqual(['1 case for a panel']);
    await expect(entered.remove(enterer, childId, { version: 1, because: 'Twice' })).rejects.toMatchObject({
      message: 'This child cannot be removed, because there is more about them: 1 case for a panel.',
    });
  });
});
