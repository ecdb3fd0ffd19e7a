import { day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { jobFor } from '@lib/database/context/viewer-context';
import { ImportLine, standingOf } from '@lib/placements/importing/imports.query';
import { ImportPreview } from '@lib/placements/importing/preview';
import { RemovalsError } from '@lib/placements/importing/removals.error';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';
import { annualReturn, csvFile, derivedState, Importing, returnOf } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';
import { practiceLondon } from '../../../apps/cli/src/practice/practice-london';

const BROMLEY = 305;

const children = (count: number): string[] => Array.from({ length: count }, (_, at) => `A${at + 1}`);

describe('a return that takes children away', () => {
  let database: TestDatabase;
  let importing: Importing;

  beforeEach(async () => {
    database = await TestDatabase.create();
    importing = new Importing(await database.unitOfWork('web'));
    await importing.agree(BROMLEY);
  });
  afterEach(() => database.close());

  const receive = async (files: readonly HandedInFile[], year: number, asAt?: string): Promise<string> =>
    (await importing.receiving.receive(importing.as(BROMLEY), { files, year, asAt: asAt ? day(asAt) : null }))
      .uploadId;
  const previewOf = (upload: string): Promise<ImportPreview> =>
    importing.applying.preview(importing.as(BROMLEY), upload);
  const lookedAfter = async (): Promise<number> =>
    (
      await importing.work.run(jobFor(BROMLEY), (tx) =>
        tx.query('select 1 from looked_after_periods where ended_on is null'),
      )
    ).length;

  it('of half a return is not even received', async () => {
    await importing.import(BROMLEY, returnOf(children(10)), 2026);
    const episodesOnly = returnOf(children(10)).slice(1);
    await expect(receive(episodesOnly, 2026)).rejects.toThrow(
      /has no Header table. Tables with rows: Episodes/,
    );
    await expect(receive(episodesOnly, 2027, '2026-10-31')).rejects.toThrow(InvalidError);
    const headingOnly = [
      returnOf(['A1'])[0]!,
      csvFile('episodes.csv', 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC'),
    ];
    await expect(receive(headingOnly, 2026)).rejects.toThrow(/has no rows in its Episodes table/);
    expect(await lookedAfter()).toBe(10);
  });

  it('has to be accepted when they are more than a fifth, and changes nothing until it is', async () => {
    await importing.import(BROMLEY, returnOf(children(20)), 2026);
    const upload = await receive(returnOf(children(15)), 2027, '2026-10-31');
    expect((await previewOf(upload)).removals).toEqual({ lookedAfter: 20, removed: 5, needAccepting: true });
    const before = await derivedState(importing.work, BROMLEY);
    const asker = importing.as(BROMLEY);
    await expect(importing.applying.apply(asker, upload)).rejects.toThrow(RemovalsError);
    await expect(importing.applying.apply(asker, upload)).rejects.toThrow(
      /^5 of the 20 children looked after would no longer be shown, and no return says that they left/,
    );
    expect(await derivedState(importing.work, BROMLEY)).toBe(before);
    expect((await importing.uploads.result(asker, upload)).imports[0]?.state).toBe('needs confirming');
    await importing.applying.apply(asker, upload, { acceptRemovals: true });
    expect(await lookedAfter()).toBe(15);
  });

  it.each([
    ['a fifth and no more', 25, 20, false],
    ['more than a fifth', 24, 19, true],
    ['all, but only four', 4, 0, false],
  ])('asks for it only when they are many: %s', async (_what, before, after, asks) => {
    await importing.import(BROMLEY, returnOf(children(before)), 2026);
    const upload = await receive(returnOf([...children(after), 'B1']), 2027, '2026-10-31');
    expect((await previewOf(upload)).removals).toEqual({
      lookedAfter: before,
      removed: before - after,
      needAccepting: asks,
    });
  });

  it('does not count those of whom it says that they left', async () => {
    const left = Object.fromEntries(
      children(20)
        .slice(5)
        .map((child) => [child, '01/06/2025']),
    );
    await importing.import(BROMLEY, returnOf(children(20)), 2025);
    const upload = await receive(returnOf(children(5), left), 2026);
    expect((await previewOf(upload)).removals).toEqual({ lookedAfter: 20, removed: 0, needAccepting: false });
    await importing.applying.apply(importing.as(BROMLEY), upload);
    expect(await lookedAfter()).toBe(5);
  });

  it('does not count those who may have left in a year whose return is not here', async () => {
    await importing.import(BROMLEY, annualReturn(2018), 2018);
    const upload = await receive(annualReturn(2020), 2020);
    const { removals } = await previewOf(upload);
    expect(removals).toEqual({ lookedAfter: expect.any(Number), removed: 0, needAccepting: false });
    expect(removals.lookedAfter).toBeGreaterThan(300);
  });

  it('is never asked for of returns as boroughs send them, with their slips, one year after another', async () => {
    const { boroughs } = practiceLondon({
      asAt: day('2026-11-22'),
      seed: 1,
      boroughs: ['bexley', 'city-of-london'],
    });
    for (const { borough, returns } of boroughs) {
      await importing.agree(borough.id);
      for (const { files, year, asAt } of returns) {
        const asker = importing.as(borough.id);
        const { uploadId } = await importing.receiving.receive(asker, { files, year, asAt });
        await importing.applying.apply(asker, uploadId);
      }
    }
  });

  it('counts those who would be gone altogether, because the extract that had them is replaced', async () => {
    await importing.import(BROMLEY, returnOf(children(12)), 2026, '2025-10-31');
    const upload = await receive(returnOf(children(2)), 2026);
    const preview = await previewOf(upload);
    expect(preview.removals).toEqual({ lookedAfter: 12, removed: 10, needAccepting: true });
    expect(preview.children).toEqual({ new: 0, changed: 0, unchanged: 2, missing: 10 });
    expect([preview.missingInAll, preview.missingChildren.length]).toEqual([10, 10]);
  });

  it('of rows whose child the Header lacks counts them as set aside', async () => {
    const [header, episodes] = returnOf(['A1', 'A2']) as [HandedInFile, HandedInFile];
    const upload = await receive([returnOf(['A1'])[0]!, episodes], 2026);
    const { imports, problems } = await importing.uploads.result(importing.as(BROMLEY), upload);
    expect(header.name).toBe('header.csv');
    expect(imports[0]?.counts.tables.episodes).toEqual({ read: 2, setAside: 1 });
    expect(problems.find(({ rule }) => rule === 'INT03')).toMatchObject({
      weight: 'stops this row',
      rows: 1,
    });
  });
});

describe('a return sent again', () => {
  let database: TestDatabase;
  let importing: Importing;

  beforeEach(async () => {
    database = await TestDatabase.create();
    importing = new Importing(await database.unitOfWork('web'));
    await importing.agree(BROMLEY);
  });
  afterEach(() => database.close());

  const withNote = (year: number): HandedInFile[] =>
    annualReturn(year).map(({ name, bytes }) => ({ name, bytes: Buffer.concat([bytes, Buffer.from('\n')]) }));

  it('with the same content counts as unchanged, and writes no episode anew', async () => {
    for (const year of [2021, 2022]) await importing.import(BROMLEY, annualReturn(year), year);
    const written = (): Promise<unknown[]> =>
      importing.work.run(jobFor(BROMLEY), (tx) =>
        tx.query(
          `select id, xmin::text from episodes where repairs <> '{}' and return_year = 2021 order by id`,
        ),
      );
    const before = await written();
    expect(before.length).toBeGreaterThan(20);
    const { uploadId, alreadyApplied } = await importing.receiving.receive(importing.as(BROMLEY), {
      files: withNote(2022),
      year: 2022,
      asAt: null,
    });
    expect(alreadyApplied).toBe(false);
    const preview = await importing.applying.preview(importing.as(BROMLEY), uploadId);
    for (const counts of [preview.children, preview.episodes, preview.placements])
      expect(counts).toMatchObject({ new: 0, changed: 0, missing: 0 });
    await importing.applying.apply(importing.as(BROMLEY), uploadId);
    expect(await written()).toEqual(before);
  });

  it('says which of a year counts, and what each changed', async () => {
    const asker = importing.as(BROMLEY);
    const extract = await importing.import(BROMLEY, annualReturn(2022), 2022, '2021-12-31');
    const whole = await importing.import(BROMLEY, annualReturn(2022), 2022);
    const late = (
      await importing.receiving.receive(asker, {
        files: annualReturn(2022),
        year: 2022,
        asAt: day('2021-11-30'),
      })
    ).uploadId;
    const lineOf = async (upload: string): Promise<ImportLine> =>
      (await importing.uploads.imports(asker, upload))[0]!;
    const replaced = { replacedBy: { uploadId: whole, trueAt: '2022-03-31' } };
    expect(await lineOf(whole)).toMatchObject({ replacedBy: null, changes: { children: { new: 0 } } });
    expect(await lineOf(extract)).toMatchObject({ ...replaced, changes: { children: { new: 144 } } });
    expect(await lineOf(late)).toMatchObject({ ...replaced, changes: null });

    const standings = async (filter: object): Promise<string[]> =>
      (await importing.uploads.history(asker, filter, 1)).imports.map(standingOf);
    expect(await standings({})).toEqual(['needs confirming', 'applied', 'replaced']);
    for (const standing of ['replaced', 'applied', 'needs confirming', 'undone'] as const)
      expect(await standings({ standing })).toEqual(standing === 'undone' ? [] : [standing]);
    expect(await standings({ year: 2021 })).toEqual([]);

    await importing.applying.undo(asker, whole);
    expect((await lineOf(extract)).replacedBy).toBeNull();
  });
});
