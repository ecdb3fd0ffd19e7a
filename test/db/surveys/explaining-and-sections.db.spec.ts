import { Explaining } from '@lib/surveys/filling/explaining.service';
import { Sections } from '@lib/surveys/filling/sections.service';
import { OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { day } from '@lib/kernel/day';
import { returnOf } from '@test/support/importing';
import { BROMLEY, CROYDON, Surveys } from '@test/support/surveys';

const keyOfQuery = ({ weighed }: ReturnPage): string =>
  weighed.findings.find(({ weight }) => weight === 'query')!.key;

describe('what is said of a return beside its answers', () => {
  let surveys: Surveys;
  let explaining: Explaining;
  let sections: Sections;
  let opened: OpenedReturns;

  /** A home that costs too much, so that there is a query about it. */
  const withQuery = async (made: { previousWaveId?: string } = {}, fee = '12000'): Promise<string> => {
    const wave = await surveys.started(made);
    await surveys.filling.addRow(surveys.by(), wave, {
      ...{ section: 'homes', manner: 'screen' },
      answers: [
        { question: 'name', given: 'Ferncombe House' },
        { question: 'fee', given: fee },
      ],
    });
    return wave;
  };
  const open = (wave: string): Promise<ReturnPage> => surveys.returns.open(surveys.by(), wave);
  const explained = async (wave: string): Promise<string | null> =>
    (await open(wave)).weighed.findings.find(({ weight }) => weight === 'query')?.explanation?.explanation ??
    null;

  beforeAll(async () => {
    surveys = await Surveys.start();
    const { work, audit, clock, saving } = surveys;
    explaining = new Explaining(saving);
    sections = new Sections(work, saving);
    opened = new OpenedReturns(work, audit, clock);
  });
  afterAll(() => surveys.close());

  it('an explanation is kept with its query, counted, and can be said otherwise', async () => {
    const wave = await withQuery();
    const key = keyOfQuery(await open(wave));
    const { weighed } = await explaining.explain(surveys.by(), wave, key, ' It has a school ');
    expect(weighed.tally).toMatchObject({ queries: 1, explained: 1 });
    expect(await explained(wave)).toBe('It has a school');
    await explaining.explain(surveys.by(), wave, key, 'It has a school and a farm');
    expect(await explained(wave)).toBe('It has a school and a farm');
  });

  it('it follows its rule, row and answer into the next wave, and no further than the answer stays', async () => {
    const next = await withQuery();
    expect(await explained(next)).toBe('It has a school and a farm');
    const other = await withQuery({}, '13000');
    expect(await explained(other)).toBeNull();
    const [row] = (await open(next)).held.rows['homes']!;
    const answer = (given: string) => ({ rowId: row!.id, question: 'fee', given });
    const saving = { seen: null, confirms: false };
    await surveys.filling.save(surveys.by(), next, 'screen', { answers: [answer('14000')], ...saving });
    expect(await explained(next)).toBeNull();
    await surveys.filling.save(surveys.by(), next, 'screen', { answers: [answer('12000')], ...saving });
    expect(await explained(next)).toBe('It has a school and a farm');
  });

  it('nothing is explained that is blank, too long, no query, or gone', async () => {
    const wave = await withQuery({}, '15000');
    const { weighed } = await open(wave);
    const missing = weighed.findings.find(({ weight }) => weight === 'missing')!.key;
    const key = keyOfQuery(await open(wave));
    await expect(explaining.explain(surveys.by(), wave, key, '  ')).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(explaining.explain(surveys.by(), wave, key, 'x'.repeat(1001))).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(explaining.explain(surveys.by(), wave, missing, 'So')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await surveys.returns.start(surveys.by(CROYDON), wave);
    await expect(explaining.explain(surveys.by(CROYDON), wave, key, 'So')).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('no other borough reads an explanation', async () => {
    const rows = await surveys.work.run(surveys.by(CROYDON).context, (tx) =>
      tx.query('select 1 from return_explanations'),
    );
    expect(rows).toEqual([]);
    const asProgramme = await surveys.work.run(surveys.programme().context, (tx) =>
      tx.query('select 1 from return_explanations'),
    );
    expect(asProgramme).toEqual([]);
  });

  it('that there is none is signed, not while there is a row, and taken back by adding one', async () => {
    const wave = await surveys.started();
    const { weighed } = await open(wave);
    expect(weighed.findings.map(({ rule }) => rule)).toContain('no_rows');
    const signed = await sections.signNone(surveys.by(), wave, 'homes');
    expect(signed.weighed.findings.map(({ rule }) => rule)).not.toContain('no_rows');
    expect(signed.held.sections['homes']!.noneSignedByName).toBe('Officer of the borough');
    await expect(sections.signNone(surveys.by(), wave, 'children')).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(sections.signNone(surveys.by(), await withQuery(), 'homes')).rejects.toMatchObject({
      code: 'rows-there',
    });
  });

  it('a nil return has nothing in the way, keeps its answers, and can be taken back', async () => {
    const wave = await withQuery();
    const nil = await sections.signNil(surveys.by(), wave, true);
    expect(nil.head.isNil).toBe(true);
    expect(nil.weighed.findings).toEqual([]);
    expect(nil.head.tally).toMatchObject({ rows: 0, inRows: { asked: 0, answered: 0 } });
    const back = await sections.signNil(surveys.by(), wave, false);
    expect(back.head.tally).toMatchObject({ rows: 1 });
    expect(back.held.rows['homes']).toHaveLength(1);
    expect(back.weighed.findings.length).toBeGreaterThan(0);
  });

  it('a section goes to nobody who cannot fill it in', async () => {
    const wave = await surveys.started();
    const stranger = { id: surveys.by(CROYDON).context.personId!, name: 'Somebody of Croydon' };
    const given = { colleague: stranger, dueOn: day('2026-06-20') };
    await expect(sections.assign(surveys.by(), wave, 'waiting', given)).rejects.toMatchObject({
      problems: [{ field: 'personId', message: 'Choose a colleague from the list' }],
    });
    const nobody = { colleague: null, dueOn: null };
    await expect(sections.assign(surveys.by(), wave, 'nothing', nobody)).rejects.toMatchObject({
      kind: 'not-found',
    });
    const page = await sections.assign(surveys.by(), wave, 'waiting', nobody);
    expect(page.held.sections['waiting']!.assignedTo).toBeNull();
  });

  it('opening a page records the children whose rows it shows, and nobody else', async () => {
    await surveys.importing.import(BROMLEY, returnOf(['A1', 'A2']), 2026);
    const children = await surveys.asSuperuser<{ id: string; reference: string; local: string }>(
      `select id, service_reference as reference, local_reference as local from children
        where borough_id = $1 order by local_reference`,
      [BROMLEY],
    );
    const wave = await surveys.started();
    for (const { reference } of children)
      await surveys.filling.addRow(surveys.by(), wave, {
        ...{ section: 'homes', manner: 'screen' },
        answers: [{ question: 'name', given: reference }],
      });
    const page = await opened.open(surveys.by(), wave, ({ held }) => held.rows['homes']!.slice(0, 1));
    expect([...page.localReferences]).toEqual([[children[0]!.reference, children[0]!.local]]);
    await opened.open(surveys.by(), wave);
    const audit = await surveys.database.unitOfWork('audit');
    const everything = { scope: 'administration', personId: null, boroughId: null } as const;
    const seen = await audit.run(everything, (tx) =>
      tx.query<{ ids: string[] }>(
        `select subject_ids as ids from audit.events where action = 'survey-return-opened' order by id desc limit 2`,
      ),
    );
    expect(seen.map(({ ids }) => ids)).toEqual([[], [children[0]!.id]]);
  });

  it('a return that was not started, or that asks another borough, is not found', async () => {
    const wave = await surveys.wave({ boroughs: [CROYDON] });
    await expect(opened.open(surveys.by(CROYDON), wave)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(opened.open(surveys.by(), wave)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(sections.signNil(surveys.by(), wave, true)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
