import { AuditService } from '@lib/audit/audit.service';
import { day } from '@lib/kernel/day';
import { NewChild } from '@lib/placements/entering/enter-child.service';
import { EnteredChildren } from '@lib/placements/entering/entered-children.service';
import { NewEntry } from '@lib/placements/entering/entry-problems';
import { BROMLEY, CROYDON, Entering } from '@test/support/entering';
import { returnOf } from '@test/support/importing';

const CHILD: NewChild = { reference: 'NEW-1', birthMonth: day('2011-04-01'), sex: 'F', legalStatus: null };
const HOME: NewEntry = {
  kind: 'start',
  holdsFrom: day('2026-06-01'),
  facts: { place: 'K2', legalStatus: 'C2', need: 'N1' },
  reasonCeased: null,
  reasonForChange: null,
};
const MISTAKE = { version: 1, because: 'Added twice' };

describe('a child entered on a page, afterwards', () => {
  let entering: Entering;
  let entered: EnteredChildren;
  let childId: string;

  beforeEach(async () => {
    entering = await Entering.start();
    const web = await entering.database.unitOfWork('web');
    entered = new EnteredChildren(web, new AuditService(), entering.clock);
    ({ childId } = await entering.children.addChild(entering.by(), CHILD));
  });
  afterEach(() => entering.close());

  const references = async (): Promise<string[]> =>
    (await entered.list(entering.by())).map(({ localReference }) => localReference);
  const actions = async (): Promise<string[]> => {
    const audit = await entering.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ action: string }>(
        `select action from audit.events where action in ('child-corrected', 'child-removed') order by at`,
      ),
    );
    return rows.map(({ action }) => action);
  };

  it('is found on the list of those who were added, until a return has them', async () => {
    expect(await references()).toEqual(['NEW-1']);
    await entering.importing.import(BROMLEY, returnOf(['A1', 'NEW-1']), 2026);
    expect(await references()).toEqual([]);
    await expect(entered.open(entering.by(), childId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is corrected with a reason, once for each version', async () => {
    const correction = { birthMonth: day('2010-02-01'), sex: 'M', legalStatus: 'V2', ...MISTAKE };
    await entered.correct(entering.by(), childId, correction);
    expect((await entering.historyOf('NEW-1')).child).toMatchObject({ birthMonth: '2010-02-01', sex: 'M' });
    expect(await entering.facts(childId)).toMatchObject({ legalStatus: { value: 'V2' }, edgeOfCare: null });
    await expect(entered.correct(entering.by(), childId, correction)).rejects.toMatchObject({
      code: 'entered-meanwhile',
    });
    const wrong = { ...correction, birthMonth: day('1990-01-01'), version: 2, because: ' ' };
    await expect(entered.correct(entering.by(), childId, wrong)).rejects.toMatchObject({
      problems: [{ field: 'birthMonth' }, { field: 'because' }],
    });
    expect(await actions()).toEqual(['child-corrected']);
  });

  it('is removed with a reason, and the reference is free again', async () => {
    await entered.remove(entering.by(), childId, MISTAKE);
    expect(await references()).toEqual([]);
    await expect(entering.historyOf('NEW-1')).rejects.toThrow();
    expect(await actions()).toEqual(['child-removed']);
    await entering.children.addChild(entering.by(), CHILD);
    expect(await references()).toEqual(['NEW-1']);
  });

  it('is not removed while a placement of theirs stands, and says so', async () => {
    const entry = await entering.placements.enter(entering.by(), childId, HOME);
    expect((await entered.open(entering.by(), childId)).inTheWay).toEqual([
      '1 placement entry, which can be taken back on the child’s page',
    ]);
    await expect(entered.remove(entering.by(), childId, MISTAKE)).rejects.toMatchObject({
      code: 'child-referred-to',
    });
    await entering.placements.withdraw(entering.by(), entry, 1);
    await entered.remove(entering.by(), childId, MISTAKE);
    expect(await references()).toEqual([]);
  });

  it('is nobody else’s to see or change', async () => {
    const croydon = entering.by(CROYDON);
    expect(await entered.list(croydon)).toEqual([]);
    await expect(entered.open(croydon, childId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(entered.remove(croydon, childId, MISTAKE)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
