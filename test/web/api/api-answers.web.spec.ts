import { operationsOf } from '../../../apps/web/src/api-docs/document/open-api';
import { askForAfterThePanel } from './after-asked';
import { ApiWorld, BROMLEY, Who } from './api-world';
import { askForSearching } from './cases-asked';
import { askForDefinitions } from './definitions-asked';
import { askForLikeNeeds } from './like-needs-asked';
import { askForDeliveries } from './deliveries-asked';
import { askForRuns } from './runs-asked';
import { askForEntering } from './entering-asked';
import { askForLiberty } from './liberty-asked';
import { askForMail } from './mail-asked';
import { askForAMeeting } from './meeting-asked';
import { askForThePanel } from './panel-asked';
import { askForPanelReports } from './panel-reports-asked';
import { askForPeople } from './people-asked';
import { askForProvision } from './provision-asked';
import { askForReferring } from './referral-asked';
import { askForNeedAndRoom } from './need-asked';
import { askForOutcomes } from './outcomes-asked';
import { askForOverlaps } from './overlaps-asked';
import { askForTheRegister } from './register-asked';
import { askForTheWorkbook } from './register-workbook-asked';
import { askForReleases } from './releases-asked';
import { askForSharedRegisters } from './shared-register-asked';
import { askForRetention } from './retention-asked';
import { askForRoom } from './room-asked';
import { askForSeries } from './series-asked';
import { askForSpending } from './spending-asked';
import { SURVEY_CASES } from './survey-cases';
import { askForRules } from './rules-asked';
import { askForWorkstreams } from './workstreams-asked';

/** The verbs as a borough and the programme use them; the client holds every answer against its schema. */
describe('the answers of the API', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.close());

  const get = async <T>(who: Who, path: string): Promise<T> =>
    (await world.client.get(world.as(who), path)).json<T>();

  const send = async (who: Who, method: string, path: string, body?: unknown): Promise<number> =>
    (await world.client.send(world.as(who), method, path, body)).status;

  const made = async <T>(who: Who, method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await world.client.send(world.as(who), method, path, body);
    expect([path, answer.status]).toEqual([path, answer.status === 201 ? 201 : 200]);
    return answer.json<T>();
  };

  it('take children out in one piece', async () => {
    const all = await get<{ children: object[] }>('officer-bromley', '/api/v1/children/export?on=2025-06-01');
    expect(all.children).toHaveLength(1);
  });

  it('run a report, and hand its workbook over', async () => {
    await get('officer-bromley', '/api/v1/reports');
    const report = '/api/v1/reports/placements-snapshot';
    const run = await made<{ id: string }>('officer-bromley', 'POST', `${report}/runs`, {
      asAt: '2026-03-31',
    });
    await get('officer-bromley', '/api/v1/report-runs');
    const file = await world.client.get(world.as('officer-bromley'), `/api/v1/report-runs/${run.id}/file`);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    const details = await get<{ downloads: object[] }>('officer-bromley', `/api/v1/report-runs/${run.id}`);
    expect(details.downloads).toHaveLength(1);
    const address = `${report}/tables?asAt=2026-03-31`;
    const tables = await get<{ tables: { rows: object[] }[] }>('officer-bromley', address);
    expect(tables.tables[0]!.rows.length).toBeGreaterThan(0);
    const without = await world.client.get(await world.app.as('officer-barnet'), address);
    expect(without.json()).toHaveProperty('skipped');
  });

  it('give protected figures, sign a table off and change the rules', () => askForReleases(world));

  it('show the workstreams, and change what one shows', () => askForWorkstreams(world));

  it('enter a child and their placement before a return has them', () => askForEntering(world));

  it('tell what counts as high cost, and make the next version', () => askForDefinitions(world));
  it('tell the rules of the programme, and make and withdraw a version', () => askForRules(world));
  it('find where several boroughs need alike, and decide about it', () => askForLikeNeeds(world));

  it('show what overlaps, answer a possible transfer, and move what is recorded to another placement', () =>
    askForOverlaps(world));
  it('record, end and take back an order that deprives of liberty', () => askForLiberty(world));

  it.each(SURVEY_CASES)('%s', (_, ask) => ask(world));

  it('set need against room, and try, keep and compare what more places would change', () =>
    askForNeedAndRoom(world));

  it('say where there is room, ask a provider, and hold a block', () => askForRoom(world));

  it('read messages, deal with them, and have a mail sent again', () => askForMail(world));

  it('load a list of settings, find them and name them', () => askForProvision(world));

  it('write down a search and its options, and that nothing was found', () => askForSearching(world));

  it('price a placement, say who contributes, and what is known of it', () => askForTheRegister(world));

  it('review a placement, mark it, and record what its provider asks', () => askForOutcomes(world));

  it('take the register out as a workbook and back, from upload to undo', () => askForTheWorkbook(world));

  it('read the rows that a borough shares, and tell the borough who did', () => askForSharedRegisters(world));

  it('refer a child from the first section to the submission, and withdraw', () => askForReferring(world));

  it('review cases and build an agenda up to its publication', () => askForThePanel(world));

  it('hold a meeting from its conflicts to its minutes', () => askForAMeeting(world));

  it('report on the cases of a panel, and of a borough with personal data', () => askForPanelReports(world));

  it('open and change panels, and give seats', () => askForSeries(world));

  it('set a schedule in words, change it once, pause and resume it', async () => {
    const wish = { report: 'placements-snapshot', when: 'every Monday at 07:00', asAtRule: 'day due' };
    const who = 'approver-bromley';
    const checked = await made<{ next: string[] }>(who, 'POST', '/api/v1/report-schedules/check', wish);
    expect(checked.next).toHaveLength(3);
    const { id } = await made<{ id: string }>(who, 'POST', '/api/v1/report-schedules', wish);
    const address = `/api/v1/report-schedules/${id}`;
    const change = { ...wish, when: 'every day at 06:00', version: 1 };
    expect(await made(who, 'PUT', address, change)).toMatchObject({ version: 2, when: 'every day at 06:00' });
    expect(await send(who, 'PUT', address, change)).toBe(409);
    expect(await send(who, 'PUT', address, { ...change, when: 'now and then' })).toBe(422);
    expect(await made(who, 'POST', `${address}/pause`)).toMatchObject({ state: 'paused', next: [] });
    expect(await made(who, 'POST', `${address}/resume`)).toMatchObject({ state: 'active' });
    expect(await get(who, address)).toMatchObject({ boroughId: BROMLEY });
    expect(await send('officer-camden', 'POST', `${address}/pause`)).toBe(403);
    await get(who, '/api/v1/report-schedules');
  });

  it('draft a schedule, say whom it tells, test it and have a run tried again', () =>
    askForDeliveries(world));

  it('choose the reports of a workbook and whom a run tells, and read who used the service how much', () =>
    askForRuns(world));

  it('make, list and revoke tokens', async () => {
    await world.token('see reports');
    const { tokens } = await get<{ tokens: { id: string }[] }>('approver-bromley', '/api/v1/api-tokens');
    expect(await send('approver-bromley', 'POST', `/api/v1/api-tokens/${tokens[0]!.id}/revoke`)).toBe(204);
  });

  it('invite, change, let back in, deactivate and open again people', () => askForPeople(world));

  it('record, renew and end agreements', async () => {
    const body = {
      boroughId: 207,
      purpose: 'sufficiency',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      reference: 'IG/1',
      signedBy: 'A director',
    };
    const { id } = await made<{ id: string }>('administrator', 'POST', '/api/v1/agreements', body);
    expect(await get('administrator', `/api/v1/agreements/${id}`)).toMatchObject({ ...body, state: 'live' });
    const early = { lastDay: '2026-06-30', evenIfPast: true };
    expect(await made('administrator', 'POST', `/api/v1/agreements/${id}/end`, early)).toMatchObject({
      state: 'ended',
      endedEarlyOn: '2026-06-30',
    });
    expect(await send('administrator', 'POST', `/api/v1/agreements/${id}/end`, early)).toBe(409);
    expect(await send('administrator', 'POST', '/api/v1/agreements', { ...body, endsOn: '2025-12-31' })).toBe(
      422,
    );
    const { without } = await get<{ without: string[] }>('administrator', '/api/v1/agreements');
    expect(without).toContain('Kensington and Chelsea');
    expect(without).not.toContain('Bromley');
  });

  it('tell an administrator what was done, and a data-protection lead who saw whom', async () => {
    const { child } = await get<{ child: { localReference: string } }>(
      'officer-bromley',
      `/api/v1/children/${world.child}`,
    );
    const events = await get<{ events: { personName: string; personId: string }[] }>(
      'administrator',
      `/api/v1/audit/events?action=child-opened&subject=${world.child}&outcome=done&from=2020-01-01`,
    );
    const [opened] = events.events;
    const openings = await made<{ openings: object[] }>(
      'protection-lead',
      'POST',
      '/api/v1/audit/child-openings',
      {
        reference: child.localReference,
      },
    );
    expect(openings.openings[0]).toMatchObject({ personName: opened!.personName, action: 'child-opened' });
    const foreign = { reference: 'nobody' };
    expect(await send('protection-lead', 'POST', '/api/v1/audit/child-openings', foreign)).toBe(404);
    const { people } = await get<{ people: { id: string }[] }>('protection-lead', '/api/v1/audit/people');
    expect(people.map(({ id }) => id)).toContain(opened!.personId);
    const seen = await get<{ openings: object[] }>(
      'protection-lead',
      `/api/v1/audit/people/${opened!.personId}`,
    );
    expect(seen.openings[0]).toMatchObject({ children: [{ localReference: child.localReference }] });
  });

  it('take a return from upload to undo, by token', async () => {
    const bearer = await world.token('import returns', 'undo imports', 'see children');
    const ask = (method: string, path: string) =>
      method === 'GET'
        ? world.client.get(world.app.browser(), path, bearer)
        : world.client.send(world.app.browser(), method, path, undefined, bearer);
    const upload = `/api/v1/imports/${await world.handIn(2022, bearer)}`;
    const waiting = (await ask('GET', upload)).json<{ preview: { children: { new: number } } }>();
    expect(waiting.preview.children.new).toBeGreaterThan(100);
    expect((await ask('GET', `${upload}/problems`)).json<unknown[]>().length).toBeGreaterThan(0);
    expect((await ask('POST', `${upload}/apply`)).status).toBe(204);
    expect((await ask('GET', upload)).json()).toMatchObject({
      imports: [{ state: 'applied' }],
      preview: null,
    });
    expect((await ask('GET', '/api/v1/imports')).json()).toMatchObject({ count: 2 });

    const list = '/api/v1/children?on=2022-03-31&sort=-age';
    const page = (await ask('GET', list)).json<{ count: number; children: { id: string }[] }>();
    expect(page.children).toHaveLength(50);
    const fostered = (await ask('GET', `${list}&group=fostering-mainstream`)).json<{ count: number }>();
    expect(fostered.count).toBeLessThan(page.count);
    const history = (await ask('GET', `/api/v1/children/${page.children[0]!.id}`)).json<{
      child: { serviceReference: string };
    }>();
    const found = await world.client.send(
      world.app.browser(),
      'POST',
      '/api/v1/children/find',
      { reference: history.child.serviceReference.toLowerCase() },
      bearer,
    );
    expect(found.json()).toEqual({ id: page.children[0]!.id });

    expect((await ask('POST', `${upload}/undo`)).status).toBe(204);
    const again = `/api/v1/imports/${await world.handIn(2022, bearer)}`;
    expect((await ask('POST', `${again}/discard`)).status).toBe(204);
    expect((await ask('POST', `${again}/apply`)).status).toBe(409);
  });

  it('tell a person who they are, and end their sessions', async () => {
    const other = await world.app.as('coordinator');
    expect(await get('coordinator', '/api/v1/account')).toMatchObject({
      actsAs: { key: 'programme', roles: ['coordinator'] },
      sessions: [{ isThisOne: false }, { isThisOne: true }],
    });
    expect(await send('coordinator', 'PUT', '/api/v1/account/role', { role: 'programme' })).toBe(204);
    expect(await send('coordinator', 'PUT', '/api/v1/account/role', { role: 'administration' })).toBe(404);
    expect(await send('coordinator', 'POST', '/api/v1/account/confirm', {})).toBe(204);
    expect((await world.client.send(other, 'POST', '/api/v1/account/sign-out')).status).toBe(204);
    expect((await world.client.get(other, '/api/v1/account')).status).toBe(401);
    expect(await send('coordinator', 'POST', '/api/v1/account/sign-out-everywhere')).toBe(204);
    expect((await world.client.get(world.as('coordinator'), '/api/v1/account')).status).toBe(401);
  });

  it('answer the panel, respond to it and follow up', () => askForAfterThePanel(world));

  it('load what boroughs spent, and take it back', () => askForSpending(world));

  it('hold an old case, and lift the hold', () => askForRetention(world));

  it('were all held against the document, but for recovery codes, of which made-up people have none', () => {
    const names = operationsOf(world.client.document).map(({ operation }) => operation.operationId);
    expect(names.filter((name) => !world.client.seen.has(name))).toEqual(['account.renewRecoveryCodes']);
  });
});
