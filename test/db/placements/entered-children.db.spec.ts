import { day } from '@lib/kernel/day';
import { NewChild } from '@lib/placements/entering/enter-child.service';
import { BROMLEY, CROYDON, Entering } from '@test/support/entering';
import { returnOf } from '@test/support/importing';

const NEW_CHILD: NewChild = {
  reference: 'NEW-1',
  birthMonth: day('2011-04-01'),
  sex: 'F',
  legalStatus: null,
};

describe('a child entered on a page', () => {
  let entering: Entering;
  beforeEach(async () => {
    entering = await Entering.start();
  });
  afterEach(() => entering.close());

  it('is there at once, with the facts that were entered and the day they were', async () => {
    const { childId, serviceReference } = await entering.children.addChild(entering.by(), NEW_CHILD);
    const { child, placements: none } = await entering.historyOf('NEW-1');
    expect(child).toMatchObject({ id: childId, serviceReference, sex: 'F', source: null });
    expect(none).toEqual([]);
    expect(await entering.facts(childId)).toMatchObject({
      birthMonth: { value: '2011-04-01', source: 'page', trueAt: '2026-06-12' },
      legalStatus: null,
      edgeOfCare: { value: true, source: 'page' },
      placement: null,
      placementsSoFar: { value: 0 },
      missingInYear: null,
    });
  });

  it('is joined by the return that brings the reference, and stays when that is undone', async () => {
    await entering.importing.import(BROMLEY, returnOf(['A1']), 2025);
    const { childId, serviceReference } = await entering.children.addChild(entering.by(), NEW_CHILD);
    entering.clock.moveTo('2026-07-12T09:00:00Z');
    const upload = await entering.importing.import(BROMLEY, returnOf(['A1', 'NEW-1']), 2026);
    const joined = await entering.historyOf('NEW-1');
    expect(joined.child).toMatchObject({
      id: childId,
      serviceReference,
      sex: 'M',
      birthMonth: '2012-02-01',
    });
    expect(joined.child.source).toMatchObject({ year: 2026 });
    expect(joined.placements).toHaveLength(1);
    await entering.importing.applying.undo(entering.by(), upload);
    const left = await entering.historyOf('NEW-1');
    expect(left.child).toMatchObject({ id: childId, serviceReference, sex: 'F', source: null });
    expect(left.placements).toEqual([]);
  });

  it('may be one of those who are there, so they are shown first, and nobody else’s', async () => {
    await entering.importing.import(BROMLEY, returnOf(['BRO-00042', 'B7', 'C9']), 2026);
    await entering.importing.import(CROYDON, returnOf(['BRO-42']), 2026);
    const said = { reference: ' bro 42', birthMonth: day('2015-01-01'), sex: 'F' };
    expect(await entering.children.possibleMatches(entering.by(), said)).toEqual([
      { id: await entering.idOf('BRO-00042'), localReference: 'BRO-00042', because: 'reference' },
    ]);
    const alike = await entering.children.possibleMatches(entering.by(), {
      reference: 'b007',
      birthMonth: day('2012-02-01'),
      sex: 'M',
    });
    expect(alike.map(({ localReference, because }) => `${localReference} ${because}`)).toEqual([
      'B7 reference',
      'BRO-00042 birth month and sex',
      'C9 birth month and sex',
    ]);
    const audit = await entering.database.unitOfWork('audit');
    const rows = await audit.run({ scope: 'administration', personId: null, boroughId: null }, (tx) =>
      tx.query<{ ids: string[] }>(
        `select subject_ids as ids from audit.events where action = 'children-listed' order by at`,
      ),
    );
    expect(rows.at(-1)?.ids).toEqual(alike.map(({ id }) => id));
  });

  it('is refused by field, a reference that is taken among them', async () => {
    await entering.importing.import(BROMLEY, returnOf(['A1']), 2026);
    await expect(
      entering.children.addChild(entering.by(), { ...NEW_CHILD, reference: 'a1' }),
    ).rejects.toMatchObject({
      problems: [{ field: 'reference', message: expect.stringContaining('already here') as string }],
    });
    await expect(
      entering.children.addChild(entering.by(), {
        reference: ' ',
        birthMonth: day('2026-07-01'),
        sex: '1',
        legalStatus: 'V3',
      }),
    ).rejects.toMatchObject({
      problems: ['reference', 'birthMonth', 'sex', 'legalStatus'].map((field) => ({
        field,
        message: expect.any(String) as string,
      })),
    });
    expect(
      await entering.children.addChild(entering.by(CROYDON), { ...NEW_CHILD, reference: 'A1' }),
    ).toHaveProperty('childId');
  });
});
