import { SystemClock } from '@lib/kernel/clock';
import { ApiWorld, Who } from './api-world';

const BUNDLE = '/api/v1/reports/workstream-use-of-london';
const MARCH = '2026-03-31';

/**
 * A run with chosen reports that tells people, a test of a schedule for each borough, and the report of access and
 * downloads; each answer is held against the document.
 */
export const askForRuns = async (world: ApiWorld): Promise<void> => {
  const answer = async <T>(who: Who, method: string, path: string, body?: object): Promise<T> => {
    const sent = await world.client.send(world.as(who), method, path, body);
    expect([path, sent.status]).toEqual([path, sent.status === 201 ? 201 : 200]);
    return sent.json<T>();
  };
  const refused = async (body: object): Promise<unknown> => {
    const sent = await world.client.send(world.as('approver-bromley'), 'POST', `${BUNDLE}/runs`, body);
    return [sent.status, sent.json<{ errors?: { field: string }[] }>()];
  };
  const { parts, roles, people } = await answer<{
    parts: { code: string }[];
    roles: string[];
    people: { id: string }[];
  }>('approver-bromley', 'GET', `${BUNDLE}/choices`);
  expect([parts.length > 2, roles, people.length > 1]).toEqual([true, ['officer', 'approver'], true]);
  const chosen = ['placements-snapshot'];
  const run = await answer<{ id: string }>('approver-bromley', 'POST', `${BUNDLE}/runs`, {
    ...{ asAt: MARCH, parts: chosen, roles: ['officer'], people: [people[0]!.id] },
  });
  expect(run).toMatchObject({ parts: chosen, toldRoles: ['officer'], toldPeople: [people[0]!.id] });
  const told = await answer<{ deliveries: { outcome: string }[] }>(
    'approver-bromley',
    'GET',
    `/api/v1/report-runs/${run.id}`,
  );
  expect(new Set(told.deliveries.map(({ outcome }) => outcome))).toEqual(new Set(['ready']));
  expect(await refused({ asAt: MARCH, parts: [] })).toMatchObject([422, {}]);
  expect(await refused({ asAt: MARCH, parts: ['nothing'] })).toMatchObject([422, {}]);
  expect(await refused({ asAt: MARCH, roles: ['analyst'] })).toMatchObject([422, {}]);
  expect(await refused({ asAt: MARCH, againOf: run.id, parts: chosen })).toMatchObject([422, {}]);

  const wish = {
    ...{ report: 'workstream-use-of-london', madeFor: 'a borough', when: 'every Monday at 07:00' },
    ...{ asAtRule: 'end of month before', parts: chosen },
  };
  const each = await answer<{ id: string }>('analyst', 'POST', '/api/v1/report-schedules', wish);
  expect(each).toMatchObject({ scope: 'each borough', parts: chosen });
  const own = `/api/v1/report-schedules/${each.id}`;
  expect(await answer('analyst', 'GET', `${own}/preview`)).toMatchObject({
    cover: null,
    testedIn: expect.arrayContaining([305]) as unknown,
  });
  expect((await world.client.send(world.as('analyst'), 'POST', `${own}/test`)).status).toBe(403);
  expect(await answer('approver-bromley', 'GET', `${own}/preview`)).toMatchObject({
    cover: { area: 'Bromley' },
    testedIn: [],
  });
  const { runId } = await answer<{ runId: string }>('approver-bromley', 'POST', `${own}/test`);
  expect(await answer('approver-bromley', 'GET', `/api/v1/report-runs/${runId}`)).toMatchObject({
    ...{ run: { tells: 'asker', parts: chosen }, deliveries: [{ toldAs: 'asker', outcome: 'ready' }] },
  });
  await askForAccess(world);
};

const askForAccess = async (world: ApiWorld): Promise<void> => {
  const today = new SystemClock().today();
  for (const who of ['protection-lead', 'administrator'] as const) {
    const shown = await world.client.get(world.as(who), `/api/v1/access-report?asAt=${today}`);
    expect(shown.json()).toMatchObject({ tables: [{ table: 'access_and_downloads' }] });
    const file = await world.client.get(world.as(who), `/api/v1/access-report/workbook?asAt=${today}`);
    expect(file.status).toBe(200);
  }
};
