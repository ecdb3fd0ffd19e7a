import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidError, NotAllowedError } from '@lib/kernel/domain-error';
import { jobFor } from '@lib/database/context/viewer-context';
import { findAuthority } from '@lib/boroughs/authorities/find-authority';
import { derivedState, RETURN_YEARS } from '@test/support/importing';
import { ImportOptions, runImport } from '../../../apps/cli/src/commands/ssda903-import.command';
import { FilesImported } from '../../../apps/cli/src/commands/ssda903/import-files';
import { CliInstallation } from './cli-installation';

const FIXTURES = join(__dirname, '..', '..', 'fixtures', 'ssda903');
const REPAIR = join(FIXTURES, 'repair', 'SSDA903_episodes_for_testing_fixes_INPUT.csv');
const borough = (name: string): ImportOptions['borough'] => findAuthority(name)!;
const bromley = borough('bromley');

describe('ssda903:import', () => {
  let cli: CliInstallation;

  beforeEach(async () => {
    cli = await CliInstallation.create();
    await cli.importing.agree(bromley.id);
  });
  afterEach(() => cli.close());

  const run = (
    files: readonly string[],
    options: Partial<ImportOptions>,
    on: CliInstallation = cli,
  ): Promise<FilesImported> => runImport(on.open, files, { borough: bromley, ...options }, on.say);
  const importYear = (year: number, on: CliInstallation = cli): Promise<FilesImported> =>
    run([join(FIXTURES, 'annual-return', `${year - 1}-*.csv`)], { year }, on);
  const rows = (of: ImportOptions['borough'], sql: string): Promise<Record<string, unknown>[]> =>
    cli.importing.work.run(jobFor(of.id), (tx) => tx.query(sql));

  it('gives the same history in whatever order five years come', async () => {
    for (const year of RETURN_YEARS) await importYear(year);
    const inOrder = await derivedState(cli.importing.work, bromley.id);
    const other = await CliInstallation.create();
    try {
      await other.importing.agree(bromley.id);
      for (const year of [2021, 2018, 2022, 2020, 2019]) await importYear(year, other);
      expect(await derivedState(other.importing.work, bromley.id)).toBe(inOrder);
    } finally {
      await other.close();
    }
    const episodes = await rows(bromley, 'select count(*)::int as n from episodes');
    expect(episodes[0]?.['n']).toBeGreaterThan(2_000);
  });

  it('prints what was read, what changed and the import id, and keeps who did it', async () => {
    const { uploadId } = await importYear(2022);
    const said = cli.said();
    expect(said).toContain('Bromley, 2021 to 2022, true for 31 March 2022');
    expect(said).toMatch(/Episodes +253 +0/);
    expect(said).toMatch(/Children +144 +0 +0 +0/);
    expect(said).toMatch(/Problems: \d+/);
    expect(said).toContain(`Import id: ${uploadId}`);
    expect(await rows(bromley, 'select upload_id, state, uploaded_by from imports')).toEqual([
      { upload_id: uploadId, state: 'applied', uploaded_by: null },
    ]);
  });

  it('says so when the same files come again, and changes nothing', async () => {
    const first = await importYear(2022);
    const before = await derivedState(cli.importing.work, bromley.id);
    cli.said();
    const again = await importYear(2022);
    expect(again.uploadId).toBe(first.uploadId);
    expect(again.changes).toBeNull();
    expect(cli.said()).toContain('These files were imported before');
    expect(await derivedState(cli.importing.work, bromley.id)).toBe(before);
    expect(await rows(bromley, 'select 1 from imports')).toHaveLength(1);
  });

  it('takes a part-year extract', async () => {
    const { imports } = await run([join(FIXTURES, 'annual-return', '2021-*.csv')], {
      year: 2022,
      asAt: '2021-12-31' as ImportOptions['asAt'],
    });
    expect(imports).toMatchObject([{ year: 2022, trueAt: '2021-12-31', partYear: true, state: 'applied' }]);
  });

  it('refuses without a live agreement, and keeps nothing', async () => {
    const croydon = borough('croydon');
    await expect(
      run([join(FIXTURES, 'annual-return', '2021-*.csv')], { borough: croydon, year: 2022 }),
    ).rejects.toThrow(NotAllowedError);
    expect(await rows(croydon, 'select 1 from imports')).toEqual([]);
  });

  /** Files of a return of made-up children, in a folder of their own. */
  const folderOf = (name: string, files: Readonly<Record<string, readonly string[]>>): string => {
    const folder = join(cli.folder, name);
    mkdirSync(folder);
    for (const [file, lines] of Object.entries(files)) writeFileSync(join(folder, file), lines.join('\n'));
    return folder;
  };
  const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
  const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC';
  const headers = (children: readonly string[]): string[] => [
    HEADER,
    ...children.map((child) => `${child},M,01/02/2012,WBRI,,,`),
  ];
  const episodes = (children: readonly string[]): string[] => [
    EPISODES,
    ...children.map((child) => `${child},10/05/2024,S,C2,N1,U6,PR4,,`),
  ];

  it('refuses when every row is set aside, and leaves nothing waiting', async () => {
    const files = folderOf('set-aside', { 'header.csv': headers(['']), 'episodes.csv': episodes(['']) });
    await expect(run([files], { year: 2026 })).rejects.toThrow(InvalidError);
    expect(await rows(bromley, 'select state from imports')).toEqual([{ state: 'discarded' }]);
    expect(await rows(bromley, 'select 1 from import_problems')).toEqual([]);
  });

  it('refuses half a return, whole year or part of it, and keeps nothing', async () => {
    const files = folderOf('half', { 'episodes.csv': episodes(['A1']) });
    await expect(run([files], { year: 2026 })).rejects.toThrow(/2025 to 2026 has no Header table/);
    const asAt = '2025-10-31' as ImportOptions['asAt'];
    await expect(run([files], { year: 2026, asAt })).rejects.toThrow(/has no Header table/);
    expect(await rows(bromley, 'select 1 from imports')).toEqual([]);
  });

  it('refuses a year that is not over, and a day that has not come', async () => {
    const files = folderOf('early', { 'header.csv': headers(['A1']), 'episodes.csv': episodes(['A1']) });
    await expect(run([files], { year: 2099 })).rejects.toThrow(/2098 to 2099 is not over/);
    const asAt = '2098-10-31' as ImportOptions['asAt'];
    await expect(run([files], { year: 2099, asAt })).rejects.toThrow(/has not come/);
    expect(await rows(bromley, 'select 1 from imports')).toEqual([]);
  });

  it('takes many children away only when told to, and says how many', async () => {
    const all = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
    const left = ['A1', 'A2'];
    await run([folderOf('all', { 'header.csv': headers(all), 'episodes.csv': episodes(all) })], {
      year: 2025,
    });
    const wrong = folderOf('few', { 'header.csv': headers(left), 'episodes.csv': episodes(left) });
    await expect(run([wrong], { year: 2026 })).rejects.toThrow(
      /Nothing was imported: 5 of the 7 children looked after would no longer be shown.*--accept-removals/,
    );
    expect(await rows(bromley, `select state from imports where return_year = 2026`)).toEqual([
      { state: 'discarded' },
    ]);
    await run([wrong], { year: 2026, acceptRemovals: true });
    expect(await rows(bromley, 'select 1 from looked_after_periods where ended_on is null')).toHaveLength(2);
  });

  it('says that a return does not count when a later one of its year does', async () => {
    const asAt = '2021-12-31' as ImportOptions['asAt'];
    await importYear(2022);
    cli.said();
    await run([join(FIXTURES, 'annual-return', '2021-*.csv')], { year: 2022, asAt });
    expect(cli.said()).toContain('does not count: a return of this year that is true at 31 March 2022');
  });

  it('lists the tables in the order of the return', async () => {
    await importYear(2022);
    const tables = [
      ...cli.said().matchAll(/^(Header|Episodes|Reviews|UASC|OC2|OC3|PrevPerm|Missing) +\d+ +\d+$/gm),
    ];
    expect(tables.map(([, table]) => table)).toEqual([
      'Header', 'Episodes', 'Reviews', 'UASC', 'OC2', 'OC3', 'PrevPerm', 'Missing',
    ]); // prettier-ignore
  });

  it('refuses a file that cannot be read, and keeps nothing', async () => {
    const file = join(cli.folder, 'strange.csv');
    writeFileSync(file, 'COLOUR,SHAPE\nred,round');
    await expect(run([file], { year: 2022 })).rejects.toThrow(/strange\.csv/);
    expect(await rows(bromley, 'select 1 from imports')).toEqual([]);
  });

  describe('of the 23-row repair file, authority by authority', () => {
    const AUTHORITIES = [
      ['barking-and-dagenham', 20, 17],
      ['newham', 2, 2],
      ['sutton', 1, 1],
    ] as const;

    beforeEach(() => cli.importing.agree(...AUTHORITIES.map(([name]) => borough(name).id)));

    /** The same years with a Header row for each child, as the file it was cut from had. */
    const withHeaders = (name: string): string => {
      const [, ...lines] = readFileSync(REPAIR, 'utf8').trim().split(/\r?\n/);
      const children = new Map<string, string>();
      for (const line of lines) {
        const values = line.split(',');
        if (values.at(-2) === borough(name).name) children.set(values[0]!, values.at(-1)!);
      }
      const file = join(cli.folder, 'header.csv');
      const header = [...children].map(
        ([child, year]) => `${child},M,01/02/2012,WBRI,,,,${borough(name).name},${year}`,
      );
      writeFileSync(file, ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,LA,YEAR', ...header].join('\n'));
      return file;
    };

    it.each(AUTHORITIES)(
      'keeps the rows of %s and says what a Header is missing for',
      async (name, received) => {
        const { changes, ofOthers } = await run([REPAIR], { borough: borough(name) });
        expect(await rows(borough(name), 'select 1 from return_episodes')).toHaveLength(received);
        expect(await rows(borough(name), 'select 1 from children')).toEqual([]);
        expect(changes?.withoutHeader).toBeGreaterThan(0);
        expect(ofOthers.reduce((sum, one) => sum + one.rows, 0)).toBe(23 - received);
        const said = cli.said();
        expect(said).toMatch(/no Header row in any return of this borough/);
        expect(said).not.toMatch(/ 1 rows/);
      },
    );

    it.each(AUTHORITIES)(
      'repairs the rows of %s once its children are known: %d become %d',
      async (name, _received, left) => {
        await run([REPAIR], { borough: borough(name) });
        const { changes } = await run([REPAIR, withHeaders(name)], { borough: borough(name) });
        expect(changes?.withoutHeader).toBe(0);
        expect(await rows(borough(name), 'select 1 from episodes')).toHaveLength(left);
      },
    );
  });
});
