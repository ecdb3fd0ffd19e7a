import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { day } from '@lib/kernel/day';
import { jobFor } from '@lib/database/context/viewer-context';
import { annualReturn, csvFile, derivedState, Importing, RETURN_YEARS } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

const BROMLEY = 305;
const CROYDON = 306;

describe('importing a borough’s returns', () => {
  let database: TestDatabase;
  let importing: Importing;

  beforeEach(async () => {
    database = await TestDatabase.create();
    importing = new Importing(await database.unitOfWork('web'));
    await importing.agree(BROMLEY, CROYDON);
  });
  afterEach(() => database.close());

  const state = (): Promise<string> => derivedState(importing.work, BROMLEY);

  const importYears = async (years: readonly number[]): Promise<void> => {
    for (const year of years) await importing.import(BROMLEY, annualReturn(year), year);
  };

  it('gives the same history in whatever order five years come', async () => {
    await importYears(RETURN_YEARS);
    const inOrder = await state();
    const other = await TestDatabase.create();
    try {
      const again = new Importing(await other.unitOfWork('web'));
      await again.agree(BROMLEY);
      for (const year of [2020, 2022, 2018, 2021, 2019])
        await again.import(BROMLEY, annualReturn(year), year);
      expect(await derivedState(again.work, BROMLEY)).toBe(inOrder);
    } finally {
      await other.close();
    }
    expect(JSON.parse(inOrder)).not.toHaveLength(0);
  });

  it('says so when the same files come again, and changes nothing', async () => {
    await importing.import(BROMLEY, annualReturn(2022), 2022);
    const before = await state();
    const again = await importing.receiving.receive(importing.as(BROMLEY), {
      files: annualReturn(2022),
      year: 2022,
      asAt: null,
    });
    expect(again.alreadyApplied).toBe(true);
    await importing.applying.apply(importing.as(BROMLEY), again.uploadId);
    expect(await state()).toBe(before);
  });

  it('keeps the keys of placements when a return is applied on top', async () => {
    await importYears([2018, 2019]);
    const placements = async (): Promise<Map<string, string>> => {
      const rows = await importing.work.run(jobFor(BROMLEY), (tx) =>
        tx.query<{ id: string; facts: string }>(
          `select id, concat_ws('|', child_id, started_on, ended_on, place, short_break) as facts from placements`,
        ),
      );
      return new Map(rows.map((row) => [row.facts, row.id]));
    };
    const before = await placements();
    await importYears([2020]);
    const after = await placements();
    const lasting = [...before].filter(([facts]) => after.has(facts));
    expect(lasting.length).toBeGreaterThan(500);
    expect(lasting.every(([facts, id]) => after.get(facts) === id)).toBe(true);
  });

  it('undoes one return and is as it was before it', async () => {
    await importYears([2018, 2019]);
    const before = await state();
    const upload = await importing.import(BROMLEY, annualReturn(2020), 2020);
    expect(await state()).not.toBe(before);
    await importing.applying.undo(importing.as(BROMLEY), upload);
    expect(await state()).toBe(before);
    await expect(importing.applying.apply(importing.as(BROMLEY), upload)).rejects.toThrow(ConflictError);
  });

  it('refuses to undo what something else hangs on, and says what', async () => {
    const upload = await importing.import(BROMLEY, annualReturn(2018), 2018);
    const admin = new Client({ connectionString: database.address.url });
    await admin.connect();
    await admin.query(
      `create table case_notes (borough_id smallint, placement_id uuid, primary key (borough_id, placement_id),
         foreign key (borough_id, placement_id) references placements (borough_id, id))`,
    );
    await admin.query(`grant select on case_notes to plp_web`);
    await admin.query(`insert into case_notes select borough_id, id from placements limit 3`);
    await admin.end();
    await expect(importing.applying.undo(importing.as(BROMLEY), upload)).rejects.toThrow(/3 in case_notes/);
    const { imports } = await importing.uploads.result(importing.as(BROMLEY), upload);
    expect(imports[0]?.state).toBe('applied');
  });

  it('takes a part-year extract, and lets a later one and the whole year replace it', async () => {
    const header = csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'A1,M,01/02/2012,WBRI,,,');
    const episode = (dec: string, rec: string): ReturnType<typeof csvFile> =>
      csvFile(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        `A1,10/05/2025,S,C2,N1,U6,PR4,${dec},${rec},,BR1 1AA,BR2 2BB,SC123456`,
      );
    await importing.import(BROMLEY, [header, episode('', '')], 2026, '2025-09-30');
    const openAt = async (): Promise<unknown> =>
      importing.work.run(jobFor(BROMLEY), (tx) => tx.query('select ended_on from placements'));
    expect(await openAt()).toEqual([{ ended_on: null }]);
    await importing.import(BROMLEY, [header, episode('01/11/2025', 'E4A')], 2026, '2025-12-31');
    expect(await openAt()).toEqual([{ ended_on: '2025-11-01' }]);
    await importing.import(BROMLEY, [header, episode('', '')], 2026, '2025-10-31');
    expect(await openAt()).toEqual([{ ended_on: '2025-11-01' }]);
  });

  it('sets bad rows aside, keeps the good ones, and never keeps a birth date or a postcode', async () => {
    const files = [
      csvFile(
        'header.csv',
        'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
        'A1,1,17/02/2012,WBRI,,,',
        'A2,M,31/02/2012,WBRI,,,',
      ),
      csvFile(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        'A1,10/05/2025,S,C2,N1,U6,PR4,,,,BR1 1ZZ,BR2 2YY,SC123456',
        'A1,31/02/2025,P,C2,N1,U6,PR4,,,,BR1 1ZZ,BR2 2YY,SC123456',
      ),
    ];
    const { uploadId } = await importing.receiving.receive(importing.as(BROMLEY), {
      files,
      year: 2026,
      asAt: null,
    });
    const { rows } = await importing.uploads.allProblems(importing.as(BROMLEY), uploadId);
    expect(
      rows.filter((row) => row.weight === 'stops this row').map((row) => `${row.file} ${row.line}`),
    ).toEqual(expect.arrayContaining(['header.csv 3', 'episodes.csv 3']));
    await importing.applying.apply(importing.as(BROMLEY), uploadId);
    const kept = await importing.work.run(jobFor(BROMLEY), async (tx) =>
      JSON.stringify([
        await tx.query('select * from return_children'),
        await tx.query('select * from return_episodes'),
        await tx.query('select * from import_problems'),
        await tx.query('select * from children'),
      ]),
    );
    for (const secret of ['2012-02-17', '17/02/2012', '31/02/2012', '1ZZ', '2YY'])
      expect(kept).not.toContain(secret);
    expect(kept).toContain('2012-02-01');
  });

  it('calls nobody missing for a return that a later one stands above', async () => {
    await importYears([2018, 2022]);
    for (const [year, asAt] of [
      [2022, '2021-09-30'],
      [2020, null],
    ] as const) {
      const { uploadId } = await importing.receiving.receive(importing.as(BROMLEY), {
        files: annualReturn(2020),
        year,
        asAt: asAt ? day(asAt) : null,
      });
      const preview = await importing.applying.preview(importing.as(BROMLEY), uploadId);
      expect(preview.missingChildren).toEqual([]);
    }
  });

  it('holds a return to what last year’s said was still open', async () => {
    const header = csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'A1,M,01/02/2012,WBRI,,,');
    const episodes = (need: string): ReturnType<typeof csvFile> =>
      csvFile(
        'episodes.csv',
        'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
        `A1,10/05/2023,S,C2,${need},U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456`,
      );
    await importing.import(BROMLEY, [header, episodes('N1')], 2024);
    const { uploadId } = await importing.receiving.receive(importing.as(BROMLEY), {
      files: [header, episodes('N4')],
      year: 2025,
      asAt: null,
    });
    const { rows } = await importing.uploads.allProblems(importing.as(BROMLEY), uploadId);
    expect(rows.map((row) => `${row.rule} ${row.column} ${row.line}`)).toContain('503C CIN 2');
    expect(rows.map((row) => row.rule)).not.toContain('503G');
  });

  it('takes nothing in without a live agreement', async () => {
    const unsigned = importing.receiving.receive(importing.as(307), {
      files: annualReturn(2022),
      year: 2022,
      asAt: null,
    });
    await expect(unsigned).rejects.toThrow(NotAllowedError);
  });

  it('refuses a concatenated file of another authority by name', async () => {
    const file = join(
      __dirname,
      '..',
      '..',
      'fixtures',
      'ssda903',
      'repair',
      'SSDA903_episodes_for_testing_fixes_INPUT.csv',
    );
    const handedIn = { files: [{ name: 'repair.csv', bytes: readFileSync(file) }], year: null, asAt: null };
    const wrong = importing.receiving.receive(importing.as(BROMLEY), handedIn);
    await expect(wrong).rejects.toThrow(InvalidError);
    await expect(importing.receiving.receive(importing.as(BROMLEY), handedIn)).rejects.toThrow(/Newham/);
  });

  it('lets no other borough see, apply or undo an upload', async () => {
    const upload = await importing.import(BROMLEY, annualReturn(2022), 2022);
    const croydon = importing.as(CROYDON);
    await expect(importing.uploads.result(croydon, upload)).rejects.toThrow(NotFoundError);
    await expect(importing.applying.apply(croydon, upload)).rejects.toThrow(NotFoundError);
    await expect(importing.applying.undo(croydon, upload)).rejects.toThrow(NotFoundError);
    await expect(importing.uploads.allProblems(croydon, upload)).rejects.toThrow(NotFoundError);
  });

  it('counts before anybody confirms: new, changed, unchanged, missing', async () => {
    await importYears([2018]);
    const { uploadId } = await importing.receiving.receive(importing.as(BROMLEY), {
      files: annualReturn(2019),
      year: 2019,
      asAt: null,
    });
    const before = await state();
    const preview = await importing.applying.preview(importing.as(BROMLEY), uploadId);
    expect(await state()).toBe(before);
    expect(preview.episodes.new).toBeGreaterThan(0);
    expect(preview.episodes.changed).toBeGreaterThan(0);
    expect(preview.children.unchanged).toBeGreaterThan(0);
  });
});
