import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { Answer, Browser } from '@test/support/signed-in';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;

describe('reports as JSON', () => {
  let app: WebApp;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    await job.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await job.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 4 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    for (const person of ['officer-bromley', 'analyst']) browsers.set(person, await app.as(person));
  });
  afterAll(() => app.close());

  const as = (person: string): Browser => browsers.get(person)!;
  const send = async (browser: Browser, method: string, path: string, body: object): Promise<Answer> =>
    browser.send(method, path, {
      headers: { 'content-type': 'application/json', 'x-requested-with': 'specs', origin: app.url },
      body: JSON.stringify(body),
    });

  it('runs a report, tells how it went, and hands the workbook over', async () => {
    const officer = as('officer-bromley');
    const made = await send(officer, 'POST', '/api/v1/reports/placements-snapshot/runs', {
      asAt: '2026-03-31',
    });
    expect(made.status).toBe(201);
    const run = made.json<{ id: string; state: string; asAt: string }>();
    expect(run).toMatchObject({ state: 'ready', asAt: '2026-03-31' });
    const details = (await officer.get(`/api/v1/report-runs/${run.id}`)).json<{
      file: { bytes: number };
    }>();
    const file = await officer.get(`/api/v1/report-runs/${run.id}/file`);
    expect(file.bytes).toHaveLength(details.file.bytes);
  });

  it('says what is wrong with a request, field by field', async () => {
    const wrong = await send(as('officer-bromley'), 'POST', '/api/v1/reports/placements-snapshot/runs', {});
    expect(wrong.status).toBe(422);
    const told = wrong.json<{ error: { problems: { field: string }[] } }>();
    expect(told.error.problems.map(({ field }) => field)).toEqual(['asAt']);
  });

  it('sets, changes, pauses and resumes a schedule in words', async () => {
    const analyst = as('analyst');
    const wish = { report: 'placements-snapshot', when: 'every Monday at 07:00', asAtRule: 'day due' };
    const set = await send(analyst, 'POST', '/api/v1/report-schedules', wish);
    expect(set.status).toBe(201);
    const { id, next } = set.json<{ id: string; next: string[] }>();
    expect(next).toHaveLength(3);
    const changed = await send(analyst, 'PUT', `/api/v1/report-schedules/${id}`, {
      ...wish,
      when: 'every day at 06:00',
      version: '1',
    });
    expect(changed.json()).toMatchObject({ when: 'every day at 06:00', version: 2 });
    expect((await send(analyst, 'POST', `/api/v1/report-schedules/${id}/pause`, {})).json()).toMatchObject({
      state: 'paused',
      next: [],
    });
    expect((await send(analyst, 'POST', `/api/v1/report-schedules/${id}/resume`, {})).json()).toMatchObject({
      state: 'active',
    });
    const refused = await send(as('officer-bromley'), 'POST', `/api/v1/report-schedules/${id}/pause`, {});
    expect(refused.status).toBe(403);
  });
});
