import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { askForInformation } from '@lib/panel/review/review-case';
import { decidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { ApiWorld, BROMLEY, Who } from './api-world';

/** Answers a question, approves an emergency, responds, corrects, starts, follows up and closes an action. */
export const askForAfterThePanel = async (world: ApiWorld): Promise<void> => {
  const clock = world.app.app.get(Clock, { strict: false });
  const panel = await PanelWorld.of(world.app.database, [], clock);
  await askAbout(world, panel);
  await decideOn(world, panel);
};

interface Asks {
  readonly get: <T>(path: string) => Promise<T>;
  readonly send: (who: Who, method: 'POST' | 'PUT', path: string, body: object) => Promise<void>;
}

/** The addresses of one case. */
const asks = (world: ApiWorld, reference: string): Asks => {
  const base = `/api/v1/cases/${reference}`;
  return {
    get: async <T>(path: string): Promise<T> =>
      (await world.client.get(world.as('officer-bromley'), base + path)).json<T>(),
    send: async (who: Who, method: 'POST' | 'PUT', path: string, body: object): Promise<void> => {
      const { status } = await world.client.send(world.as(who), method, base + path, body);
      expect([path, status]).toEqual([path, 204]);
    },
  };
};

const askAbout = async (world: ApiWorld, panel: PanelWorld): Promise<void> => {
  const of = await movedByPanel(panel, await panel.submittedCase(BROMLEY), ['take up']);
  const web = await world.app.database.unitOfWork('web');
  const question = { question: 'Which school?', section: null, dueOn: addDays(panel.clock.today(), 3) };
  await web.run(panelOf(of), (tx) => askForInformation(tx, panel.work(), of, question));
  const { get, send } = asks(world, of.reference);
  const { questions } = await get<{ questions: { id: string; isOpen: boolean }[] }>('/information');
  expect(questions).toMatchObject([{ isOpen: true }]);
  const answer = { answer: 'None yet', version: 1 };
  await send('officer-bromley', 'POST', `/information/${questions[0]!.id}`, answer);
  expect(await get('/information')).toMatchObject({ questions: [{ answer: 'None yet', isOpen: false }] });
  const approval = { reason: 'Nowhere to stay tonight', post: 'Head of Service', version: of.version + 2 };
  await send('approver-bromley', 'POST', '/emergency', approval);
};

const decideOn = async (world: ApiWorld, panel: PanelWorld): Promise<void> => {
  const { of, boroughAction } = await decidedCase(panel, BROMLEY);
  const { get, send } = asks(world, of.reference);
  const today = panel.clock.today();
  const response = { answer: 'accepted', placementFollows: true, decidedOn: today };
  await send('approver-bromley', 'POST', '/response', response);
  const varied = { ...response, answer: 'varied', reason: 'Nearer to school', variedTo: 'Elm House' };
  await send('approver-bromley', 'PUT', '/response', { ...varied, version: 1, because: 'The wrong home' });
  const start = { startedOn: addDays(today, -28), weeklyPence: 692_000, version: 1 };
  await send('approver-bromley', 'POST', '/started', start);
  expect(await get('/response')).toMatchObject({
    recommendation: { outcome: 'Endorsed with conditions' },
    response: { answer: 'varied', correctedBecause: 'The wrong home', start: { weeklyPence: 692_000 } },
  });
  const corrected = { startedOn: addDays(today, -29), weeklyPence: 690_000, version: 2 };
  await send('approver-bromley', 'PUT', '/started', { ...corrected, because: 'A day early' });
  expect(await get('/response')).toMatchObject({
    response: { start: { weeklyPence: 690_000 }, correctedBecause: 'A day early' },
  });
  const look = { started: true, conditionsMet: 'all', weeklyPence: 700_000, stillThere: true, version: 2 };
  await send('officer-bromley', 'POST', '/follow-ups/28-days', look);
  expect(await get('/follow-ups')).toMatchObject({
    followUps: [{ kind: '28 days', done: { weeklyPence: 700_000 } }, { done: null }, { done: null }, {}],
  });
  expect(await get(`/actions/${boroughAction}`)).toMatchObject({ state: 'open', version: 1 });
  await send('officer-bromley', 'POST', `/actions/${boroughAction}`, { state: 'done', version: 1 });
};
