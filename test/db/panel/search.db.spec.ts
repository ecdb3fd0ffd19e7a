import { Client } from 'pg';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { newId } from '@lib/kernel/ids';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { CaseOptions } from '@lib/panel/options/case-options.service';
import { SearchLog } from '@lib/panel/search/search-log.service';
import { searchTotals } from '@lib/panel/search/search-totals';
import { draftCase } from '@test/support/panel/draft-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { LARCH, NOTHING, OAK, officerOf, Searching } from '@test/support/panel/searching';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

describe('the search for a placement', () => {
  let database: TestDatabase;
  let world: PanelWorld;
  let web: UnitOfWork;
  let log: SearchLog;
  let found: CaseOptions;
  let draft: PanelCase;
  const officer = officerOf(BROMLEY);
  const colleague = officerOf(BROMLEY);
  const foreigner = officerOf(CROYDON);

  beforeAll(async () => {
    ({ database, world, web, log, found } = await Searching.of([BROMLEY, CROYDON]));
  });
  beforeEach(async () => {
    draft = await draftCase(world, BROMLEY);
  });
  afterAll(() => database.close());

  const lines = async (): Promise<string[]> =>
    (await log.open(officer, draft.reference)).approaches.map(({ approached }) => approached);

  it('keeps what providers answered, and says how many by reason', async () => {
    await log.add(officer, draft.reference, LARCH);
    await log.paste(
      officer,
      draft.reference,
      'Elm House; 13 Nov; refused; full\nAsh House; 14 Nov; offer; ; £4,500\nFir House; 15 Nov\nYew House; 9 Nov; refused; price\nBay House; 9 Nov; no reply',
    );
    const { totals, approaches } = await log.open(officer, draft.reference);
    expect(totals).toEqual({
      approached: 6,
      offers: 1,
      waiting: 1,
      refused: [
        { reason: 'No vacancy', count: 2 },
        { reason: 'Price', count: 1 },
      ],
    });
    expect(approaches[0]).toMatchObject({
      approached: 'Fir House',
      answer: 'waiting',
      savedByName: officer.name,
    });
    expect(await web.run(officer.context, (tx) => searchTotals(tx, draft))).toEqual(totals);
  });

  it('takes all lines of a list or none, and the same list once', async () => {
    const bad = 'Elm House; 13 Nov; refused; full\nAsh House; 14 Nov; perhaps';
    await expect(log.paste(officer, draft.reference, bad)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'line 2', message: expect.stringContaining('perhaps') as string }],
    });
    expect(await lines()).toEqual([]);
    const good = 'Elm House; 13 Nov; refused; full\nAsh House; 14 Nov; offer';
    expect(await log.paste(officer, draft.reference, good)).toBe(2);
    const again = await log.preview(officer, draft.reference, `${good}\nFir House; today`);
    expect(again.already.map(({ line }) => line)).toEqual([1, 2]);
    expect(again.approaches.map(({ line }) => line)).toEqual([3]);
    expect(await log.paste(officer, draft.reference, good)).toBe(0);
    expect(await lines()).toEqual(['Ash House', 'Elm House']);
  });

  it('links what is exactly the name, an alias or the number of one setting, and guesses nothing', async () => {
    const [larch, twin, elm] = [newId(), newId(), newId()];
    await database.asSuperuser(
      `insert into settings (id, urn, name, provision_type, local_authority, on_list, added_at, added_by_name, version)
       values ('${larch}', 'SC123456', 'Larch House', 'Children''s home', 'Kent', true, now(), 'A list', 1),
              ('${twin}', 'SC123457', 'Twin House', 'Children''s home', 'Kent', true, now(), 'A list', 1),
              ('${newId()}', 'SC123458', 'Twin House', 'Children''s home', 'Bromley', true, now(), 'A list', 1),
              ('${elm}', 'SC123459', null, 'Children''s home', 'Kent', true, now(), 'A list', 1)`,
    );
    await database.asSuperuser(
      `insert into setting_aliases (id, setting_id, alias, added_at, added_by_name) values ('${newId()}', '${elm}', 'The Elms', now(), 'A person')`,
    );
    const typed = ['larch house', 'SC123456', 'the elms', 'Twin House', 'Larch Hous'];
    await log.paste(officer, draft.reference, typed.map((name) => `${name}; today; waiting`).join('\n'));
    const { approaches } = await log.open(officer, draft.reference);
    expect(approaches.map(({ approached, settingId }) => [approached, settingId]).sort()).toEqual(
      [
        ['Larch House', larch],
        ['Larch House', larch],
        ['The Elms', elm],
        ['Twin House', null],
        ['Larch Hous', null],
      ].sort(),
    );
    await found.add(officer, draft.reference, { ...OAK, name: 'sc123456' });
    const { options } = await found.open(officer, draft.reference);
    expect(options[0]).toMatchObject({ name: 'Larch House', settingId: larch });
  });

  it('lets nobody overwrite what they have not seen', async () => {
    await log.add(officer, draft.reference, LARCH);
    const [line] = (await log.open(officer, draft.reference)).approaches;
    const seen = { id: line!.id, version: line!.version };
    await log.change(colleague, draft.reference, { ...LARCH, ...seen, note: 'Rang again' });
    await expect(
      log.change(officer, draft.reference, { ...LARCH, ...seen, note: 'Another text' }),
    ).rejects.toMatchObject({ code: 'case-changed' });
    await expect(log.remove(officer, draft.reference, seen)).rejects.toMatchObject({ code: 'case-changed' });
    const approach = await log.line(officer, draft.reference, seen.id);
    expect(approach).toMatchObject({ note: 'Rang again', version: 2, savedByName: colleague.name });
    await log.remove(officer, draft.reference, { id: seen.id, version: 2 });
    expect(await lines()).toEqual([]);
    await expect(log.line(officer, draft.reference, seen.id)).rejects.toMatchObject({
      code: 'approach-not-found',
    });
  });

  it('is changed while the referral is written or the case is reviewed, and never under an approver', async () => {
    const stands = (state: string, status: string): Promise<void> =>
      database.asSuperuser(
        `with r as (update referrals set state = '${state}' where case_id = '${draft.id}')
         update cases set status = '${status}', submitted_at = now() where id = '${draft.id}'`,
      );
    const may = async (): Promise<string> => {
      const { inHand } = await log.open(officer, draft.reference);
      const changes = [
        log.add(officer, draft.reference, LARCH),
        log.paste(officer, draft.reference, 'Elm; today'),
        found.add(officer, draft.reference, OAK),
        found.foundNone(officer, draft.reference, { facts: NOTHING, seenVersion: null }),
      ];
      const refused = (await Promise.allSettled(changes)).map((result) =>
        result.status === 'rejected' ? (result.reason as { code: string }).code : 'done',
      );
      await database.asSuperuser(`delete from unmet_needs where case_id = '${draft.id}'`);
      expect(new Set(refused).size).toBe(1);
      expect(refused[0] === 'done').toBe(inHand);
      return refused[0]!;
    };
    expect(await may()).toBe('done');
    await stands('with approver', 'draft');
    expect(await may()).toBe('case-not-in-hand');
    await stands('submitted', 'submitted');
    expect(await may()).toBe('case-not-in-hand');
    await stands('submitted', 'in review');
    expect(await may()).toBe('done');
    await stands('with approver', 'in review');
    expect(await may()).toBe('case-not-in-hand');
    await stands('draft', 'ready to list');
    expect(await may()).toBe('done');
    await stands('submitted', 'withdrawn');
    expect(await may()).toBe('case-not-in-hand');
  });

  it('does not exist for another borough, and records who looked and who changed', async () => {
    await log.add(officer, draft.reference, LARCH);
    const unknown = { kind: 'not-found' };
    await expect(log.open(foreigner, draft.reference)).rejects.toMatchObject(unknown);
    await expect(found.open(foreigner, draft.reference)).rejects.toMatchObject(unknown);
    await expect(log.add(foreigner, draft.reference, LARCH)).rejects.toMatchObject(unknown);
    await expect(found.add(foreigner, draft.reference, OAK)).rejects.toMatchObject(unknown);
    await expect(log.preview(foreigner, draft.reference, 'Elm; today')).rejects.toMatchObject(unknown);
    expect(await lines()).toEqual(['Larch House']);
    const client = new Client({ connectionString: database.address.url });
    await client.connect();
    const { rows: events } = await client.query<{ action: string }>(
      'select action, particulars from audit.events where $1 = any(subject_ids) and person_id = $2',
      [draft.id, officer.personId],
    );
    await client.end();
    expect(events).toContainEqual({ action: 'case-changed', particulars: { search: { added: 1 } } });
    expect(events.map(({ action }) => action)).toContain('case-opened');
    expect(JSON.stringify(events)).not.toContain('Larch');
  });
});
