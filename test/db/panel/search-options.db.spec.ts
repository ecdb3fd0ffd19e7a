import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { optionsOf } from '@lib/panel/options/case-options.query';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { resolveUnmetNeed } from '@lib/panel/unmet-need/state-unmet-need';
import { noSuitablePlacementOf, unmetNeedOf } from '@lib/panel/unmet-need/unmet-need.query';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { LARCH, NOTHING, OAK, officerOf, Searching } from '@test/support/panel/searching';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

describe('the options of a case', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;
  let log: SearchLog;
  let found: CaseOptions;
  let draft: PanelCase;
  const officer = officerOf(BROMLEY);
  const colleague = officerOf(BROMLEY);

  beforeAll(async () => {
    ({ database, world, web, log, found } = await Searching.of([BROMLEY, CROYDON]));
  });
  beforeEach(async () => {
    draft = await draftCase(world, BROMLEY);
  });
  afterAll(() => database.close());

  const names = async (): Promise<string[]> =>
    (await found.open(officer, draft.reference)).options.map(
      ({ position, name, preferred }) => `${position} ${name}${preferred ? '*' : ''}`,
    );

  it('lays up to five options side by side, in an order, one of them preferred', async () => {
    for (const at of [1, 2, 3, 4, 5])
      await found.add(officer, draft.reference, { ...OAK, name: `Home ${at}` });
    await expect(found.add(officer, draft.reference, OAK)).rejects.toMatchObject({ code: 'five-options' });
    const { options } = await found.open(officer, draft.reference);
    await found.prefer(officer, draft.reference, options[0]!.id);
    await found.prefer(officer, draft.reference, options[2]!.id);
    await found.moveUp(officer, draft.reference, { id: options[2]!.id, position: 3 });
    expect(await names()).toEqual(['1 Home 1', '2 Home 3*', '3 Home 2', '4 Home 4', '5 Home 5']);
    await expect(
      found.moveUp(officer, draft.reference, { id: options[2]!.id, position: 3 }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    await expect(
      found.moveUp(officer, draft.reference, { id: options[0]!.id, position: 1 }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    await found.remove(officer, draft.reference, { id: options[0]!.id, version: 1 });
    expect(await names()).toEqual(['1 Home 3*', '2 Home 2', '3 Home 4', '4 Home 5']);
    await expect(found.prefer(officer, draft.reference, options[0]!.id)).rejects.toMatchObject({
      code: 'case-changed',
    });
    expect(await names()).toEqual(['1 Home 3*', '2 Home 2', '3 Home 4', '4 Home 5']);
  });

  it('never has a sixth option or two first choices, whoever adds at once', async () => {
    const adding = Array.from({ length: 8 }, (_, at) =>
      found.add(at % 2 ? officer : colleague, draft.reference, { ...OAK, name: `Home ${at}` }),
    );
    const results = await Promise.allSettled(adding);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const { options } = await found.open(officer, draft.reference);
    expect(options.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    await Promise.all(options.map(({ id }) => found.prefer(officer, draft.reference, id)));
    expect((await names()).filter((name) => name.endsWith('*'))).toHaveLength(1);
  });

  it('keeps costs to the penny, and gives the panel kinds in words', async () => {
    await found.add(officer, draft.reference, OAK);
    const [option] = (await found.open(officer, draft.reference)).options;
    expect(option).toMatchObject(OAK);
    await found.change(officer, draft.reference, { ...OAK, id: option!.id, version: 1, name: 'Oak Lodge' });
    await expect(
      found.change(colleague, draft.reference, { ...OAK, id: option!.id, version: 1 }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    expect(await web.run(officer.context, (tx) => optionsOf(tx, draft))).toEqual([
      {
        position: 1, settingId: null, name: 'Oak Lodge', kind: 'Children’s home', match: 4,
        registration: 'Registered with Ofsted', miles: 18.5, startOn: '2026-12-07', weeklyPence: OAK.weeklyPence,
        preferred: false, note: null,
      },
    ]); // prettier-ignore
  });

  it('counts a need from the day it was first said until a placement starts', async () => {
    const { reference } = draft;
    await log.add(officer, reference, LARCH);
    await found.foundNone(officer, reference, { facts: NOTHING, seenVersion: null });
    const need = (): ReturnType<typeof unmetNeedOf> =>
      web.run(officer.context, (tx) => unmetNeedOf(tx, draft));
    expect(await need()).toMatchObject({
      ...NOTHING,
      foundOn: '2026-11-23',
      ageBand: '10-15',
      approached: 1,
    });
    expect(await web.run(officer.context, (tx) => noSuitablePlacementOf(tx, draft))).toEqual({
      reasons: ['No vacancy', 'Mix with others living there'],
      interim: 'Stays where they are',
    });
    await expect(
      found.foundNone(colleague, reference, { facts: NOTHING, seenVersion: null }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    await found.foundNone(colleague, reference, {
      facts: { ...NOTHING, interim: 'hospital' },
      seenVersion: 1,
    });
    expect(await need()).toMatchObject({ interim: 'hospital', version: 2, foundOn: '2026-11-23' });
    await expect(found.takeBackNone(officer, reference, 1)).rejects.toMatchObject({ code: 'case-changed' });
    await web.run(officer.context, (tx) => resolveUnmetNeed(tx, draft, day('2026-12-01')));
    expect(await need()).toBeNull();
    await found.foundNone(officer, reference, { facts: NOTHING, seenVersion: null });
    await found.takeBackNone(officer, reference, 1);
    const kept = await web.run(officer.context, (tx) =>
      tx.query('select resolved_on from unmet_needs where case_id = $1', [draft.id]),
    );
    expect(kept).toEqual([{ resolved_on: '2026-12-01' }]);
  });
});
