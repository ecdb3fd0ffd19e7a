import { SystemClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { putAsideUnconfirmedOfAll } from '@lib/placements/importing/put-aside-unconfirmed';
import { annualReturn, Importing } from '@test/support/importing';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';

const BROMLEY = 305;

const words = (answer: Answer): string => answer.html('main').text().replace(/\s+/g, ' ');

describe('an upload that waits to be confirmed', () => {
  let app: WebApp;
  let officer: Browser;
  beforeAll(async () => {
    app = await startWebApp();
    await new Importing(await app.database.unitOfWork('web')).agree(BROMLEY);
    officer = await app.as('officer-bromley');
  });
  afterAll(() => app.close());

  /** Handed in at that moment, for all the service knows. */
  const upload = async (year: number, uploadedAt: string): Promise<string> => {
    const files = annualReturn(year).map(({ name, bytes }) => ({
      field: 'files',
      name,
      content: Buffer.from(bytes),
    }));
    const sent = await officer.upload('/imports/new', files, { year: String(year), covers: 'whole' });
    const job = await app.database.unitOfWork('job');
    await job.run(jobFor(BROMLEY), (tx) =>
      tx.query('update imports set uploaded_at = $2 where upload_id = $1', [
        sent.location!.slice('/imports/'.length),
        uploadedAt,
      ]),
    );
    return sent.location!;
  };

  it('says until when, on its page, in the history and to programs', async () => {
    const path = await upload(2022, '2026-03-27T09:30:00Z');
    expect(words(await officer.get(path))).toContain(
      'It waits to be confirmed until 10:30am on 3 April 2026. After that it is put aside',
    );
    const row = (await officer.get('/imports')).html('tbody tr:has(a:contains("2021 to 2022"))');
    expect(row.text()).toMatch(/Needs confirming\s*Until 10:30am on 3 April 2026/);
    const { imports } = (await officer.get(`/api/v1${path}`)).json<{ imports: object[] }>();
    expect(imports).toMatchObject([{ waitsUntil: '2026-04-03T09:30:00Z', discardedBecause: null }]);
  });

  it('says why it was put aside when nobody did confirm it, and when somebody did not want it', async () => {
    const unwanted = await upload(2020, '2026-03-27T09:30:00Z');
    await officer.post(`${unwanted}/discard`);
    const forgotten = await upload(2021, '2026-03-27T09:30:00Z');
    const units = await app.database.unitOfWork('job');
    await putAsideUnconfirmedOfAll({ units, audit: new AuditService(), clock: new SystemClock() });

    const history = await officer.get('/imports');
    const stateOf = (year: string): string =>
      history.html(`tbody tr:has(a:contains("${year}")) td`).last().text();
    expect(stateOf('2020 to 2021')).toMatch(/Put aside\s*Not confirmed within 7 days/);
    expect(history.html('tbody tr:has(a:contains("2020 to 2021")) td').eq(2).text()).toBe('Deleted');
    expect(stateOf('2019 to 2020')).toMatch(/Put aside\s*Not wanted/);

    const page = await officer.get(forgotten);
    expect(words(page)).toContain('Not confirmed within 7 days');
    expect(words(page)).toContain('The rows of this return and its problems were deleted');
    expect(words(page)).not.toContain('No problem was found');
    expect(page.html('main form')).toHaveLength(0);
    expect(page.html('main a[href="/imports/new"]').text()).toBe('send it again');
    expect((await officer.post(`${forgotten}/apply`)).status).toBe(409);
  });
});
