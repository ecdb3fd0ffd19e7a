import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { stripGuard } from '@lib/workbook/writing/safe-text';
import { LONGEST_WORKBOOK } from '@lib/workbook/writing/write-csv';
import { annualReturn, csvFile, Importing } from '@test/support/importing';
import { Answer, Browser, Upload } from '@test/support/signed-in';
import { expectAccessibleWorkbook } from '@test/support/workbook/accessible-workbook';
import { TestDatabase } from '@test/support/test-database';
import { startWebApp, WebApp } from '@test/support/web-app';
import { PROBLEM_COLUMNS } from '../../../apps/web/src/imports/problems/problem-columns';

const BROMLEY = 305;
const CROYDON = 306;

const asUploads = (files: { name: string; bytes: Uint8Array }[]): Upload[] =>
  files.map(({ name, bytes }) => ({ field: 'files', name, content: Buffer.from(bytes) }));

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

const BAD = [
  csvFile('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'A1,1,17/02/2012,WBRI,,,'),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    'A1,10/05/2025,S,C2,N1,U6,PR4,,,,NOT A POSTCODE,BR2 2BB,SC123456',
    'A1,31/02/2025,P,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456',
  ),
];

describe('returns', () => {
  let app: WebApp;
  let officer: Browser;

  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY, CROYDON);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  const upload = (files: Upload[], fields: Record<string, string>): Promise<Answer> =>
    officer.upload('/imports/new', files, { year: '', covers: 'whole', ...fields });

  it.each([
    ['officer-bromley', 200],
    ['approver-bromley', 200],
    ['commissioner', 403],
    ['administrator', 403],
    ['protection-lead', 403],
    ['analyst', 403],
  ])('are %s: %d', async (person, status) => {
    const browser = await app.as(person);
    expect((await browser.get('/imports')).status).toBe(status);
    expect((await browser.get('/imports/new')).status).toBe(status);
  });

  it('say what to do where there is none', async () => {
    const page = await officer.get('/imports');
    expect(words(page)).toContain('No return has been uploaded yet');
  });

  it('are checked, shown, confirmed and undone', async () => {
    const sent = await upload(asUploads(annualReturn(2022)), { year: '2022' });
    expect(sent.status).toBe(303);
    const waiting = await officer.get(sent.location!);
    expect(waiting.title).toBe('Check and confirm this return – Pan-London placements');
    expect(words(waiting)).toContain('If you confirm');
    const children = waiting.html('tr:has(th:contains("Children"))').first();
    expect(
      children
        .find('td')
        .toArray()
        .map((cell) => waiting.html(cell).text()),
    ).toEqual(['144', '0', '0', '0']);
    expect((await officer.get('/children')).text).toContain('no children here yet');

    const applied = await officer.post(`${sent.location!}/apply`);
    expect(applied.location).toBe(sent.location);
    expect((await officer.get(sent.location!)).text).toContain('Undo this import');
    expect((await officer.post(`${sent.location!}/apply`)).status).toBe(303);
    expect(words(await officer.get('/imports'))).toContain('2021 to 2022');
    expect((await officer.get('/children')).html('tbody tr').length).toBeGreaterThan(20);

    const undone = await officer.post(`${sent.location!}/undo`);
    expect(undone.location).toBe(sent.location);
    expect((await officer.get('/children')).text).toContain('no children here yet');
    expect((await officer.post(`${sent.location!}/apply`)).status).toBe(409);
  });

  it('list every problem with its row, its value or the shape of it, what was expected and the fix', async () => {
    const sent = await upload(asUploads(BAD), { year: '2026' });
    const result = await officer.get(sent.location!);
    expect(words(result)).toContain('Stops this row');
    expect(words(result)).toContain('Affects distance only');
    const problems = await officer.get(`${sent.location!}/problems`);
    expect(words(problems)).toContain('Row 3');
    expect(words(problems)).toContain('31/02/2025');
    expect(problems.text).not.toContain('NOT A POSTCODE');
    expect(problems.text).toContain('AAA A AAAAAAAA');
    const workbook = await officer.get(`${sent.location!}/problems/download`);
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
    expect(workbook.headers.get('content-disposition')).toMatch(
      /attachment; filename="return-problems-bromley-/,
    );
    const fileName = /filename="([^"]+)"/.exec(workbook.headers.get('content-disposition')!)![1]!;
    await expectAccessibleWorkbook(workbook.bytes, 'W', {
      fileName,
      absent: ['NOT A POSTCODE'],
      asWritten: ['Value'],
    });
  });

  it('hand over more problems than a workbook is good for as CSV, the same columns, and say so', async () => {
    const sent = await upload(asUploads(BAD), { year: '2026' });
    const uploadId = sent.location!.split('/').at(-1)!;
    await copyProblems(app.database, uploadId, LONGEST_WORKBOOK);
    expect(words(await officer.get(sent.location!))).toContain('download them (CSV)');
    expect(words(await officer.get(`${sent.location!}/problems?rule=102`))).toContain('the whole list (CSV)');

    const csv = await officer.get(`${sent.location!}/problems/download`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toMatch(/filename="return-problems-bromley-[\w-]+\.csv"/);
    expect(csv.headers.get('content-length')).toBe(String(csv.bytes.length));
    const importing = new Importing(await app.database.unitOfWork('web'));
    const { rows } = await importing.uploads.allProblems(importing.as(BROMLEY), uploadId);
    expect(rows.length).toBeGreaterThan(LONGEST_WORKBOOK);
    const asSheet = rows.map((row) => PROBLEM_COLUMNS.map(({ value }) => String(value(row) ?? '')));
    const [heading, ...lines]: string[][] = parse(csv.bytes, { bom: true, record_delimiter: '\n' });
    expect(heading).toEqual(PROBLEM_COLUMNS.map(({ header }) => header));
    // By text: comparing lists this long cell by cell takes a minute.
    expect(JSON.stringify(lines.map((line) => line.map(stripGuard)))).toBe(JSON.stringify(asSheet));

    const [event] = await auditOf(app.database, 'problems-downloaded', uploadId);
    expect(event).toMatchObject({
      row_count: rows.length,
      particulars: {
        format: 'csv',
        bytes: csv.bytes.length,
        sha256: createHash('sha256').update(csv.bytes).digest('hex'),
      },
    });
  });

  it('keep what was typed and say all that is wrong', async () => {
    const answer = await upload([], { year: '2026', covers: 'part' });
    expect(answer.status).toBe(422);
    expect(answer.title).toMatch(/^Error: Upload a return/);
    expect(answer.html('.govuk-error-summary').text()).toContain('Choose the files of the return');
    expect(answer.html('.govuk-error-summary').text()).toContain('Enter the day the extract is true for');
    expect(answer.html('select[name=year] option[selected]').attr('value')).toBe('2026');
    expect(answer.html('input[name=covers][checked]').attr('value')).toBe('part');
  });

  it.each([
    [
      'a day outside the year',
      { year: '2026', covers: 'part', 'asAt-day': '1', 'asAt-month': '5', 'asAt-year': '2024' },
      'must be in 2025 to 2026',
    ],
    ['no year for tables without one', { year: '' }, 'Choose the year: the files have no YEAR column'],
    ['a year that is not over', { year: '2099' }, '2098 to 2099 is not over'],
    [
      'a day that has not come',
      { year: '2099', covers: 'part', 'asAt-day': '1', 'asAt-month': '5', 'asAt-year': '2098' },
      'has not come',
    ],
  ])('refuse %s', async (_what, fields, message) => {
    const answer = await upload(asUploads(BAD), fields);
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain(message);
  });

  it('refuse a file that is none, by its name', async () => {
    const answer = await upload([{ field: 'files', name: 'letter.pdf', content: '%PDF-1.7 ...' }], {
      year: '2026',
    });
    expect(answer.status).toBe(422);
    expect(answer.html('.govuk-error-summary').text()).toContain('letter.pdf');
  });

  it('are not there for another borough, whatever they try', async () => {
    const sent = await upload(asUploads(annualReturn(2021)), { year: '2021' });
    const stranger = await app.as('officer-croydon');
    const never = '/imports/018f0000-0000-7000-8000-000000000000';
    for (const path of ['', '/problems', '/problems/download', '/undo']) {
      const theirs = await stranger.get(sent.location! + path);
      expect(theirs.status).toBe(404);
      expect(strip(theirs)).toBe(strip(await stranger.get(never + path)));
    }
    for (const verb of ['apply', 'discard', 'undo']) {
      expect((await stranger.post(`${sent.location!}/${verb}`)).status).toBe(404);
    }
    expect((await officer.get(sent.location!)).text).toContain('Confirm and apply');
    expect((await stranger.get('/imports/not-a-key')).status).toBe(404);
  });

  it('are put aside when nobody wants them', async () => {
    const sent = await upload(asUploads(annualReturn(2020)), { year: '2020' });
    expect((await officer.post(`${sent.location!}/discard`)).location).toBe('/imports');
    expect(words(await officer.get('/imports'))).toContain('Put aside');
  });
});

/** A page without what differs from one request to the next. */
const strip = (answer: Answer): string =>
  answer.text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'reference').replace(/name="_csrf" value="[^"]*"/g, '');

/** Each problem of an upload over and over, as a return that is wrong throughout has them. */
const copyProblems = (database: TestDatabase, uploadId: string, atLeast: number): Promise<unknown> =>
  asSuperuser(
    database,
    `insert into import_problems
     select p.borough_id, p.import_id, n * 1000 + p.number, p.rule, p.weight, p.table_name, p.file, p.line + n,
            p.column_name, p.value, p.message, p.expected, p.fix
       from import_problems p join imports i on i.borough_id = p.borough_id and i.id = p.import_id,
            generate_series(1, $2::int) n
      where i.upload_id = $1
      limit $2::int`,
    [uploadId, atLeast],
  );

/** The audit rows of an upload's imports, latest first. */
const auditOf = (database: TestDatabase, action: string, uploadId: string): Promise<unknown[]> =>
  asSuperuser(
    database,
    `select row_count, particulars from audit.events
      where action = $1 and subject_ids && (select array_agg(id) from imports where upload_id = $2)
        and particulars ? 'format' order by at desc`,
    [action, uploadId],
  );

const asSuperuser = async ({ address }: TestDatabase, sql: string, values: unknown[]): Promise<unknown[]> => {
  const client = new Client({ connectionString: address.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
};
